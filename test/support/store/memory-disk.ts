import { basename, dirname } from 'node:path'
import type { FileSystem, OpenFile } from '#main/store/file-system.ts'
import { systemError } from './faults.ts'

interface MemoryFile {
  content: Buffer
  /** What survives a power cut. */
  synced: Buffer
}
interface MemoryFolder {
  entries: Map<string, MemoryFile | MemoryFolder>
  synced: Map<string, MemoryFile | MemoryFolder>
  /** Folders with which it has exchanged names that are not on the disk yet. */
  readonly exchanged: Set<MemoryFolder>
}
const newFolder = (entries: MemoryFolder['entries'] = new Map()): MemoryFolder => ({
  entries,
  synced: new Map(entries),
  exchanged: new Set(),
})

const isFolder = (node: MemoryFile | MemoryFolder): node is MemoryFolder => 'entries' in node

/**
 * A disk in memory that forgets, when the power is cut, what was not synced: contents of files, and names in
 * folders. It holds the store to the order in which it syncs. A name that goes from one folder to another is on the
 * disk in both or in neither, as on every file system with a journal.
 */
export class MemoryDisk implements FileSystem {
  readonly #root: MemoryFolder

  constructor(root: MemoryFolder = newFolder()) {
    this.#root = root
  }

  /**
   * The disk as it is found when the power is back. A real one may have kept any part of what was not synced:
   * `kept` says whether these are names, contents, both or neither.
   */
  afterPowerCut(kept: { readonly names: boolean; readonly contents: boolean }): MemoryDisk {
    const copy = (node: MemoryFile | MemoryFolder): MemoryFile | MemoryFolder => {
      if (!isFolder(node)) {
        const content = kept.contents ? node.content : node.synced
        return { content, synced: content }
      }
      const names = kept.names ? node.entries : node.synced
      return newFolder(new Map([...names].map(([name, child]) => [name, copy(child)])))
    }
    const root = copy(this.#root)
    if (!isFolder(root)) throw new Error('The root is a folder')
    return new MemoryDisk(root)
  }

  /** The paths of all files. */
  files(): string[] {
    const below = (folder: MemoryFolder, path: string): string[] =>
      [...folder.entries].flatMap(([name, node]) =>
        isFolder(node) ? below(node, `${path}/${name}`) : [`${path}/${name}`],
      )
    return below(this.#root, '')
  }

  open(path: string, flags: 'r' | 'r+' | 'wx'): Promise<OpenFile> {
    return attempt(() => {
      const folder = this.#folder(dirname(path))
      const found = folder.entries.get(basename(path))
      if (flags === 'wx' && found) throw systemError('EEXIST')
      if (flags !== 'wx' && !found) throw systemError('ENOENT')
      const file = found ?? { content: Buffer.alloc(0), synced: Buffer.alloc(0) }
      if (isFolder(file)) throw systemError('EISDIR')
      folder.entries.set(basename(path), file)
      return openFile(file)
    })
  }

  readFile(path: string): Promise<Buffer> {
    return attempt(() => Buffer.from(this.#file(path).content))
  }

  size(path: string): Promise<number> {
    return attempt(() => this.#file(path).content.length)
  }

  list(folder: string): Promise<string[]> {
    return attempt(() => [...this.#folder(folder).entries.keys()])
  }

  makeFolder(path: string): Promise<void> {
    return attempt(() => {
      let folder = this.#root
      for (const name of namesOf(path)) {
        const next = folder.entries.get(name) ?? newFolder()
        if (!isFolder(next)) throw systemError('ENOTDIR')
        folder.entries.set(name, next)
        folder.synced.set(name, next)
        folder = next
      }
    })
  }

  rename(from: string, to: string): Promise<void> {
    return attempt(() => {
      const node = this.#node(from)
      const [source, target] = [this.#folder(dirname(from)), this.#folder(dirname(to))]
      const taken = target.entries.get(basename(to))
      if (taken && isFolder(taken) && taken.entries.size > 0) throw systemError('ENOTEMPTY')
      source.entries.delete(basename(from))
      target.entries.set(basename(to), node)
      if (source === target) return
      source.exchanged.add(target)
      target.exchanged.add(source)
    })
  }

  link(existing: string, path: string): Promise<void> {
    return attempt(() => {
      const { entries } = this.#folder(dirname(path))
      if (entries.has(basename(path))) throw systemError('EEXIST')
      entries.set(basename(path), this.#file(existing))
    })
  }

  remove(path: string): Promise<void> {
    return attempt(() => void this.#folder(dirname(path)).entries.delete(basename(path)))
  }

  syncFolder(path: string): Promise<void> {
    return attempt(() => {
      sync(this.#folder(path))
    })
  }

  #node(path: string): MemoryFile | MemoryFolder {
    let node: MemoryFile | MemoryFolder = this.#root
    for (const name of namesOf(path)) {
      const next: MemoryFile | MemoryFolder | undefined = isFolder(node) ? node.entries.get(name) : undefined
      if (!next) throw systemError('ENOENT')
      node = next
    }
    return node
  }

  #folder(path: string): MemoryFolder {
    const node = this.#node(path)
    if (!isFolder(node)) throw systemError('ENOTDIR')
    return node
  }

  #file(path: string): MemoryFile {
    const node = this.#node(path)
    if (isFolder(node)) throw systemError('EISDIR')
    return node
  }
}

function sync(folder: MemoryFolder): void {
  folder.synced = new Map(folder.entries)
  const others = [...folder.exchanged]
  folder.exchanged.clear()
  for (const other of others) sync(other)
}

const namesOf = (path: string): string[] => path.split(/[\\/]/).filter((name) => name !== '')

/** As a rejected promise, not as an exception. */
const attempt = <Value>(task: () => Value): Promise<Value> => Promise.resolve().then(task)

function openFile(file: MemoryFile): OpenFile {
  return {
    read: (buffer, position) =>
      attempt(() => {
        const part = file.content.subarray(position, position + buffer.length)
        buffer.set(part)
        return part.length
      }),
    write: (bytes, position) =>
      attempt(() => {
        const content = Buffer.alloc(Math.max(file.content.length, position + bytes.length))
        content.set(file.content)
        content.set(bytes, position)
        file.content = content
        return bytes.length
      }),
    size: () => attempt(() => file.content.length),
    truncate: (size) => attempt(() => void (file.content = file.content.subarray(0, size))),
    sync: () => attempt(() => void (file.synced = Buffer.from(file.content))),
    close: () => Promise.resolve(),
  }
}
