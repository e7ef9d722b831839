import { join } from 'node:path'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import type { StoreRefusal } from '../commit.ts'
import type { StoreContext } from '../context.ts'
import { storeFailed } from '../customer-store.ts'
import { DataFolder, isUuid, replacementIn } from '../data-folder.ts'
import { readUpTo, writeNewFile, writeWhole } from '../file-system.ts'
import { OpenFiles } from '../open-files.ts'
import { Quarantine } from '../quarantine.ts'
import { SerialQueue } from '../serial-queue.ts'
import { MAX_COPY_BYTES } from './copy-format.ts'
import type { Manifest } from './copy-format.ts'
import { saveCopy } from './save-copy.ts'
import type { CopyProgress, CopySource, SavedCopy } from './save-copy.ts'
import { stageCopy } from './stage-copy.ts'
import type { CopyRefusal, StagedCopy } from './stage-copy.ts'

/** There is no such copy: it never was, was forgotten, or another one has taken its place. */
type NotFound = Refusal<'copy-not-found'>
type Answer<Value, Reason = never> = Promise<Result<Value, NotFound | StoreRefusal | Reason>>

/** A copy on its way out, or one on its way in: a file in staging/, and what is unpacked of it. */
interface Copy {
  readonly copyId: string
  readonly size: number
  received: number
  staged: StagedCopy | null
}

/**
 * Copies of all data, one at a time: another one takes the place of the one before. Ids are UUIDs in lower case, made
 * by the caller. After a failure of the disk the copy is forgotten, and nothing else has changed.
 */
export class Copies {
  readonly #context: StoreContext
  readonly #queue = new SerialQueue()
  /** The copy that somebody waits for: any other that is being worked on is given up. */
  #wanted: string | null = null
  #copy: Copy | null = null

  constructor(context: StoreContext) {
    this.#context = context
  }

  /** Makes a copy of what `source` gives when its turn comes; it can then be read. */
  save(
    copyId: string,
    about: Pick<Manifest, 'version' | 'createdAt'>,
    source: () => CopySource,
    progress: CopyProgress,
  ): Answer<SavedCopy, Refusal<'copy-too-large'>> {
    return this.#begin(copyId, async (path) => {
      const saved = await saveCopy(this.#context, path, about, source(), this.#whileWanted(copyId, progress))
      if (saved.ok) this.#copy = { copyId, size: saved.value.size, received: saved.value.size, staged: null }
      return saved
    })
  }

  /** Bytes of a copy that was made; none behind its end. */
  read(copyId: string, offset: number, length: number): Answer<Uint8Array> {
    return this.#work(copyId, async (_copy, path) => {
      const file = await this.#context.fileSystem.open(path, 'r')
      try {
        return ok(Uint8Array.from(await readUpTo(file, offset, length)))
      } finally {
        await file.close()
      }
    })
  }

  /** Begins to receive a copy of `size` bytes. */
  begin(copyId: string, size: number): Answer<void, Refusal<'copy-too-large'>> {
    return this.#begin(copyId, async (path) => {
      if (size > MAX_COPY_BYTES) return refuse({ code: 'copy-too-large' })
      await writeNewFile(this.#context.fileSystem, path, [])
      this.#copy = { copyId, size, received: 0, staged: null }
      return ok(undefined)
    })
  }

  /** Receives a part of it, the one that follows those before; the same again does no harm. */
  append(copyId: string, offset: number, bytes: Uint8Array): Answer<void> {
    return this.#work(copyId, async (copy, path) => {
      if (offset > copy.received || offset + bytes.length > copy.size)
        return refuse({ code: 'copy-not-found' })
      const file = await this.#context.fileSystem.open(path, 'r+')
      try {
        await writeWhole(file, bytes, offset)
      } finally {
        await file.close()
      }
      copy.received = Math.max(copy.received, offset + bytes.length)
      return ok(undefined)
    })
  }

  /** Reads a copy that was received, all of it, and unpacks it beside the data: see `stageCopy`. */
  check(copyId: string, progress: CopyProgress): Answer<StagedCopy, CopyRefusal> {
    return this.#work<StagedCopy, CopyRefusal>(copyId, async (copy, path) => {
      if (copy.staged) return ok(copy.staged)
      if (copy.received < copy.size) return refuse({ code: 'file-no-copy' })
      const { root, new: unpacked, former } = replacementIn(this.#unpacked(copyId))
      await this.#context.fileSystem.remove(root)
      await this.#context.fileSystem.makeFolder(unpacked)
      await this.#context.fileSystem.makeFolder(former)
      const context = contextIn(this.#context, unpacked)
      const staged = await stageCopy(context, path, this.#whileWanted(copyId, progress))
      if (staged.ok) copy.staged = staged.value
      return staged
    })
  }

  /** The folder of a copy that was checked; null where there is none. */
  stagedAt(copyId: string): string | null {
    const isThere = this.#wanted === copyId && this.#copy?.copyId === copyId && this.#copy.staged !== null
    return isThere ? this.#unpacked(copyId) : null
  }

  /** Gives up the copy, also while it is being worked on, and removes what there is of it. */
  async forget(copyId: string): Promise<void> {
    if (this.#wanted !== copyId) return
    this.#wanted = null
    await this.#queue.run(() => this.#clear())
  }

  /** Ends what is being worked on, and begins nothing more. What is unpacked stays. */
  async close(): Promise<void> {
    this.#wanted = null
    await this.#queue.idle()
  }

  #clear(): Promise<void> {
    this.#copy = null
    return clearStaging(this.#context)
  }

  #begin<Value, Reason extends Refusal>(
    copyId: string,
    task: (path: string) => Promise<Result<Value, Reason>>,
  ): Answer<Value, Reason> {
    if (!isUuid(copyId)) throw new Error('The id of a copy is a UUID in lower case')
    this.#wanted = copyId
    return this.#run(copyId, async () => {
      await this.#clear()
      await this.#context.fileSystem.makeFolder(this.#context.folder.staging)
      return task(this.#file(copyId))
    })
  }

  #work<Value, Reason extends Refusal>(
    copyId: string,
    task: (copy: Copy, path: string) => Promise<Result<Value, Reason | NotFound>>,
  ): Answer<Value, Reason> {
    return this.#run<Value, Reason | NotFound>(copyId, async () => {
      const copy = this.#copy
      return copy?.copyId === copyId ? task(copy, this.#file(copyId)) : refuse({ code: 'copy-not-found' })
    })
  }

  #run<Value, Reason extends Refusal>(
    copyId: string,
    task: () => Promise<Result<Value, Reason>>,
  ): Answer<Value, Reason> {
    return this.#queue.run(async () => {
      if (this.#wanted !== copyId) return refuse({ code: 'copy-not-found' })
      try {
        const answer = await task()
        if (!answer.ok) await this.#clear()
        return answer
      } catch (error) {
        await this.#clear()
        if (error instanceof GivenUpError) return refuse({ code: 'copy-not-found' })
        return refuse(storeFailed(this.#context.log, 'copy-failed', error))
      }
    })
  }

  #whileWanted(copyId: string, progress: CopyProgress): CopyProgress {
    return (done, total) => {
      if (this.#wanted !== copyId) throw new GivenUpError()
      progress(done, total)
    }
  }

  #file(copyId: string): string {
    return join(this.#context.folder.staging, `${copyId}.zip`)
  }
  #unpacked(copyId: string): string {
    return join(this.#context.folder.staging, copyId)
  }
}

/** Removes whatever there is of copies; what can't be removed is tried again at the next opening. */
export async function clearStaging({ fileSystem, folder, log }: StoreContext): Promise<void> {
  await fileSystem.remove(folder.staging).catch((error: unknown) => log.error('copy-left', error))
}

/** Nobody waits for the copy any more. */
class GivenUpError extends Error {}

/** The same disk, and a data folder within the one that is open. */
function contextIn(context: StoreContext, root: string): StoreContext {
  const { fileSystem, log } = context
  const files = new OpenFiles(fileSystem)
  const quarantine = new Quarantine(fileSystem, root, log)
  return { ...context, folder: new DataFolder(root), files, quarantine }
}
