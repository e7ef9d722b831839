import { extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

/** Endings of the files that an import reads, with their dot. */
export const LIST_ENDINGS = ['.csv', '.txt', '.tsv', '.xlsx', '.json'] as const

/** Options of the desktop host that take a value: what stands behind them is no file to open. */
const WITH_VALUE = {
  'data-dir': { type: 'string' },
  printer: { type: 'string' },
  'clear-clipboard-after': { type: 'string' },
} as const

/**
 * The lists that a command line names, as absolute paths: arguments that are no option and end as lists do. A
 * system that opens a file with the application puts it there. `folder` is what relative paths are relative to.
 */
export function filesToOpen(args: readonly string[], folder: string): string[] {
  const { positionals } = parseArgs({
    args: [...args],
    options: WITH_VALUE,
    strict: false,
    allowPositionals: true,
  })
  const files = positionals.map(pathOf).filter(isList)
  return files.map((file) => resolve(folder, file))
}

/** An AppImage is told addresses of files, not paths. What is no address of a file here stays as it is. */
function pathOf(argument: string): string {
  try {
    return argument.startsWith('file:') ? fileURLToPath(argument) : argument
  } catch {
    return argument
  }
}

const isList = (file: string): boolean =>
  LIST_ENDINGS.some((ending) => ending === extname(file).toLowerCase())

const MOST_RECENT = 10

/** The paths of lists that were opened lately, the newest first; null where it is something else. */
export const recentFiles = (kept: unknown): string[] | null =>
  Array.isArray(kept) ? kept.filter(isText).slice(0, MOST_RECENT) : null

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** The same with this one in front, and no more than there is room for. */
export const withRecent = (files: readonly string[], opened: string): string[] =>
  [opened, ...files.filter((file) => file !== opened)].slice(0, MOST_RECENT)

/** The lists that a second start hands over to the first (`data` of Electron's lock); none where it says anything else. */
export function handedOver(data: unknown): readonly string[] {
  const { files } = Object(data) as { readonly files?: unknown }
  return Array.isArray(files) ? files.filter(isText) : []
}
