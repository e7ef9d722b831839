import { promises as fs } from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'

/** An open file. Positions and lengths are bytes. */
export interface OpenFile {
  /** Fills a part of `buffer` from `position` on; gives how many bytes, 0 at the end of the file. */
  read(buffer: Uint8Array, position: number): Promise<number>
  /** Gives how many of the bytes were written: possibly fewer than asked. */
  write(bytes: Uint8Array, position: number): Promise<number>
  size(): Promise<number>
  truncate(size: number): Promise<void>
  /** The file's content and size are on the disk when this is answered. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * The few calls by which the store touches a disk, so that tests can make each of them fail. Folders are made
 * with mode 0700 and files with 0600. Each rejects with the system's error.
 */
export interface FileSystem {
  /** `wx` makes the file and refuses one that is there; `r+` reads and writes one that is there. */
  open(path: string, flags: 'r' | 'r+' | 'wx'): Promise<OpenFile>
  readFile(path: string): Promise<Buffer>
  size(path: string): Promise<number>
  /** Names in a folder. */
  list(folder: string): Promise<string[]>
  /** Makes a folder with those above it, on the disk when this is answered; content with one that is there. */
  makeFolder(path: string): Promise<void>
  /** Replaces what has the new name. */
  rename(from: string, to: string): Promise<void>
  /** Gives a file a second name; refuses one that is taken. */
  link(existing: string, path: string): Promise<void>
  /** Removes a file or a folder with all in it; content when there is none. */
  remove(path: string): Promise<void>
  /** What was made, renamed and removed in a folder is on the disk when this is answered. */
  syncFolder(path: string): Promise<void>
}

export const nodeFileSystem: FileSystem = {
  open: async (path, flags) => openFile(await fs.open(path, flags, 0o600)),
  readFile: (path) => fs.readFile(path),
  size: async (path) => (await fs.stat(path)).size,
  list: (folder) => fs.readdir(folder),
  async makeFolder(path) {
    const first = await fs.mkdir(path, { recursive: true, mode: 0o700 })
    if (first === undefined) return
    for (let made = resolve(path); ; made = dirname(made)) {
      await syncFolder(dirname(made))
      if (made === resolve(first)) break
    }
  },
  rename: (from, to) => fs.rename(from, to),
  link: (existing, path) => fs.link(existing, path),
  remove: (path) => fs.rm(path, { recursive: true, force: true }),
  syncFolder,
}

async function syncFolder(path: string): Promise<void> {
  // Windows can't open a folder, and NTFS writes its own journal of names.
  if (process.platform === 'win32') return
  const folder = await fs.open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function openFile(handle: FileHandle): OpenFile {
  return {
    read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    size: async () => (await handle.stat()).size,
    truncate: (size) => handle.truncate(size),
    sync: () => handle.datasync(),
    close: () => handle.close(),
  }
}

/** Writes all of the bytes, however many calls that takes: a full disk may take a part and say nothing. */
export async function writeWhole(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let written = 0
  while (written < bytes.length) {
    const count = await file.write(bytes.subarray(written), position + written)
    if (count === 0) throw new Error('The system wrote nothing')
    written += count
  }
}

/** Reads `length` bytes, or as many as there are. */
export async function readUpTo(file: OpenFile, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const count = await file.read(buffer.subarray(filled), position + filled)
    if (count === 0) break
    filled += count
  }
  return buffer.subarray(0, filled)
}

/** Makes a new file that holds these bytes. They are on the disk when this is answered; the name is not yet. */
export async function writeNewFile(
  fileSystem: FileSystem,
  path: string,
  pieces: Iterable<Uint8Array>,
): Promise<number> {
  const file = await fileSystem.open(path, 'wx')
  try {
    let size = 0
    for (const piece of pieces) {
      await writeWhole(file, piece, size)
      size += piece.length
    }
    await file.sync()
    return size
  } finally {
    await file.close()
  }
}

/** What the promise gives, or null when there is no such file. Any other error is passed on. */
export async function orNullIfMissing<Value>(promise: Promise<Value>): Promise<Value | null> {
  try {
    return await promise
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}

/** The system's name for what went wrong (`ENOSPC`, `EIO` …). */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
}
