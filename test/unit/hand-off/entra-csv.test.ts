import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { entraCsvs } from '#main/hand-off/entra-csv.ts'
import type { HandOffExport } from '#shared/domain/hand-off/export.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import { user } from '#test/support/customers.ts'
import { anyPassword, anyValue, HOSTILE } from '#test/support/any-hand-off.ts'
import { creation, exportOf, handOffItem, PASSWORD } from '#test/support/hand-off.ts'

const OBJECT_ID = 'b2d1c5c0-5b5e-4b0c-9c55-0c5f5d0b7a11'

function files(items: readonly HandOffItem[], change: Partial<HandOffExport> = {}) {
  const { files: made, remaining } = entraCsvs(exportOf(items, change))
  const tables = made.map(({ name, bytes }) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    return {
      name,
      text,
      rows: Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1),
    }
  })
  return { tables, remaining }
}

describe('the CSVs for Entra', () => {
  const deletion = handOffItem('dora', { kind: 'delete' })
  const restoration = handOffItem(
    'rosa',
    { kind: 'restore', newUserPrincipalName: null },
    { objectId: OBJECT_ID },
  )

  it('are one for each bulk operation, the deletions first, and say by name which holds passwords', () => {
    const items = [creation(user('anna')), creation(user('ben')), restoration, deletion]
    expect(files(items).tables.map(({ name }) => name)).toEqual([
      'Entra bulk delete Fabrikam.csv',
      'Entra bulk create Fabrikam WITH PASSWORDS.csv',
      'Entra bulk restore Fabrikam.csv',
    ])
  })

  it('begin with the version, without a byte order mark, then the headings of the template', () => {
    for (const { text, rows } of files([deletion, restoration, creation(user('anna'))]).tables) {
      expect(text.startsWith('version:v1.0\r\n')).toBe(true)
      expect(rows[1]?.every((heading) => /^[^[]+ \[\w+\]( Required)?$/.test(heading))).toBe(true)
    }
  })

  it('delete by user name, and restore by object id', () => {
    const [deletions, restorations] = files([deletion, restoration]).tables
    expect(deletions?.rows.slice(1)).toEqual([
      ['User name [userPrincipalName] Required'],
      ['dora@fabrikam.example'],
    ])
    expect(restorations?.rows.slice(1)).toEqual([['Object ID [objectId] Required'], [OBJECT_ID]])
  })

  it('keep the example of the template before a single creation, as Microsoft demands', () => {
    const [one] = files([creation(user('anna'))]).tables
    expect(one?.rows.slice(2).map((cells) => cells[0])).toEqual(['Example: Chris Green', 'anna'])
    const [two] = files([creation(user('anna')), creation(user('ben'))]).tables
    expect(two?.rows.slice(2).map((cells) => cells[0])).toEqual(['anna', 'ben'])
  })

  it('leave what they can’t say to another way', () => {
    const unsaid = [
      handOffItem('u', { kind: 'rename', to: 'v@fabrikam.example' }),
      handOffItem('u', { kind: 'restore', newUserPrincipalName: null }),
      handOffItem(
        'v',
        { kind: 'restore', newUserPrincipalName: 'w@fabrikam.example' },
        { objectId: OBJECT_ID },
      ),
      handOffItem('u', { kind: 'roles', add: ['billing-administrator'], remove: [] }),
      handOffItem('u', { kind: 'licenses-given', licenses: [] }),
      handOffItem('u', { kind: 'reset', passwordBatch: 'batch', mustChangePassword: true }),
      handOffItem('u', { kind: 'purge' }),
    ]
    expect(files(unsaid)).toEqual({ tables: [], remaining: unsaid })
  })

  it('leave a creation whose password is kept no more', () => {
    const item = creation(user('anna'))
    expect(files([item], { passwordOf: () => null })).toEqual({ tables: [], remaining: [item] })
  })

  it('leave of a creation what the template has no column for, as an edit', () => {
    const profile = { faxNumber: '1', alternateEmail: 'a@b.example', department: 'Sales' }
    const item = creation(user('anna', { profile, mustChangePassword: false }))
    const { tables, remaining } = files([item])
    expect(tables).toHaveLength(1)
    const changes = { faxNumber: '1', alternateEmail: 'a@b.example', mustChangePassword: false }
    expect(remaining).toEqual([
      handOffItem('anna', { kind: 'edit', changes }, { userPrincipalName: 'anna@fabrikam.example' }),
    ])
  })

  it.each(HOSTILE)('bring %j through unharmed', (text) => {
    const account = user('anna', { displayName: `a${text}b`, profile: { department: text } })
    const [file] = files([creation(account), creation(user('ben'))]).tables
    const wellFormed = Buffer.from(text).toString()
    expect(file?.rows[2]?.slice(0, 3)).toEqual([`a${wellFormed}b`, 'anna@fabrikam.example', PASSWORD])
    expect(file?.rows[2]?.[7]).toBe(wellFormed)
  })

  it('hold exactly the values of each user, whatever these are', () => {
    const anyone = fc.record({
      displayName: anyValue,
      jobTitle: anyValue,
      city: anyValue,
      password: anyPassword,
    })
    fc.assert(
      fc.property(fc.array(anyone, { minLength: 2, maxLength: 5 }), (people) => {
        const items = people.map(({ displayName, jobTitle, city }, at) =>
          creation(user(`u${at}`, { displayName, profile: { jobTitle, city } })),
        )
        const passwordOf = ({ userId }: HandOffItem) => people[Number(userId.slice(1))]?.password ?? null
        const [file] = files(items, { passwordOf }).tables
        const seen = file?.rows.slice(2).map((cells) => [cells[0], cells[6], cells[13], cells[2]])
        const wellFormed = (text: string) => Buffer.from(text).toString()
        expect(seen).toEqual(
          people.map(({ displayName, jobTitle, city, password }) =>
            [displayName, jobTitle, city, password].map(wellFormed),
          ),
        )
      }),
    )
  })
})
