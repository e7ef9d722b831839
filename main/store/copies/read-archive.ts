import { Readable } from 'node:stream'
import { fromRandomAccessReaderPromise, RandomAccessReader } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import { errorCode, readUpTo } from '../file-system.ts'
import type { FileSystem, OpenFile } from '../file-system.ts'
import { MAX_ENTRIES } from './copy-format.ts'

const BLOCK_BYTES = 256 * 1024

/** What an archive holds can't be read, or is not what a copy holds. Other errors are the disk's. */
export class DamagedCopyError extends Error {
  constructor(what: string) {
    super(what)
    this.name = 'DamagedCopyError'
  }
}

/** A ZIP archive on the disk, of which nothing is believed. */
export interface Archive {
  /** Each file's name and what it says that its size is, unpacked. */
  readonly files: ReadonlyMap<string, number>
  /** The file's content, never more than it says; throws a DamagedCopyError where that is not what was packed. */
  read(name: string): AsyncGenerator<Buffer>
}

/**
 * Opens an archive and gives it to `task`. Throws a DamagedCopyError where it is none, names a file twice, or one by a
 * path that leads out of it.
 */
export async function withArchive<Value>(
  fileSystem: FileSystem,
  path: string,
  task: (archive: Archive) => Promise<Value>,
): Promise<Value> {
  const file = await fileSystem.open(path, 'r')
  try {
    return await task(await openArchive(file))
  } finally {
    await file.close()
  }
}

async function openArchive(file: OpenFile): Promise<Archive> {
  const { zip, entries } = await damagedUnlessRead(async () => {
    const options = { lazyEntries: true, autoClose: false, strictFileNames: true }
    const zip = await fromRandomAccessReaderPromise(new FileReader(file), await file.size(), options)
    return { zip, entries: await readEntries(zip) }
  })
  return {
    files: new Map([...entries].map(([name, { uncompressedSize }]) => [name, uncompressedSize])),
    async *read(name) {
      const entry = entries.get(name)
      if (!entry) throw new DamagedCopyError('A file is missing')
      const chunks = await damagedUnlessRead(async () => {
        if (!entry.canDecodeFileData()) throw new DamagedCopyError('A file is packed in another way')
        const stream: Readable = await zip.openReadStreamPromise(entry)
        return stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
      })
      try {
        for (;;) {
          const chunk = await damagedUnlessRead(() => chunks.next())
          if (chunk.done === true) return
          yield chunk.value
        }
      } finally {
        await chunks.return?.()
      }
    },
  }
}

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  if (zip.entryCount > MAX_ENTRIES) throw new DamagedCopyError('Too many files')
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw new DamagedCopyError('The same file twice')
    entries.set(entry.fileName, entry)
  }
  return entries
}

/** What the task gives. Errors of the archive are those without a code of the system: it is damaged then. */
async function damagedUnlessRead<Value>(task: () => Promise<Value>): Promise<Value> {
  try {
    return await task()
  } catch (error) {
    const code = errorCode(error)
    if (code === 'unknown' || code.startsWith('Z_') || code.startsWith('ERR_'))
      throw new DamagedCopyError('The archive is damaged')
    throw error
  }
}

/** Reads an open file for yauzl. */
class FileReader extends RandomAccessReader {
  readonly #file: OpenFile

  constructor(file: OpenFile) {
    super()
    this.#file = file
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(blocksOf(this.#file, start, end), { objectMode: false })
  }
}

/** The bytes of a file from `start` to before `end`, in blocks. */
export async function* blocksOf(file: OpenFile, start: number, end: number): AsyncGenerator<Buffer> {
  for (let position = start; position < end;) {
    const block = await readUpTo(file, position, Math.min(BLOCK_BYTES, end - position))
    if (block.length === 0) return
    yield block
    position += block.length
  }
}
