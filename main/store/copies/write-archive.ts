import { createHash } from 'node:crypto'
import { addAbortSignal, Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'
import { writeWhole } from '../file-system.ts'
import type { FileSystem } from '../file-system.ts'
import type { CopiedFile } from './copy-format.ts'

/** Adds a file to an archive, after those before it; says how large it was, and its SHA-256. */
export type AddFile = (
  name: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
) => Promise<CopiedFile>

/**
 * Writes a ZIP archive of whatever `fill` adds; gives its size in bytes. It is compressed by threads of the system,
 * in pieces: neither memory nor the time of ours grows with it. Rejects with the first error, be it the disk's or
 * that of `fill`; what was written by then is left.
 */
export async function writeArchive(
  fileSystem: FileSystem,
  path: string,
  at: Date,
  fill: (add: AddFile) => Promise<void>,
): Promise<number> {
  const zip = new ZipFile()
  const stop = new AbortController()
  const file = await fileSystem.open(path, 'wx')
  let size = 0
  const write = async (chunks: AsyncIterable<Buffer | string>): Promise<void> => {
    for await (const piece of chunks) {
      const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
      await writeWhole(file, chunk, size)
      size += chunk.length
    }
  }
  const add: AddFile = async (name, pieces) => {
    const copied = { name, size: 0, sha256: '' }
    const source = addAbortSignal(stop.signal, Readable.from(measured(pieces, copied), { objectMode: false }))
    zip.addReadStream(source, name, { mtime: at, mode: 0o100600 })
    await finished(source)
    return copied
  }
  const failures: unknown[] = []
  const stopAll = (error: unknown): void => {
    failures.push(error)
    stop.abort()
  }
  // Errors of a source are those of `finished`.
  zip.on('error', () => undefined)
  try {
    await Promise.all([
      fill(add)
        .then(() => zip.end())
        .catch(stopAll),
      pipeline(zip.outputStream, write, { signal: stop.signal }).catch(stopAll),
    ])
    if (failures.length > 0) throw failures[0]
    await file.sync()
    return size
  } finally {
    await file.close()
  }
}

/** The pieces; what they come to stands in `file` after the last one. */
async function* measured(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: { size: number; sha256: string },
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256')
  for await (const piece of pieces) {
    hash.update(piece)
    file.size += piece.length
    yield piece
  }
  file.sha256 = hash.digest('hex')
}
