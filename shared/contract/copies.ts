import * as z from 'zod'
import { COPY_PART_BYTES } from '#shared/domain/copy.ts'
import { bytes, count, id, instant, method, nothing } from './method.ts'

/** Of a copy that is being made, fetched, handed in or checked; made by the caller. There is one at a time. */
const copyId = id
const part = bytes.refine(({ length }) => length <= COPY_PART_BYTES)
const figures = z.object({ customers: count, users: count })

/** Copies of all data as one file, and what is restored from one. Temporary passwords are in none. */
export const copiesContract = {
  /** Makes a copy, which is then fetched in parts. Commands go on meanwhile. */
  save: method({
    input: z.strictObject({ copyId }),
    output: z.object({
      name: z.string(),
      mimeType: z.string(),
      size: count,
      /** Names of customers that can't be read, and are not in it. */
      leftOut: z.array(z.string()),
    }),
    refusals: ['copy-not-found', 'copy-too-large'],
  }),
  /** A part of a copy that was made; empty behind its end. */
  read: method({
    input: z.strictObject({ copyId, offset: count, length: z.int().min(1).max(COPY_PART_BYTES) }),
    output: z.object({ bytes }),
    refusals: ['copy-not-found'],
  }),
  /** Begins to hand in a copy of this many bytes. */
  begin: method({
    input: z.strictObject({ copyId, size: count }),
    output: nothing,
    refusals: ['copy-not-found', 'copy-too-large'],
  }),
  /** Hands in the part that follows those before. */
  append: method({
    input: z.strictObject({ copyId, offset: count, bytes: part }),
    output: nothing,
    refusals: ['copy-not-found'],
  }),
  /** Reads a copy that was handed in, all of it. Nothing is replaced. */
  check: method({
    input: z.strictObject({ copyId }),
    output: z.object({
      createdAt: instant,
      /** Of the application that made it. */
      version: z.string(),
      /** What can be restored of it. */
      holds: figures,
      /** What is here, and would be replaced. */
      here: figures,
      /** Names of customers that are damaged in it, and would not be there. */
      leftOut: z.array(z.string()),
      /** Names of customers of whom a logo is damaged in it, and would not be there. */
      withoutLogo: z.array(z.string()),
      /** Temporary passwords that wait here, of users who have none in it: they would be destroyed. */
      passwordsDestroyed: count,
      /** Temporary passwords that still waited when it was made, and are not here any more. */
      passwordsMissing: count,
    }),
    refusals: ['copy-not-found', 'copy-too-large', 'copy-newer', 'copy-damaged', 'file-no-copy'],
  }),
  /**
   * Replaces all data by what a checked copy holds; what was here is set aside. Other calls wait meanwhile. The same
   * copy again is content. What is then there has to be asked for anew.
   */
  restore: method({
    input: z.strictObject({ copyId }),
    output: nothing,
    refusals: ['copy-not-found', 'restore-busy'],
  }),
  /** Gives up a copy, whatever is being done with it. */
  forget: method({ input: z.strictObject({ copyId }), output: nothing }),
}
