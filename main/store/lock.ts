import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { errorCode, orNullIfMissing, writeNewFile } from './file-system.ts'
import type { FileSystem } from './file-system.ts'
import { FORMAT_VERSION } from './format-version.ts'

/** `started` tells a process from a later one that got the same number; null where the system does not say. */
const holder = z.object({ v: z.int(), pid: z.int().min(1), started: z.string().nullable() })
type Holder = z.infer<typeof holder>

const ATTEMPTS = 5

export interface Lock {
  release(): Promise<void>
}

/**
 * Takes the data folder for this process: a file that names it. Null when a living process has it. The lock of a
 * process that is gone is taken over. Errors of the system are passed on.
 */
export async function takeLock(fileSystem: FileSystem, path: string): Promise<Lock | null> {
  const own: Holder = { v: FORMAT_VERSION, pid: process.pid, started: await startOf(process.pid) }
  const text = JSON.stringify(own)
  const lock: Lock = { release: () => release(fileSystem, path, text) }
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    if (await makeWhole(fileSystem, path, text)) return lock
    const found = await readLock(fileSystem, path)
    if (found === null) continue
    if (await isAlive(found)) return null
    if (await takeOver(fileSystem, path, text)) return lock
  }
  return null
}

/**
 * Makes the file with its text in one step, where the disk knows links; false when there is one. Without links there
 * is a moment in which the file is there without its text, and another process takes it for a dead one's.
 */
async function makeWhole(fileSystem: FileSystem, path: string, text: string): Promise<boolean> {
  const temporary = await writeBeside(fileSystem, path, text)
  try {
    await fileSystem.link(temporary, path).catch(async (error: unknown) => {
      if (errorCode(error) === 'EEXIST') throw error
      await writeNewFile(fileSystem, path, [Buffer.from(text)])
    })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  } finally {
    await fileSystem.remove(temporary)
  }
}

/**
 * Puts our lock in the place of a dead one, in one step. Of those who have seen it dead only one at a time may do
 * so, who has the lock of this lock, and only if it is still dead then: what is there may be another's by now.
 */
async function takeOver(fileSystem: FileSystem, path: string, text: string): Promise<boolean> {
  const turn = await takeLock(fileSystem, `${path}.turn`)
  if (turn === null) return false
  try {
    const found = await readLock(fileSystem, path)
    if (found === null || (await isAlive(found))) return false
    await fileSystem.rename(await writeBeside(fileSystem, path, text), path)
    return true
  } finally {
    await turn.release()
  }
}

async function writeBeside(fileSystem: FileSystem, path: string, text: string): Promise<string> {
  const temporary = `${path}.${randomUUID()}.tmp`
  await writeNewFile(fileSystem, temporary, [Buffer.from(text)])
  return temporary
}

async function release(fileSystem: FileSystem, path: string, text: string): Promise<void> {
  if ((await readLock(fileSystem, path)) === text) await fileSystem.remove(path)
}

async function readLock(fileSystem: FileSystem, path: string): Promise<string | null> {
  return (await orNullIfMissing(fileSystem.readFile(path)))?.toString() ?? null
}

async function isAlive(text: string): Promise<boolean> {
  const found = parseHolder(text)
  if (found === null || !exists(found.pid)) return false
  const started = await startOf(found.pid)
  return started === null || found.started === null || started === found.started
}

function parseHolder(text: string): Holder | null {
  try {
    return holder.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
}

/** When a process started, in clock ticks since the system did: field 22 of Linux's /proc/<pid>/stat. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch {
    return null
  }
}
