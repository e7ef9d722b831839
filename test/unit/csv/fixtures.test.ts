import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { describeList } from '#main/csv-tool/describe-list.ts'
import type { ListReport } from '#main/csv-tool/describe-list.ts'
import { EXPECTED, FABRIKAM, SEVERNY_VETER, TALLERES } from '#test/fixtures/expected/index.ts'
import type { Expected } from '#test/fixtures/expected/index.ts'
import { fixtureFiles } from '../../fixtures/make-files.mjs'

const folder = fileURLToPath(new URL('../../fixtures/files/', import.meta.url))
const fixture = (name: string): Uint8Array => readFileSync(folder + name)

const CUSTOMERS = [
  { name: 'Fabrikam', domains: [FABRIKAM] },
  { name: 'Talleres Muñoz', domains: [TALLERES] },
  { name: 'Северный ветер', domains: [SEVERNY_VETER] },
]

/** What the tool for support says of a fixture; the same code reads lists for the preview. */
function read({ file, domain }: Expected) {
  const customers = CUSTOMERS.filter(({ domains }) => domain === null || domains.includes(domain))
  return describeList(fixture(file), file, { customers, language: 'en' })
}

const lists = EXPECTED.flatMap((each) => ('refused' in each.outcome ? [] : [{ ...each, list: each.outcome }]))
const refused = EXPECTED.flatMap((each) =>
  'refused' in each.outcome ? [{ ...each, refusal: each.outcome.refused }] : [],
)

/** The columns by heading, or by number where there are no headings; of repeated ones the first. */
function meaningsOf({ columns, headerRow }: ListReport): Map<string, string | null> {
  const meanings = new Map<string, string | null>()
  columns.forEach(({ heading, meaning }, at) => {
    const name = headerRow === null ? `#${at + 1}` : heading
    if (!meanings.has(name)) meanings.set(name, meaning)
  })
  return meanings
}

describe('The files in test/fixtures/files', () => {
  it.each(Object.entries(fixtureFiles()))('are what make-files.mjs makes: %s', (name, bytes) => {
    expect(Buffer.compare(fixture(name), bytes)).toBe(0)
  })

  it('are each expected to come out in some way', () => {
    expect(EXPECTED.map(({ file }) => file).sort()).toEqual(readdirSync(folder).sort())
  })
})

describe.each(lists)('$file: $habit', (expected) => {
  const { list } = expected

  it('comes out as expected', async () => {
    const result = await read(expected)
    if (!result.ok) expect.fail(`refused: ${result.refusal.code}`)
    const report = result.value
    const meanings = meaningsOf(report)
    const asked = [...Object.keys(list.mapping), ...(list.unused ?? [])]
    const [first] = report.users
    expect({
      source: report.source,
      format: report.format,
      headerLanguage: report.headerLanguage,
      task: report.task,
      headed: report.headerRow !== null,
      meanings: Object.fromEntries(asked.map((name) => [name, meanings.get(name)])),
      rows: report.rows,
      lacks: report.lacks,
      problems: report.users.flatMap(({ row, problems }) =>
        problems.map(({ column, code }) => [row, column, code]),
      ),
      first: Object.fromEntries(Object.keys(list.first ?? {}).map((field) => [field, first?.user[field]])),
    }).toEqual({
      source: list.source,
      format: list.format,
      headerLanguage: list.headerLanguage,
      task: list.task ?? 'create',
      headed: list.headed ?? true,
      meanings: { ...Object.fromEntries((list.unused ?? []).map((name) => [name, null])), ...list.mapping },
      rows: list.rows,
      lacks: list.lacks ?? [],
      problems: list.problems ?? [],
      first: list.first ?? {},
    })
  })
})

describe('No list', () => {
  it.each(refused)('is refused by name: $file, $habit', async (expected) => {
    expect(await read(expected)).toMatchObject({ ok: false, refusal: { code: expected.refusal } })
  })
})

describe('The passwords of a list', () => {
  it.each(['with-passwords.csv', 'entra-bulk-create.csv', 'google-workspace.csv', 'many-problems.csv'])(
    'are nowhere in what is said of it: %s',
    async (file) => {
      const expected = EXPECTED.find((each) => each.file === file)
      const said = JSON.stringify(expected && (await read(expected)))
      for (const password of ['Spring2026!a', 'Winter-Coat-77', 'Copper!Kettle9', 'Tulip', 'Hunter2'])
        expect(said).not.toContain(password)
    },
  )
})
