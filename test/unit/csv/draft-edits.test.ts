import { describe, expect, it } from 'vitest'
import { allRows, codesOf, draftOf, draftOfLines, encode, outcomeOf, PEOPLE, shown } from './drafts.ts'

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
