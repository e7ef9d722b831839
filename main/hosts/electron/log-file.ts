import { join } from 'node:path'
import electronLog from 'electron-log/node'

/** A log of two files, the present one and the one before it, of this many bytes each. */
const MAX_SIZE = 1024 * 1024

/** The log on the disk. What may stand in its lines is decided where they are made. */
export interface LogFile {
  readonly path: string
  /** Adds a line, which ends with its line feed. */
  write(line: string): void
}

/** Opens the log in that folder, which is made when the first line comes. A log that can't be written stops nothing. */
export function openLogFile(folder: string): LogFile {
  const path = join(folder, 'partner-desk.log')
  // The part of the library that does without Electron: the other one listens to messages of pages.
  const logger = electronLog.create({ logId: 'file' })
  logger.transports.console.level = false
  const { file } = logger.transports
  file.resolvePathFn = () => path
  file.maxSize = MAX_SIZE
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.format = '{text}'
  return { path, write: (line) => logger.info(line.trimEnd()) }
}
