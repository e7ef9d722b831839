import { describe, expect, it } from 'vitest'
import type { DraftRules } from '#main/csv/draft-types.ts'
import { isTakenPassword } from '#shared/domain/temporary-password.ts'
import {
  allRows,
  BUSINESS,
  codesOf,
  customerOf,
  draftOf,
  draftOfLines,
  encode,
  outcomeOf,
  rulesOf,
  shown,
  VISIO,
} from './drafts.ts'

const PEOPLE = [
  'givenName,surname,department',
  'Anna,Abel,Sales',
  'Ben,Bell,Sales',
  'Anna,Abel,Finance',
  'Zoë,Brontë,',
]
const names = async (lines: readonly string[], rules = rulesOf()) =>
  shown(await draftOfLines(lines, rules), 'userPrincipalName')

describe('User names that a list lacks', () => {
  it('are made from the names by the rule of the customer, on its primary domain', async () => {
    expect(await names(PEOPLE)).toEqual([
      'anna.abel@fabrikam.example',
      'ben.bell@fabrikam.example',
      'anna.abel2@fabrikam.example',
      'zoe.bronte@fabrikam.example',
    ])
    const rule = { pattern: '{g}{family}', transliteration: 'icao' } as const
    expect((await names(PEOPLE, rulesOf({ userNames: rule })))[1]).toBe('bbell@fabrikam.example')
  })

  it('are marked as made, as display names are', async () => {
    const draft = await draftOfLines(PEOPLE)
    expect(allRows(draft)[0]).toMatchObject({ made: ['userPrincipalName', 'displayName'], problems: [] })
    expect(draft.summary).toMatchObject({ namesMade: 4, rowsWithErrors: 0, lacks: [] })
  })

  it('avoid names that the file gives, wherever these stand, and those of the users who are there', async () => {
    const lines = [
      'userPrincipalName,givenName,surname',
      ',Anna,Abel',
      ',Ben,Bell',
      'Anna.Abel@fabrikam.example,Anne,Abelson',
    ]
    const rules = rulesOf({ activeNames: 'ben.bell@fabrikam.example\nben.bell2@fabrikam.example\n' })
    expect(await names(lines, rules)).toEqual([
      'anna.abel2@fabrikam.example',
      'ben.bell3@fabrikam.example',
      'Anna.Abel@fabrikam.example',
    ])
  })

  it('take the middle initial before a number', async () => {
    const lines = [
      'fullName,-',
      'Иванов Пётр Сергеевич,1',
      'Иванов Пётр Андреевич,2',
      'Иванов Пётр Андреевич,3',
    ]
    expect(await names(lines, rulesOf({ language: 'ru' }))).toEqual([
      'petr.ivanov@fabrikam.example',
      'petr.a.ivanov@fabrikam.example',
      'petr.ivanov2@fabrikam.example',
    ])
  })

  it('are made anew when the name of the person is edited, also those that it collided with', async () => {
    const draft = await draftOfLines(PEOPLE)
    draft.apply({ type: 'edit', edits: [{ index: 0, field: 'givenName', value: 'Otto' }] })
    expect(shown(draft, 'userPrincipalName').slice(0, 3)).toEqual([
      'otto.abel@fabrikam.example',
      'ben.bell@fabrikam.example',
      'anna.abel@fabrikam.example',
    ])
    expect(allRows(draft)[0]).toMatchObject({
      edited: ['givenName'],
      made: ['userPrincipalName', 'displayName'],
    })
    expect(shown(draft, 'displayName')[0]).toBe('Otto Abel')
  })

  it('stay as they are when rows are left out', async () => {
    const draft = await draftOfLines(PEOPLE)
    draft.apply({ type: 'leave-out', rows: [0], out: true })
    expect(shown(draft, 'userPrincipalName')[2]).toBe('anna.abel2@fabrikam.example')
  })

  it('yield to one that is typed, and come back when it is emptied', async () => {
    const draft = await draftOfLines(PEOPLE)
    const type = (value: string) =>
      draft.apply({ type: 'edit', edits: [{ index: 1, field: 'userPrincipalName', value }] })
    type('anna.abel@fabrikam.example')
    expect(shown(draft, 'userPrincipalName').slice(0, 3)).toEqual([
      'anna.abel2@fabrikam.example',
      'anna.abel@fabrikam.example',
      'anna.abel3@fabrikam.example',
    ])
    type('')
    expect(shown(draft, 'userPrincipalName')[1]).toBe('ben.bell@fabrikam.example')
  })

  it('are those of the users who were created from the same list before', async () => {
    const first = await draftOfLines(PEOPLE)
    const activeNames = shown(first, 'userPrincipalName').map((name) => `${name}\n`)
    const activePeople = shown(first, 'displayName').map((name) => `${name}\n`)
    const rules = rulesOf({ activeNames: activeNames.join(''), activePeople: activePeople.join('') })
    const again = await draftOfLines([...PEOPLE, 'Anna,Abel,Legal'], rules)
    expect(again.summary.existingRows).toBe(4)
    expect(shown(again, 'userPrincipalName')).toEqual([
      ...shown(first, 'userPrincipalName'),
      'anna.abel3@fabrikam.example',
    ])
  })

  it('are not made of users who have one in the tenant already', async () => {
    expect(codesOf(await draftOfLines(PEOPLE, rulesOf({}, { task: 'take-over' })))[0]).toEqual([
      'upn-missing',
    ])
  })

  it('are made of the part before the @ where the file has it', async () => {
    const lines = [
      'alias,domain,displayName',
      'anna,,A',
      'ben,@fabrikam.co.example,B',
      'c@fabrikam.example,,C',
    ]
    expect(await names(lines)).toEqual([
      'anna@fabrikam.example',
      'ben@fabrikam.co.example',
      'c@fabrikam.example',
    ])
  })

  it('can not be made where the columns do not say who it is', async () => {
    const draft = await draftOfLines(['department,city', 'Sales,Bonn'])
    expect(draft.summary.lacks).toEqual(['user-name', 'display-name'])
    expect(draft.summary.rowsWithErrors).toBe(1)
  })
})

describe('Whole names', () => {
  it('are split as the language has it, and are the display name as they stand', async () => {
    const lines = ['userPrincipalName,fullName', 'a@fabrikam.example,Ковалёва Алёна Сергеевна']
    const draft = await draftOfLines(lines, rulesOf({ language: 'ru' }))
    expect(outcomeOf(draft)).toMatchObject([
      { givenName: 'Алёна', surname: 'Ковалёва', displayName: 'Ковалёва Алёна Сергеевна' },
    ])
    expect(allRows(draft)[0]!.made).toEqual(['givenName', 'surname'])
  })

  it('in two columns of surnames are joined', async () => {
    const lines = ['givenName,surname,secondSurname', 'Ana,García,López', 'Eva,Ruiz,']
    const draft = await draftOfLines(lines)
    expect(shown(draft, 'surname')).toEqual(['García López', 'Ruiz'])
    expect(shown(draft, 'displayName')).toEqual(['Ana García López', 'Eva Ruiz'])
  })
})

describe('The grid', () => {
  it('has the columns that the file fills, names first, and what every user needs', async () => {
    const draft = await draftOfLines(['city,-,surname,roles', 'Bonn,x,Abel,User'])
    expect(draft.summary.fields).toEqual(['userPrincipalName', 'displayName', 'surname', 'roles', 'city'])
  })

  it('gains a column when one is filled', async () => {
    const draft = await draftOfLines(PEOPLE)
    const { fields } = draft.apply({ type: 'fill', field: 'usageLocation', value: 'ES', to: 'all' })
    expect(fields).toContain('usageLocation')
    expect(outcomeOf(draft)[3]).toMatchObject({ usageLocation: 'ES' })
  })

  it('gives a window of the rows that are asked for', async () => {
    const draft = await draftOfLines([
      'userPrincipalName,displayName',
      ...Array.from({ length: 2500 }, (_, at) =>
        at % 1000 === 7 ? `bad${at},B` : `u${at}@fabrikam.example,U`,
      ),
    ])
    const indexes = (show: 'all' | 'errors' | 'warnings', offset: number, limit: number) => {
      const { total, rows } = draft.rows({ show, offset, limit })
      return [total, ...rows.map(({ index }) => index)]
    }
    expect(indexes('all', 1999, 2)).toEqual([2500, 1999, 2000])
    expect(indexes('errors', 1, 5)).toEqual([3, 1007, 2007])
    expect(indexes('warnings', 0, 5)).toEqual([0])
    expect(indexes('all', 3000, 5)).toEqual([2500])
  })

  it('finds the next and the former problem in what it shows', async () => {
    const lines = [
      'userPrincipalName,displayName',
      'a@fabrikam.example,A',
      'b,B',
      'c@fabrikam.example,C',
      'd,D',
    ]
    const draft = await draftOfLines(lines)
    const find = (from: number, backwards = false, show: 'all' | 'errors' = 'all') =>
      draft.findProblem({ show, from, backwards })
    expect([find(-1), find(1), find(3), find(3, true), find(1, true)]).toEqual([1, 3, null, 1, null])
    expect([find(-1, false, 'errors'), find(0, false, 'errors')]).toEqual([0, 1])
  })
})

describe('Changing what columns mean', () => {
  it('derives and checks everything anew, and says what was chosen', async () => {
    const draft = await draftOf(
      encode('Login,Who,Town\na@fabrikam.example,Anna,Bonn\nb@fabrikam.example,Ben,Ulm'),
    )
    const meanings = ['userPrincipalName', 'displayName', 'city'] as const
    const { mapping, rowsWithErrors } = draft.apply({ type: 'map', meanings, headed: true })
    expect(rowsWithErrors).toBe(0)
    expect(mapping.meanings).toEqual(meanings)
    expect(shown(draft, 'city')).toEqual(['Bonn', 'Ulm'])
    const swapped = draft.apply({ type: 'map', meanings: [meanings[0], 'city', 'displayName'], headed: true })
    expect(swapped.columns.map(({ known }) => known).slice(1)).toEqual(['chosen', 'chosen'])
    expect(shown(draft, 'displayName')).toEqual(['Bonn', 'Ulm'])
  })

  it('keeps edits and rows left out, save where the first row is counted anew', async () => {
    const draft = await draftOfLines([
      'userPrincipalName,displayName,-',
      'a@fabrikam.example,A,Bonn',
      'b@fabrikam.example,B,Ulm',
    ])
    draft.apply({ type: 'edit', edits: [{ index: 1, field: 'displayName', value: 'Ben' }] })
    draft.apply({ type: 'leave-out', rows: [0], out: true })
    const meanings = ['userPrincipalName', 'displayName', 'city'] as const
    expect(draft.apply({ type: 'map', meanings, headed: true }).rowsLeftOut).toBe(1)
    expect(shown(draft, 'displayName')).toEqual(['A', 'Ben'])
    expect(draft.apply({ type: 'map', meanings, headed: false })).toMatchObject({ rows: 3, rowsLeftOut: 0 })
    expect(shown(draft, 'displayName')).toEqual(['displayName', 'A', 'B'])
  })
})

describe('Editing', () => {
  it('puts the text into the cell, cleaned, and checks the row again', async () => {
    const draft = await draftOfLines(['userPrincipalName,displayName', 'a,A'])
    const edits = [{ index: 0, field: 'userPrincipalName', value: ' a@fabrikam.example\n' }] as const
    expect(draft.apply({ type: 'edit', edits })).toMatchObject({ rowsWithErrors: 0 })
    expect(allRows(draft)[0]).toMatchObject({ edited: ['userPrincipalName'], problems: [] })
  })

  it('mends the other row of two with the same name, and breaks it again', async () => {
    const draft = await draftOfLines([
      'userPrincipalName,displayName',
      'a@fabrikam.example,A',
      'a@fabrikam.example,B',
    ])
    const rename = (value: string) =>
      draft.apply({ type: 'edit', edits: [{ index: 0, field: 'userPrincipalName', value }] }).rowsWithErrors
    expect(draft.summary.rowsWithErrors).toBe(1)
    expect(rename('b@fabrikam.example')).toBe(0)
    expect(rename('A@Fabrikam.example')).toBe(1)
    expect(codesOf(draft)).toEqual([[], ['upn-twice']])
  })

  it('fills the cells of all rows, of the empty ones, or of those with a certain text', async () => {
    const draft = await draftOfLines(PEOPLE)
    const fill = (value: string, to: 'all' | 'empty' | { from: string }) => {
      draft.apply({ type: 'fill', field: 'department', value, to })
      return shown(draft, 'department')
    }
    expect(fill('IT', 'empty')).toEqual(['Sales', 'Sales', 'Finance', 'IT'])
    expect(fill('Verkauf', { from: 'Sales' })).toEqual(['Verkauf', 'Verkauf', 'Finance', 'IT'])
    expect(fill('', 'all')).toEqual(['', '', '', ''])
  })

  it('takes the suggestions of all problems of a kind', async () => {
    const lines = [
      'userPrincipalName,displayName',
      'иван,A',
      'zoë@fabrikam.example,B',
      'x@contoso.example,',
      '.y@fabrikam.example,D',
    ]
    const draft = await draftOfLines(lines)
    draft.apply({ type: 'take-suggestions', code: 'upn-no-domain' })
    draft.apply({ type: 'take-suggestions', code: 'upn-foreign-domain' })
    expect(shown(draft, 'userPrincipalName')).toEqual([
      'ivan@fabrikam.example',
      'zoë@fabrikam.example',
      'x@fabrikam.example',
      '.y@fabrikam.example',
    ])
    expect(codesOf(draft)).toEqual([[], ['upn-characters'], ['display-name-missing'], ['upn-dot']])
  })
})

describe('Rows left out', () => {
  const LINES = [
    'userPrincipalName,displayName,password',
    'a@fabrikam.example,A,Tulip.1',
    'b,B,Tulip.2',
    'A@fabrikam.example,C,Tulip.3',
  ]

  it('are neither created nor counted with the others', async () => {
    const draft = await draftOfLines(LINES)
    const summary = draft.apply({ type: 'leave-out', rows: 'errors', out: true })
    expect(summary).toMatchObject({ rows: 3, rowsWithErrors: 0, rowsLeftOut: 2 })
    expect(summary.customers).toMatchObject([{ rows: 3, toCreate: 1, errors: 0, leftOut: 2 }])
    expect(outcomeOf(draft)).toMatchObject([{ index: '0' }])
    expect(allRows(draft).map(({ action }) => action)).toEqual(['create', 'left-out', 'left-out'])
  })

  it('are given with their reasons, as the file has them, without passwords', async () => {
    const draft = await draftOfLines(LINES)
    draft.apply({ type: 'leave-out', rows: 'errors', out: true })
    const { headings, passwordColumns, rows } = draft.rejects()
    expect([headings, passwordColumns]).toEqual([['userPrincipalName', 'displayName', 'password'], [2]])
    expect(rows.map(({ cells, problems }) => [...cells, problems[0]?.code])).toEqual([
      ['b', 'B', '', 'upn-no-domain'],
      ['A@fabrikam.example', 'C', '', 'upn-twice'],
    ])
  })

  it('can be taken in again', async () => {
    const draft = await draftOfLines(LINES)
    draft.apply({ type: 'leave-out', rows: 'all', out: true })
    expect(draft.apply({ type: 'leave-out', rows: [0], out: false }).rowsLeftOut).toBe(2)
    expect(draft.apply({ type: 'leave-out', rows: 'all', out: false })).toMatchObject({
      rowsLeftOut: 0,
      rowsWithErrors: 2,
    })
  })

  it('leave their name to a later row that has it, too', async () => {
    const draft = await draftOfLines(LINES)
    draft.apply({ type: 'leave-out', rows: [0], out: true })
    expect(codesOf(draft)).toEqual([['upn-twice'], ['upn-no-domain'], []])
  })
})

describe('A first row of data that is said to be headings', () => {
  const declare = async (first: string) => {
    const draft = await draftOf(encode(`${first}\nolga@fabrikam.example,Olga Ruiz,Copper!Kettle9\n`))
    const meanings = ['userPrincipalName', 'displayName', null] as const
    return { draft, summary: draft.apply({ type: 'map', meanings, headed: true }) }
  }

  it.each(['Winter-Coat-77', 'Autumn2026'])('shows the password %s nowhere', async (secret) => {
    const { draft, summary } = await declare(`x@fabrikam.example,Ivan Ruiz,${secret}`)
    draft.apply({ type: 'leave-out', rows: 'all', out: true })
    expect(JSON.stringify([summary, allRows(draft), draft.rejects()])).not.toContain(secret)
  })

  it('hides its password also where nobody follows', async () => {
    const draft = await draftOf(encode('Ivan,Winter-Coat-77'))
    expect(JSON.stringify(draft.summary)).not.toContain('Winter-Coat-77')
  })

  it('keeps its password masked where the column is said to hold anything else', async () => {
    const { draft } = await declare('x@fabrikam.example,Ivan Ruiz,Winter-Coat-77')
    const meanings = ['userPrincipalName', 'displayName', 'department'] as const
    expect(draft.apply({ type: 'map', meanings, headed: true }).columns[2]?.heading).toMatch(/^•+$/)
  })

  it('leaves headings alone that merely look odd', async () => {
    const draft = await draftOf(encode('Login,Cost-Center-2\nolga@fabrikam.example,North\n'))
    expect(draft.summary.columns.map(({ heading }) => heading)).toEqual(['Login', 'Cost-Center-2'])
  })
})

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

describe('A password that somebody else has made', () => {
  it.each([
    ['Tulip.Garden9', true],
    ['tulip garden 9', true],
    ['Tulip9!', false],
    ['tulipgarden9', false],
    ['Тюльпан.Garden9', false],
    [`Aa1${'a'.repeat(253)}`, true],
    [`Aa1${'a'.repeat(254)}`, false],
  ])('%j: taken %s', (password, taken) => {
    expect(isTakenPassword(password)).toBe(taken)
  })
})
