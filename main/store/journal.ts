import { CHECKSUM_BYTES, checksumAtEnd } from './checked-json.ts'
import type { Checksum } from './checked-json.ts'
import type { Commit } from './commit.ts'
import type { FileSystem } from './file-system.ts'
import { readUpTo, writeNewFile, writeWhole } from './file-system.ts'
import { decodeLine, encodeLine, NO_CHECKSUM } from './journal-line.ts'
import type { JournalLine } from './journal-line.ts'
import type { OpenFiles } from './open-files.ts'

/** The last commit of a journal, and where it ends. */
export interface JournalEnd {
  readonly seq: number
  readonly at: string
  readonly checksum: Checksum
  readonly bytes: number
}

/** The end of a journal that has no commit yet. */
export const JOURNAL_START: JournalEnd = { seq: 0, at: '', checksum: NO_CHECKSUM, bytes: 0 }

/** A line as it was found, `bytes` without its line break; a last line may lack that (`ended` false). */
export interface RawLine {
  readonly offset: number
  readonly next: number
  readonly bytes: Buffer
  readonly ended: boolean
}

const LINE_BREAK = 0x0a
const FIRST_BLOCK = 64 * 1024
const LARGEST_BLOCK = 16 * 1024 * 1024

/** The file of one customer's commits. Changes must not overlap; every call rejects with the system's error. */
export class Journal {
  readonly #files: OpenFiles
  readonly #path: string

  constructor(files: OpenFiles, path: string) {
    this.#files = files
    this.#path = path
  }

  /** Makes an empty journal; refuses where there is one. */
  static async create(fileSystem: FileSystem, files: OpenFiles, path: string): Promise<Journal> {
    await writeNewFile(fileSystem, path, [])
    return new Journal(files, path)
  }

  size(): Promise<number> {
    return this.#files.use(this.#path, (file) => file.size())
  }

  /** Writes the commit behind `end`. When this is answered it is on the disk; gives the new end. */
  append(commit: Commit, end: JournalEnd): Promise<JournalEnd> {
    return this.#files.use(this.#path, async (file) => {
      const line = encodeLine(commit, end.checksum)
      let { bytes } = end
      let piece = line.next()
      while (!piece.done) {
        const writing = writeWhole(file, piece.value, bytes)
        bytes += piece.value.length
        // A thread of the system writes this piece while ours makes the next.
        piece = line.next()
        await writing
      }
      await file.sync()
      return { seq: commit.seq, at: commit.at, checksum: piece.value, bytes }
    })
  }

  /** Takes away what stands behind `bytes`: never a commit, only what is left of one that failed. */
  cut(bytes: number): Promise<void> {
    return this.#files.use(this.#path, async (file) => {
      if ((await file.size()) <= bytes) return
      await file.truncate(bytes)
      await file.sync()
    })
  }

  /** The lines from one that begins at `offset` to the end of a file of `size` bytes. */
  async *lines(offset: number, size: number): AsyncGenerator<RawLine> {
    let gathered: Buffer[] = []
    let blockSize = FIRST_BLOCK
    for (let position = offset; position < size;) {
      const block = await this.#read(position, Math.min(blockSize, size - position))
      if (block.length === 0) break
      let start = 0
      for (let end; (end = block.indexOf(LINE_BREAK, start)) >= 0; start = end + 1) {
        gathered.push(block.subarray(start, end))
        const next = position + end + 1
        yield { offset, next, bytes: Buffer.concat(gathered), ended: true }
        gathered = []
        offset = next
      }
      gathered.push(block.subarray(start))
      position += block.length
      blockSize = Math.min(blockSize * 4, LARGEST_BLOCK)
    }
    const bytes = Buffer.concat(gathered)
    if (bytes.length > 0) yield { offset, next: offset + bytes.length, bytes, ended: false }
  }

  /** The line that begins at `offset`; null where none does that can be read. */
  async lineAt(offset: number): Promise<JournalLine | null> {
    for await (const line of this.lines(offset, await this.size())) return decodeLine(line.bytes)
    return null
  }

  /** Whether the line that ends at `end` is the one that `end` tells of. */
  async reaches(end: JournalEnd): Promise<boolean> {
    const length = CHECKSUM_BYTES + 1
    const bytes = await this.#read(Math.max(0, end.bytes - length), length)
    return bytes.at(-1) === LINE_BREAK && checksumAtEnd(bytes.subarray(0, -1)) === end.checksum
  }

  close(): Promise<void> {
    return this.#files.close(this.#path)
  }

  #read(position: number, length: number): Promise<Buffer> {
    return this.#files.use(this.#path, (file) => readUpTo(file, position, length))
  }
}
