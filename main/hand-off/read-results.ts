import type { HandOffResult } from '#shared/domain/hand-off/result.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { decodeText } from '../csv/decode.ts'
import { detectEncoding } from '../csv/encoding.ts'
import { entraResults } from './entra-results.ts'
import { graphResults } from './graph-results.ts'
import { exportOfScript, scriptResults } from './script-results.ts'

export interface ReadResults {
  /** The export that they are about, where the file says it. */
  readonly exportId: string | null
  /** At most one for an item: what the file says last. */
  readonly results: readonly HandOffResult[]
  /** Lines that could not be read: the last one, where the script was broken off while it wrote. */
  readonly leftOut: number
}

/**
 * What a file says of work that was carried out: the results of our PowerShell script, the answers of Graph to our
 * batches (one, an array of them, or one a line), or the results of Entra's bulk operations. Refuses any other file;
 * also one of Entra's that is what was uploaded, and says nothing of what became of it.
 */
export function readResults(
  bytes: Uint8Array,
): Result<ReadResults, Refusal<'file-empty' | 'file-binary' | 'not-a-result'>> {
  const encoding = detectEncoding(bytes)
  if (encoding === 'binary') return refuse({ code: 'file-binary' })
  const text = [...decodeText(bytes, encoding)].map((piece) => piece.text).join('')
  if (text.trim() === '') return refuse({ code: 'file-empty' })
  const read = /^\s*[{[]/.test(text)
    ? resultsInJson(text)
    : { exportId: null, results: entraResults(text), leftOut: 0 }
  return read.results.length > 0 ? ok(read) : refuse({ code: 'not-a-result' })
}

function resultsInJson(text: string): ReadResults {
  const whole = parsed(text)
  if (whole !== undefined) return { ...resultsOf(Array.isArray(whole) ? whole : [whole]), leftOut: 0 }
  const values = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed)
  const readable = values.filter((value) => value !== undefined)
  return { ...resultsOf(readable), leftOut: values.length - readable.length }
}

const resultsOf = (values: readonly unknown[]): Omit<ReadResults, 'leftOut'> => ({
  exportId: exportOfScript(values),
  results: [...scriptResults(values), ...graphResults(values)],
})

/** Undefined where it is no JSON, which has no such value. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
