import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Draft } from '#main/csv/draft.ts'
import type { DraftChange, DraftRules, DraftSummary, Table } from '#main/csv/draft-types.ts'
import { RowStore } from '#main/csv/row-store.ts'
import { ROW_PROBLEMS, ROWS_SHOWN } from '#shared/contract/imports.ts'
import type { ColumnMeaning, ImportField } from '#shared/domain/import-file.ts'
import { allRows, customerOf, mappingOf, outcomeOf, rulesOf, shown } from './drafts.ts'

const SECRET = 'Tulip.Garden9'
const GIVEN = ['Anna', 'Ben', 'Алёна', '', '-']
const FAMILY = ['Abel', 'García López', 'Щукин', '']
const NAMES = [
  'anna.abel@fabrikam.example',
  'Anna.Abel@Fabrikam.example',
  'b@contoso.example',
  'иван',
  'x@y',
  '',
]

/** Cells that columns of each meaning have. */
const CELLS: Partial<Record<ColumnMeaning, readonly string[]>> = {
  userPrincipalName: [...NAMES, 'ben@fabrikam.example', 'was@fabrikam.example'],
  givenName: GIVEN,
  surname: FAMILY,
  displayName: ['Anna', '', 'x'.repeat(300)],
  customer: ['', '', 'Contoso', 'fabrikam.example', 'Nobody'],
  licenses: ['', 'VISIO', 'O365_PREMIUM+VISIO', 'Unlicensed', 'Office 97'],
  country: ['', 'ES', 'Atlantis'],
  password: [SECRET, `${SECRET}x`, ''],
}
const MEANINGS = Object.keys(CELLS) as ColumnMeaning[]
const FIELDS = MEANINGS.filter((meaning): meaning is ImportField => meaning !== 'password')
const customers = [
  customerOf({
    activeNames: 'ben@fabrikam.example\nanna.abel2@fabrikam.example\n',
    deletedNames: 'was@fabrikam.example\n',
    activePeople: 'Anna\nSomebody else\n',
  }),
  customerOf({ customerId: 'contoso', name: 'Contoso', domains: ['contoso.example'], products: [] }),
]

const rules: fc.Arbitrary<DraftRules> = fc.record({
  customerId: fc.constantFrom('fabrikam', null),
  customers: fc.constantFrom(customers, customers.slice(0, 1)),
  task: fc.constantFrom('create', 'create', 'take-over'),
  existing: fc.constantFrom(null, 'skip', 'update', 'stop'),
  passwords: fc.constantFrom('make', 'use'),
})

const cellsFor = (meaning: ColumnMeaning) => fc.constantFrom(...(CELLS[meaning] ?? ['']))
const rowsOfCells = fc.array(fc.tuple(...MEANINGS.map(cellsFor)), { maxLength: 12 })

function tableOfRows(rows: readonly (readonly string[])[], shifted: readonly number[]): Table {
  const store = new RowStore(MEANINGS.length)
  // In blocks of a few rows, so that there are several.
  for (let from = 0; from <= rows.length; from += 5) store.add([MEANINGS, ...rows].slice(from, from + 5))
  const tooMany = new Map(shifted.filter((row) => row > 0 && row <= rows.length).map((row) => [row, 11]))
  const numbers = Uint32Array.from({ length: rows.length + 1 }, (_, at) => at + 1)
  return { source: { kind: 'json' }, sheets: [], width: MEANINGS.length, store, numbers, tooMany }
}

const tables = fc
  .tuple(rowsOfCells, fc.array(fc.nat(12), { maxLength: 2 }))
  .map((made) => tableOfRows(...made))

const edit = fc
  .constantFrom(...FIELDS)
  .chain((field) => fc.record({ index: fc.nat(12), field: fc.constant(field), value: cellsFor(field) }))
const changes: fc.Arbitrary<DraftChange> = fc.oneof(
  fc.record({ type: fc.constant('edit' as const), edits: fc.array(edit, { maxLength: 3 }) }),
  fc
    .tuple(edit, fc.constantFrom('all' as const, 'empty' as const, { from: 'Abel' }, { from: '' }))
    .map(([{ field, value }, to]) => ({ type: 'fill' as const, field, value, to })),
  fc.record({ type: fc.constant('take-suggestions' as const), code: fc.constantFrom(...ROW_PROBLEMS) }),
  fc.record({
    type: fc.constant('leave-out' as const),
    rows: fc.oneof(fc.constantFrom('errors' as const, 'all' as const), fc.array(fc.nat(12))),
    out: fc.boolean(),
  }),
  fc.record({ type: fc.constant('rules' as const), rules }),
  fc.record({
    type: fc.constant('map' as const),
    meanings: fc.tuple(...MEANINGS.map((meaning) => fc.constantFrom(meaning, meaning, null))),
    headed: fc.constantFrom(true, true, true, false),
  }),
)
const histories = fc.record({ table: tables, rules, changes: fc.array(changes, { maxLength: 8 }) })

const draftOf = (table: Table, first: DraftRules) => new Draft(table, mappingOf(MEANINGS), first)

function changedDraft({
  table,
  rules: first,
  changes: all,
}: {
  table: Table
  rules: DraftRules
  changes: DraftChange[]
}) {
  const draft = draftOf(table, first)
  for (const change of all) draft.apply(change)
  return draft
}

/** A new draft brought into the state of this one without its history. */
function rebuilt(draft: Draft, table: Table): Draft {
  const { mapping, fields } = draft.summary
  const fresh = draftOf(table, draft.rules)
  fresh.apply({ type: 'map', meanings: mapping.meanings, headed: mapping.headed })
  const rows = allRows(draft)
  fresh.apply({
    type: 'edit',
    edits: rows.flatMap(({ index, edited, made, cells }) =>
      edited.map((field) => {
        const value = made.includes(field) ? '' : (cells[fields.indexOf(field)] ?? '')
        return { index, field, value }
      }),
    ),
  })
  const out = rows.filter(({ action }) => action === 'left-out').map(({ index }) => index)
  fresh.apply({ type: 'leave-out', rows: out, out: true })
  return fresh
}

const withoutOrigin = ({ mapping, columns, ...summary }: DraftSummary) => ({
  ...summary,
  meanings: mapping.meanings,
  columns: columns.map(({ heading, meaning, samples }) => ({ heading, meaning, samples })),
})

describe('A draft', () => {
  it('is the same whatever changes led to it', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const draft = changedDraft(history)
        const fresh = rebuilt(draft, history.table)
        expect(withoutOrigin(draft.summary)).toEqual(withoutOrigin(fresh.summary))
        expect(allRows(draft)).toEqual(allRows(fresh))
        expect(outcomeOf(draft)).toEqual(outcomeOf(fresh))
      }),
      { numRuns: 1000 },
    )
  })

  it('counts what its rows say', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const draft = changedDraft(history)
        const { summary } = draft
        const rows = allRows(draft)
        const kept = rows.filter(({ action }) => action !== 'left-out')
        const severe = (severity: string) =>
          kept.filter(({ problems }) => problems.some((problem) => problem.severity === severity))
        const errors = severe('error')
        const warnings = severe('warning').filter((row) => !errors.includes(row))
        expect(summary).toMatchObject({
          rows: rows.length,
          rowsLeftOut: rows.length - kept.length,
          rowsWithErrors: errors.length,
          rowsWithWarnings: warnings.length,
          namesMade: rows.filter(({ made }) => made.includes('userPrincipalName')).length,
        })
        for (const { rows: all, toCreate, toUpdate, leftOut, licenses } of summary.customers) {
          expect(toCreate + toUpdate + leftOut).toBeLessThanOrEqual(all)
          expect(licenses.reduce((sum, group) => sum + group.rows, 0)).toBe(toCreate)
        }
        for (const show of ROWS_SHOWN) {
          const { total, rows: window } = draft.rows({ show, offset: 1, limit: 3 })
          expect(window).toEqual(draft.rows({ show, offset: 0, limit: 99 }).rows.slice(1, 4))
          expect(total).toBeLessThanOrEqual(rows.length)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('makes names that nobody else has', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const draft = changedDraft(history)
        const names = shown(draft, 'userPrincipalName').map((name) => name?.toLowerCase())
        const displayNames = shown(draft, 'displayName')
        const active = history.rules.customers.map(({ activeNames }) => activeNames.split('\n')).flat()
        for (const { index, made } of allRows(draft))
          if (made.includes('userPrincipalName')) {
            expect(names.filter((name) => name === names[index])).toHaveLength(1)
            if (displayNames[index] !== 'Anna') expect(active).not.toContain(names[index])
          }
      }),
      { numRuns: 300 },
    )
  })

  it('gives the passwords of the file to whom it creates, and to nothing else', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const draft = changedDraft({
          ...history,
          changes: history.changes.filter((change) => change.type !== 'map' || change.headed),
        })
        const told = [
          draft.summary,
          allRows(draft),
          draft.rejects(),
          outcomeOf(draft).map((row) => ({ ...row, password: '' })),
        ]
        expect(JSON.stringify(told)).not.toContain(SECRET)
      }),
      { numRuns: 500 },
    )
  })
})

it('A draft without rows is one', () => {
  const draft = draftOf(tableOfRows([], []), rulesOf())
  expect(draft.summary).toMatchObject({ rows: 0, customers: [{ rows: 0, toCreate: 0 }] })
  expect([allRows(draft), outcomeOf(draft)]).toEqual([[], []])
})
