import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { FILE_REFUSALS, ROW_PROBLEMS } from '#shared/contract/imports.ts'
import { COLUMN_MEANINGS, DELIMITERS, ENCODINGS, IMPORT_TASKS } from '#shared/domain/import-file.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Draft } from '#main/csv/draft.ts'
import type { DraftRules } from '#main/csv/draft-types.ts'
import { readDraft } from '#main/csv/read-draft.ts'
import { customerOf } from './drafts.ts'
import { fixtureFiles } from '../../fixtures/make-files.mjs'

/*
 * Whatever is brought goes all the way: bytes to a table, columns to meanings, rows to users and their problems, and
 * back out as what is created, or as the file of the rows left out.
 */

const rules: fc.Arbitrary<DraftRules> = fc.record({
  customerId: fc.constantFrom('fabrikam', null),
  customers: fc.constant([
    customerOf({ activeNames: 'ben@fabrikam.example\n', deletedNames: 'was@fabrikam.example\n' }),
  ]),
  task: fc.constantFrom(...IMPORT_TASKS),
  existing: fc.constantFrom(null, 'skip', 'update', 'stop'),
  passwords: fc.constantFrom('make', 'use'),
})

/** Everything that can be asked of a draft holds together. */
function expectWhole(draft: Draft): void {
  const { summary } = draft
  const { total, rows } = draft.rows({ show: 'all', offset: 0, limit: 500 })
  expect(total).toBe(summary.rows)
  expect(rows).toHaveLength(Math.min(total, 500))
  for (const { cells, problems } of rows) {
    expect(cells).toHaveLength(summary.fields.length)
    for (const { code, details } of problems) {
      expect(ROW_PROBLEMS).toContain(code)
      for (const language of LANGUAGES)
        expect(translator(language)(`imports.problems.${code}.what`, { ...details })).not.toContain('{{')
    }
  }
  const errors = draft.rows({ show: 'errors', offset: 0, limit: 1 }).total
  expect(errors).toBe(summary.rowsWithErrors)
  let created = 0
  for (let block = 0, made = draft.outcome(0); made !== null; made = draft.outcome(++block))
    created += made.indexes.length
  expect(created).toBeLessThanOrEqual(summary.rows - errors)
  draft.apply({ type: 'leave-out', rows: 'errors', out: true })
  expect(draft.rejects().rows).toHaveLength(errors)
  expect(draft.summary.rowsWithErrors).toBe(0)
}

const holds = async (bytes: Uint8Array, held: DraftRules, fileName = 'list.csv') => {
  const read = await readDraft(bytes, { fileName, rules: held, remembered: [] })
  if (read.ok) expectWhole(read.value)
  else expect(FILE_REFUSALS).toContain(read.refusal.code)
}

/** What lists have in them, so that columns are understood and rows have all kinds of problems. */
const HEADINGS = [
  ...['User name', 'First name', 'Apellidos', 'ФИО', 'Password', 'Licenses', 'Role', 'Country', 'Customer'],
  ...['SamAccountName', 'Block credential', 'Object Id', 'Idioma', 'Мобильный телефон', 'Remarks', ''],
]
const VALUES = [
  ...['ben@fabrikam.example', 'was@fabrikam.example', 'x@y', '@', 'Иванов Иван Иванович', 'de la Cruz, José'],
  ...[
    'Global administrator',
    'O365_BUSINESS_ESSENTIALS',
    'Spain',
    'Atlantis',
    'es',
    'True',
    'no',
    '+7 921 555-01-01',
  ],
  ...[
    '5d1f0000-0000-4000-8000-000000000001',
    'Tulip-Garden-41',
    '=1+1',
    'a"b',
    'two\nlines',
    ' ',
    '',
    '',
    '',
  ],
]
const cell = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'binary', maxLength: 20 }))
const tables = fc.tuple(
  fc.array(fc.constantFrom(...HEADINGS), { minLength: 1, maxLength: 8 }),
  fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 12 }),
)

describe('Whatever is brought', () => {
  test('any table goes all the way to users or is refused by name, in every encoding and with every delimiter', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables,
        fc.constantFrom(...ENCODINGS),
        fc.constantFrom(...DELIMITERS),
        rules,
        async ([headings, rows], encoding, delimiter, held) => {
          const text = Papa.unparse([headings, ...rows], { delimiter, newline: '\r\n' })
          await holds(iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf') }), held)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('any bytes go all the way to users or are refused by name', async () => {
    const names = fc.constantFrom('list.csv', 'list.xlsx', 'list.json', 'list')
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), rules, names, holds), {
      numRuns: 500,
    })
  })

  test('a file of ours that was damaged does so, too: bytes changed, or its end cut off', async () => {
    const files = Object.entries(fixtureFiles()).filter(
      ([, bytes]) => bytes.length > 0 && bytes.length < 8000,
    )
    const damage = fc.array(fc.tuple(fc.nat(8000), fc.nat(255)), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        damage,
        fc.nat(8000),
        rules,
        async ([name, bytes], changes, end, held) => {
          const damaged = Uint8Array.from(bytes)
          for (const [at, byte] of changes) damaged[at % damaged.length] = byte
          await holds(damaged.subarray(0, end % 3 === 0 ? end : undefined), held, name)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('any meanings of any columns go all the way', async () => {
    const meanings = fc.array(fc.constantFrom(null, ...COLUMN_MEANINGS), { minLength: 8, maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(tables, meanings, fc.boolean(), rules, async ([headings, rows], all, headed, held) => {
        const bytes = Buffer.from(Papa.unparse([headings, ...rows], { delimiter: ';' }))
        const read = await readDraft(bytes, { fileName: 'list.csv', rules: held, remembered: [] })
        if (!read.ok) return
        const width = read.value.summary.columns.length
        const chosen = Array.from({ length: width }, (_, at) => all[at] ?? null)
        // Each meaning once, as the contract has it.
        const once = chosen.map((meaning, at) => (chosen.indexOf(meaning) === at ? meaning : null))
        read.value.apply({ type: 'map', meanings: once, headed })
        expectWhole(read.value)
      }),
      { numRuns: 500 },
    )
  })
})
