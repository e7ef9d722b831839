import * as z from 'zod'
import { kindOfKey } from '#shared/domain/hand-off/item.ts'
import type { HandOffResult } from '#shared/domain/hand-off/result.ts'
import { failureAt } from './failure.ts'

/** A line of the file that our script writes (script/results.ps1). */
const scriptLine = z.object({
  /** The id of the export that was carried out. */
  export: z.string().nullish(),
  key: z.string(),
  outcome: z.enum(['done', 'failed']),
  status: z.number().nullish(),
  code: z.string().nullish(),
  message: z.string().nullish(),
  objectId: z.string().nullish(),
})

/** The results among the values; of several for an item, as after a second run, the last one. */
export function scriptResults(values: readonly unknown[]): HandOffResult[] {
  const results = new Map<string, HandOffResult>()
  for (const value of values) {
    const line = scriptLine.safeParse(value)
    const kind = line.success ? kindOfKey(line.data.key) : null
    if (!line.success || kind === null) continue
    const { key, outcome, status, code, message, objectId } = line.data
    const answer = { status: status ?? null, code: code ?? '', message: message ?? '' }
    results.set(key, {
      key,
      userPrincipalName: null,
      kind,
      outcome,
      failure: outcome === 'done' ? null : failureAt(kind, answer),
      objectId: objectId || null,
      ...(kind === 'create' && outcome === 'done' && code === 'exists' && { existed: true }),
    })
  }
  return [...results.values()]
}

/** The export that the last line is about: a script writes into a file of its own. */
export function exportOfScript(values: readonly unknown[]): string | null {
  const lines = values.map((value) => scriptLine.safeParse(value))
  return lines.reverse().find(({ success }) => success)?.data?.export ?? null
}
