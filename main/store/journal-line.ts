import * as z from 'zod'
import { checkedJsonPieces, readCheckedJson, splitChecked } from './checked-json.ts'
import type { Checksum } from './checked-json.ts'
import type { Commit } from './commit.ts'
import { checkVersion, FORMAT_VERSION } from './format-version.ts'
import { storedEvent, storedInstant } from './stored-events.ts'

/**
 * One commit as a line of the journal:
 * `{ v, seq, commandId, at, actor, importId?, origin?, undoes?, events[], previous, checksum }`. `previous` is the checksum
 * of the line before, so that the checksums are a chain: no line can be changed, left out or moved unnoticed.
 */
export interface JournalLine {
  readonly commit: Commit
  readonly previous: Checksum
  readonly checksum: Checksum
}

/** What the first line of a journal has as `previous`. */
export const NO_CHECKSUM: Checksum = '0'.repeat(64)

const storedCommit = z.object({
  seq: z.int().min(1),
  commandId: z.string(),
  at: storedInstant,
  actor: z.string(),
  importId: z.string().exactOptional(),
  origin: z.literal('tenant').exactOptional(),
  undoes: z.string().exactOptional(),
  events: z.array(storedEvent).min(1),
}) satisfies z.ZodType<Commit>

const storedLink = z.object({ v: z.literal(FORMAT_VERSION), previous: z.string() })

/** The line with its line break, in pieces; returns its checksum. */
export function encodeLine(commit: Commit, previous: Checksum): Generator<Buffer, Checksum> {
  const { seq, commandId, at, actor, importId, origin, undoes, events } = commit
  const line = { v: FORMAT_VERSION, seq, commandId, at, actor, importId, origin, undoes, events, previous }
  return checkedJsonPieces(line, '\n')
}

/**
 * Reads a line, given without its line break; null when it is not what was written. Throws a NewerVersionError
 * for a line of a later version.
 */
export function decodeLine(bytes: Buffer): JournalLine | null {
  checkVersion(bytes)
  const read = readCheckedJson(bytes)
  if (read === null) return null
  const commit = storedCommit.safeParse(read.value)
  const link = storedLink.safeParse(read.value)
  if (!commit.success || !link.success) return null
  return { commit: commit.data, previous: link.data.previous, checksum: read.checksum }
}

/** `previous` is the last field before the checksum. */
const PREVIOUS = /,"previous":"([0-9a-f]{64})"$/
const PREVIOUS_BYTES = 80

/**
 * The link of a line in its chain, if it is what was written: its checksum is right, and what it says is not read,
 * which takes a tenth of the time. Given without its line break.
 */
export function linkOf(bytes: Buffer): Omit<JournalLine, 'commit'> | null {
  const checked = splitChecked(bytes)
  const previous = PREVIOUS.exec(checked?.body.subarray(-PREVIOUS_BYTES).toString('latin1') ?? '')?.[1]
  return checked && previous !== undefined ? { previous, checksum: checked.checksum } : null
}

/** Throws when the commit would not be readable once it is written: that would be a bug of a decider. */
export function assertStorable(commit: Commit): void {
  const parsed = storedCommit.safeParse(commit)
  if (!parsed.success)
    throw new Error(`A commit of the wrong shape: ${parsed.error.issues[0]?.path.join('.')}`)
}
