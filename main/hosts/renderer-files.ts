import { readdir } from 'node:fs/promises'
import { extname, join } from 'node:path'

export interface RendererFile {
  readonly path: string
  readonly mimeType: string
}

/** The files that pages may ask for, by their path in an address: "/index.html". */
export type RendererFiles = ReadonlyMap<string, RendererFile>

const MIME_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

/**
 * Lists the built pages once, at the start. Hosts look addresses up in this list and never make a path out of one,
 * so no address leads out of the folder. Files of other kinds are not served.
 */
export async function listRendererFiles(folder: string, address = '/'): Promise<RendererFiles> {
  const entries = await readdir(folder, { withFileTypes: true })
  const lists = entries.map(async (entry): Promise<RendererFiles> => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return listRendererFiles(path, `${address}${entry.name}/`)
    const mimeType = MIME_TYPES[extname(entry.name)]
    const isServed = entry.isFile() && mimeType !== undefined
    return new Map(isServed ? [[`${address}${entry.name}`, { path, mimeType }]] : [])
  })
  return new Map((await Promise.all(lists)).flatMap((list) => [...list]))
}
