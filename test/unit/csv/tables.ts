import { expect } from 'vitest'
import type { Table } from '#main/csv/draft-types.ts'
import { readTable } from '#main/csv/read-table.ts'
import type { ImportSource } from '#shared/contract/imports.ts'

/** Reads a file; the test fails when it is refused. */
export async function tableOf(
  bytes: Uint8Array,
  source?: ImportSource,
  fileName = 'users.csv',
): Promise<Table> {
  const result = await readTable(bytes, fileName, { source })
  if (!result.ok) expect.fail(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** Reads lines as a file in UTF-8; the test fails when it is refused. */
export const tableOfLines = (lines: readonly string[], source?: ImportSource): Promise<Table> =>
  tableOf(Buffer.from(lines.join('\r\n')), source)

/** Why a file is refused; the test fails when it is not. */
export async function whyRefused(bytes: Uint8Array, fileName = 'users.csv') {
  const result = await readTable(bytes, fileName)
  if (result.ok) expect.fail('not refused')
  return result.refusal
}

export const cellsOf = ({ store, numbers }: Table): string[][] => store.pick(Array.from(numbers.keys()))
