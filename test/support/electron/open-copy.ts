import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { needsOpenFolders, removeFolder } from './account.ts'

let copies: string | undefined

/**
 * A path with the same content that the unprivileged user can read: the path itself, or a copy where a folder
 * above it is closed, as root's home is. Copies are removed when the process ends.
 *
 * @param parts what of the folder is needed; all of it if not given
 */
export function openCopy(path: string, parts: string[] = ['']): string {
  if (!needsOpenFolders() || parts.every((part) => isOpen(join(path, part)))) return path
  const copy = join(copiesFolder(), basename(path))
  mkdirSync(copy, { recursive: true })
  for (const part of parts)
    cpSync(join(path, part), join(copy, part), { recursive: true, verbatimSymlinks: true })
  execFileSync('chmod', ['-R', 'a+rX', copy])
  return copy
}

/** Whether everybody may read it and pass through every folder on the way. */
function isOpen(path: string): boolean {
  const stat = statSync(path)
  return (stat.mode & 0o004) !== 0 && isPassable(stat.isDirectory() ? path : dirname(path))
}

function isPassable(folder: string): boolean {
  const above = dirname(folder)
  return (statSync(folder).mode & 0o001) !== 0 && (above === folder || isPassable(above))
}

function copiesFolder(): string {
  if (copies === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'partner-desk-copy-'))
    execFileSync('chmod', ['755', folder])
    process.once('exit', () => removeFolder(folder))
    copies = folder
  }
  return copies
}
