import type { Clock, Log } from '#main/ports.ts'
import type { DataFolder } from './data-folder.ts'
import type { FileSystem } from './file-system.ts'
import type { OpenFiles } from './open-files.ts'
import type { Quarantine } from './quarantine.ts'

/** What every part of an open store works with. */
export interface StoreContext {
  readonly fileSystem: FileSystem
  readonly folder: DataFolder
  readonly files: OpenFiles
  readonly quarantine: Quarantine
  readonly clock: Clock
  readonly log: Log
}
