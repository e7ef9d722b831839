import { describe, expect, it } from 'vitest'
import type { DraftRules } from '#main/csv/draft-types.ts'
import {
  allRows,
  BUSINESS,
  codesOf,
  customerOf,
  draftOfLines,
  outcomeOf,
  rulesOf,
  shown,
  VISIO,
} from './drafts.ts'

describe('Users who exist', () => {
  const LINES = [
    'userPrincipalName,displayName,city',
    'Anna@fabrikam.example,,Bonn',
    'ben@fabrikam.example,Ben,Ulm',
    'gone@fabrikam.example,G,',
  ]
  const known = { activeNames: 'anna@fabrikam.example\n', deletedNames: 'gone@fabrikam.example\n' }
  const read = (rules: Partial<DraftRules>) => draftOfLines(LINES, rulesOf(known, rules))

  it('are counted, and wait for what is to become of them', async () => {
    const draft = await read({})
    expect(draft.summary).toMatchObject({ existingRows: 1, rowsWithErrors: 0, rowsWithWarnings: 1 })
    expect(draft.summary.customers).toMatchObject([{ toCreate: 2, toUpdate: 0 }])
    expect(codesOf(draft)).toEqual([[], [], ['upn-of-deleted-user']])
  })

  it('are skipped', async () => {
    const draft = await read({ existing: 'skip' })
    expect(allRows(draft)[0]).toMatchObject({ action: 'skip', problems: [] })
    expect(outcomeOf(draft).map(({ index }) => index)).toEqual(['1', '2'])
  })

  it('are updated; an empty cell changes nothing', async () => {
    const draft = await read({ existing: 'update' })
    expect(draft.summary.customers).toMatchObject([{ toCreate: 2, toUpdate: 1 }])
    expect(outcomeOf(draft)[0]).toEqual({
      ...{ index: '0', existing: 'yes', userPrincipalName: 'Anna@fabrikam.example', city: 'Bonn' },
    })
  })

  it('get no display name that nobody gave them', async () => {
    const lines = ['userPrincipalName,givenName', 'anna@fabrikam.example,Anna', 'ben@fabrikam.example,Ben']
    const draft = await draftOfLines(lines, rulesOf(known, { existing: 'update' }))
    expect(outcomeOf(draft).map(({ displayName }) => displayName)).toEqual([undefined, 'Ben'])
  })

  it('stop the import', async () => {
    const draft = await read({ existing: 'stop' })
    expect(codesOf(draft)[0]).toEqual(['upn-taken', 'display-name-missing'])
    expect(draft.summary.rowsWithErrors).toBe(1)
  })

  it('are taken over with what the list says, without a password', async () => {
    const draft = await read({ task: 'take-over', passwords: 'use' })
    expect(draft.summary.customers).toMatchObject([{ toCreate: 2, toUpdate: 1, errors: 0 }])
    expect(outcomeOf(draft).map(({ existing }) => existing)).toEqual(['yes', undefined, undefined])
  })

  it('are recognised anew when the rules change', async () => {
    const draft = await read({})
    expect(draft.apply({ type: 'rules', rules: rulesOf() }).existingRows).toBe(0)
    expect(draft.apply({ type: 'rules', rules: rulesOf(known) }).existingRows).toBe(1)
  })
})

describe('Several customers in a list', () => {
  const contoso = customerOf({
    customerId: '1f3c',
    name: 'Contóso S.A.',
    domains: ['contoso.example'],
    products: [VISIO],
    userNames: { pattern: '{g}{family}', transliteration: 'icao' },
  })
  const rules: DraftRules = { ...rulesOf(), customerId: null, customers: [customerOf(), contoso] }

  it('are told by a column: name, domain or id, whatever its case and accents', async () => {
    const lines = [
      'customer,givenName,surname',
      'CONTOSO SA,Ana,Gil',
      '@Contoso.example,Bo,Gil',
      '1f3c,Cy,Gil',
      '"fabrikam, inc",Di,Gil',
      'Nobody,Ed,Gil',
    ]
    const draft = await draftOfLines(lines, rules)
    expect(shown(draft, 'userPrincipalName')).toEqual([
      'agil@contoso.example',
      'bgil@contoso.example',
      'cgil@contoso.example',
      'di.gil@fabrikam.example',
      '',
    ])
    expect(codesOf(draft)[4]).toEqual(['customer-unknown'])
    expect(draft.summary.customers).toMatchObject([
      { customerId: 'fabrikam', rows: 1 },
      { customerId: '1f3c', rows: 3 },
    ])
    draft.apply({ type: 'edit', edits: [{ index: 4, field: 'customer', value: 'Fabrikam, Inc.' }] })
    expect(shown(draft, 'userPrincipalName')[4]).toBe('ed.gil@fabrikam.example')
    expect(codesOf(draft)[4]).toEqual([])
  })

  it('are told by the domain of the user name', async () => {
    const lines = [
      'userPrincipalName,displayName',
      'a@CONTOSO.example,A',
      'b@fabrikam.co.example,B',
      'c@nobody.example,C',
    ]
    const draft = await draftOfLines(lines, rules)
    expect(shown(draft, 'customer')).toEqual(['Contóso S.A.', 'Fabrikam, Inc.', ''])
    expect(allRows(draft)[2]!.problems).toMatchObject([
      { code: 'customer-unknown', field: 'customer', details: { value: 'nobody.example' } },
    ])
    draft.apply({ type: 'edit', edits: [{ index: 2, field: 'customer', value: 'Contoso S.A.' }] })
    expect(codesOf(draft)[2]).toEqual(['upn-foreign-domain'])
  })

  it('are told by a column of domains beside the name before the @', async () => {
    const lines = ['alias,domain,displayName', 'a,contoso.example,A', 'b,fabrikam.example,B']
    const draft = await draftOfLines(lines, rules)
    expect(shown(draft, 'userPrincipalName')).toEqual(['a@contoso.example', 'b@fabrikam.example'])
    expect(draft.summary.customers.map(({ rows }) => rows)).toEqual([1, 1])
  })

  it('have their own products', async () => {
    const lines = [
      'userPrincipalName,displayName,licenses',
      'a@contoso.example,A,Business Standard',
      'b@fabrikam.example,B,Business Standard',
    ]
    expect(codesOf(await draftOfLines(lines, rules))).toEqual([['license-unknown'], []])
  })
})

describe('Licences of each row', () => {
  it('are counted by the products that rows to create name, null for the choice of the batch', async () => {
    const lines = [
      'userPrincipalName,displayName,licenses',
      'a@fabrikam.example,A,VISIO + O365_PREMIUM',
      'b@fabrikam.example,B,',
      'c@fabrikam.example,C,O365_PREMIUM+VISIO',
      'd@fabrikam.example,D,None',
      'e@fabrikam.example,E,VISIO',
    ]
    const rules = rulesOf({ activeNames: 'e@fabrikam.example\n' }, { existing: 'update' })
    const { customers } = (await draftOfLines(lines, rules)).summary
    expect(customers[0]!.licenses).toEqual(
      expect.arrayContaining([
        { products: null, rows: 1 },
        { products: [], rows: 1 },
        { products: [VISIO.skuId, BUSINESS.skuId].sort(), rows: 2 },
      ]),
    )
    expect(customers[0]!.licenses).toHaveLength(3)
  })
})
