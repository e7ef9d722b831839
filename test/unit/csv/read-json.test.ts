import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { cellsOf, tableOf, whyRefused } from './tables.ts'

const SKU = '05e9a617-0261-4cee-bb44-138d3ef5d965'
const PLAN = '113feb6c-3fe4-4440-bddc-54d774bf0318'
const OTHER_SKU = 'f30db892-07e9-47e9-837c-80727f46fd3d'

const bytesOf = (json: unknown): Uint8Array => Buffer.from(JSON.stringify(json))

describe('Users of Microsoft Graph', () => {
  const users = [
    { id: 'a', displayName: 'Алёна', businessPhones: ['+7 1', '+7 2'], accountEnabled: true, city: null },
    { id: 'b', jobTitle: 'Director', businessPhones: [], accountEnabled: false },
  ]
  const cells = [
    ['id', 'displayName', 'businessPhones', 'accountEnabled', 'city', 'jobTitle'],
    ['a', 'Алёна', '+7 1, +7 2', 'true', '', ''],
    ['b', '', '', 'false', '', 'Director'],
  ]

  it.each([
    ['an answer', { '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users', value: users }],
    ['an array', users],
  ])('are a table with their properties as headings, in %s', async (_, json) => {
    const table = await tableOf(bytesOf(json))
    expect(table).toMatchObject({ source: { kind: 'json' }, sheets: [], width: 6 })
    expect(cellsOf(table)).toEqual(cells)
    expect(Array.from(table.numbers)).toEqual([1, 2, 3])
  })

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)('are read in %s with a mark', async (encoding) => {
    const text = JSON.stringify(users, null, 2)
    expect(cellsOf(await tableOf(iconv.encode(text, encoding, { addBOM: true })))).toEqual(cells)
  })

  it('have their licences as SKU ids, with the plans that are off', async () => {
    const assignedLicenses = [
      { skuId: SKU, disabledPlans: [PLAN, PLAN] },
      { skuId: OTHER_SKU, disabledPlans: [] },
    ]
    const [, row] = cellsOf(await tableOf(bytesOf([{ id: 'a', assignedLicenses }])))
    expect(row?.[1]).toBe(`${SKU}(-${PLAN},-${PLAN})+${OTHER_SKU}`)
  })

  it('have the password of a password profile, and nothing of other objects', async () => {
    const user = {
      id: 'a',
      passwordProfile: { password: 'Tulip.Garden9' },
      identities: [{ issuer: 'x' }],
      o: {},
    }
    expect(cellsOf(await tableOf(bytesOf([user])))[1]).toEqual(['a', 'Tulip.Garden9', '', ''])
  })

  it.each([
    ['no JSON', '{"value": [{"id": "a"}'],
    ['no list of users', '{"id": "a"}'],
    ['a list of something else', '[{"id": "a"}, 5]'],
    ['a value that is no list', '{"value": {"id": "a"}}'],
  ])('are refused where the file holds %s', async (_, text) => {
    expect(await whyRefused(Buffer.from(text), 'users.json')).toEqual({ code: 'file-json-unreadable' })
  })

  it('are refused where there are none, or too many properties', async () => {
    expect((await whyRefused(bytesOf({ value: [] }))).code).toBe('file-empty')
    const user = Object.fromEntries(Array.from({ length: 257 }, (_, at) => [`property${at}`, 'x']))
    expect((await whyRefused(bytesOf([user]))).code).toBe('file-too-many-columns')
  })

  it('are told from a list of other things in braces and brackets', async () => {
    for (const text of ['{4f1a};Anna\n{4f1b};Ben', '[displayName],[mail]\nAnna,a@b.c'])
      expect((await tableOf(Buffer.from(text))).source.kind).toBe('text')
  })
})
