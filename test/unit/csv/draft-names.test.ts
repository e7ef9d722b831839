import { describe, expect, it } from 'vitest'
import { allRows, codesOf, draftOfLines, outcomeOf, PEOPLE, rulesOf, shown } from './drafts.ts'

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
