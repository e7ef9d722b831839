import iconv from 'iconv-lite'
import { expect } from 'vitest'
import { readList } from '#main/csv/read-list.ts'
import type { ReadOptions } from '#main/csv/read-list.ts'
import type { List } from '#main/csv/list.ts'
import type { Encoding, ImportRow, RowProblem } from '#shared/contract/imports.ts'

export const DOMAINS = ['fabrikam.example', 'fabrikam.co.example']

export const encode = (text: string, encoding: Encoding = 'utf-8', addBOM = false): Uint8Array =>
  iconv.encode(text, encoding, { addBOM })

/** Reads lines as a file; the test fails when it is refused. */
export function listOf(lines: readonly string[], options: Partial<ReadOptions> = {}): List {
  return accepted(encode(lines.join('\r\n')), options)
}

export function accepted(bytes: Uint8Array, options: Partial<ReadOptions> = {}): List {
  const result = readList(bytes, { domains: DOMAINS, ...options })
  if (!result.ok) expect.fail(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** Why a file is refused; the test fails when it is not. */
export function refusalOf(bytes: Uint8Array, options: Partial<ReadOptions> = {}) {
  const result = readList(bytes, { domains: DOMAINS, ...options })
  if (result.ok) expect.fail('not refused')
  return result.refusal
}

export const allRows = (list: List): ImportRow[] =>
  list.rows(Array.from({ length: list.summary.rows }, (_, at) => at))

/** The problems of the first row of a list. */
export const problemsOf = (lines: readonly string[]): RowProblem[] => allRows(listOf(lines))[0]!.problems

export const codes = (problems: readonly RowProblem[]): string[] => problems.map(({ code }) => code)
