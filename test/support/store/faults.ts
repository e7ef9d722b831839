import type { FileSystem, OpenFile } from '#main/store/file-system.ts'

/** One call to the disk: its name as in FileSystem or OpenFile, the file or folder, and its number from 1 on. */
export interface DiskCall {
  readonly name: keyof FileSystem | keyof OpenFile
  readonly path: string
  readonly number: number
}

/**
 * What goes wrong with a call: an error before anything was done; `half`, a write that takes the first half and
 * says so; or a write that takes the first half and then fails.
 */
export type Fault = Error | 'half' | { readonly halfThen: Error } | null

export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code })
}

/** A disk whose calls go wrong as `fault` says. */
export function faultyDisk(disk: FileSystem, fault: (call: DiskCall) => Fault): FileSystem {
  let number = 0
  const check = (name: DiskCall['name'], path: string): Fault => {
    number++
    const found = fault({ name, path, number })
    if (found instanceof Error) throw found
    return found
  }
  const call = async <Value>(name: DiskCall['name'], path: string, task: () => Promise<Value>) => {
    check(name, path)
    return task()
  }
  const wrap = (file: OpenFile, path: string): OpenFile => ({
    read: (buffer, position) => call('read', path, () => file.read(buffer, position)),
    async write(bytes, position) {
      const found = check('write', path)
      if (found === null) return file.write(bytes, position)
      const written = await file.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), position)
      if (found !== 'half' && !(found instanceof Error)) throw found.halfThen
      return written
    },
    size: () => call('size', path, () => file.size()),
    truncate: (size) => call('truncate', path, () => file.truncate(size)),
    sync: () => call('sync', path, () => file.sync()),
    // Whatever goes wrong, a test leaves no file open.
    close: () => file.close(),
  })
  return {
    open: (path, flags) => call('open', path, async () => wrap(await disk.open(path, flags), path)),
    readFile: (path) => call('readFile', path, () => disk.readFile(path)),
    size: (path) => call('size', path, () => disk.size(path)),
    list: (folder) => call('list', folder, () => disk.list(folder)),
    makeFolder: (path) => call('makeFolder', path, () => disk.makeFolder(path)),
    rename: (from, to) => call('rename', from, () => disk.rename(from, to)),
    link: (existing, path) => call('link', path, () => disk.link(existing, path)),
    remove: (path) => call('remove', path, () => disk.remove(path)),
    syncFolder: (path) => call('syncFolder', path, () => disk.syncFolder(path)),
  }
}

/** A disk that does nothing more from the `last`-th call on, as if the process had been killed there. */
export function killedAt(disk: FileSystem, last: number): FileSystem & { calls(): number } {
  let calls = 0
  const killed = faultyDisk(disk, ({ name, number }) => {
    calls = number
    if (number < last) return null
    const error = systemError('EKILLED')
    return number === last && name === 'write' ? { halfThen: error } : error
  })
  return { ...killed, calls: () => calls }
}
