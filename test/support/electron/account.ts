import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/*
 * Chromium's sandbox does not run as root, and `--no-sandbox` would test another application than the one
 * that is shipped. So where the tests run as root, what they start runs as this unprivileged user.
 */
const nobody = { uid: 65534, gid: 65534 }
const asRoot = process.platform === 'linux' && process.getuid?.() === 0

/** A folder that belongs to the user who runs the application, and to nobody else. */
export function makeOwnFolder(prefix: string): string {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  if (asRoot) chownSync(folder, nobody.uid, nobody.gid)
  return folder
}

/** Gives a folder and all that it holds to that user. */
export function ownedByApplication(folder: string): void {
  if (asRoot) execFileSync('chown', ['-R', `${nobody.uid}:${nobody.gid}`, folder])
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

/**
 * The command line, as a list, that runs a program as that user; the program itself where we are not root.
 */
export function asUnprivileged(command: string[]): string[] {
  if (!asRoot) return command
  return ['setpriv', `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, '--clear-groups', ...command]
}

/**
 * One program that stands for `program` run as that user, for a caller who takes a path and no command line.
 *
 * @param folder where it may be written
 */
export function unprivilegedProgram(program: string, folder: string): string {
  if (!asRoot) return program
  const wrapper = join(folder, 'as-nobody')
  const words = asUnprivileged([program]).map((word) => `'${word.replaceAll("'", "'\\''")}'`)
  writeFileSync(wrapper, `#!/bin/sh\nexec ${words.join(' ')} "$@"\n`)
  chmodSync(wrapper, 0o755)
  return wrapper
}

/** Whether the tests run as root, so that what they start has to be readable for everybody. */
export function needsOpenFolders(): boolean {
  return asRoot
}
