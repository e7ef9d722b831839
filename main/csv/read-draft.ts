import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { Draft } from './draft.ts'
import type { DraftOptions } from './draft-types.ts'
import { readTable } from './read-table.ts'
import type { ReadingWatcher, ReadRefusal } from './read-table.ts'
import { suggestMapping } from './suggest-mapping.ts'

/** Rows after the first one that tell what the columns mean. */
const SAMPLED_ROWS = 200

/**
 * Reads a file as a draft: bytes to a table, its columns understood as well as they can be, its rows checked. Refuses
 * whole files by name; never throws nor rejects, whatever the bytes are.
 */
export async function readDraft(
  bytes: Uint8Array,
  { fileName, source, rules, remembered }: DraftOptions,
  watcher?: ReadingWatcher,
): Promise<Result<Draft, ReadRefusal>> {
  const table = await readTable(bytes, fileName, { source }, watcher)
  if (!table.ok) return table
  const { store } = table.value
  const [head = [], ...sample] = store.pick(
    Array.from({ length: Math.min(store.length, SAMPLED_ROWS + 1) }, (_, index) => index),
  )
  const mapping = suggestMapping(head, sample, { kind: table.value.source.kind, remembered })
  if (watcher?.cancelled()) return refuse({ code: 'import-cancelled' })
  return ok(new Draft(table.value, mapping, rules))
}
