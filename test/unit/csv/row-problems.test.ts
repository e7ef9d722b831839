import { describe, expect, it } from 'vitest'
import { PASSWORD_MASK } from '#main/csv/clean-row.ts'
import { allRows, codes, listOf, problemsOf } from './lists.ts'

const named = (...names: string[]) => [
  'User Name,Display Name',
  ...names.map((name, at) => `${name},Person ${at}`),
]

describe('A user name', () => {
  it.each([
    ['', 'upn-missing', undefined],
    ['zoe', 'upn-no-domain', 'zoe@fabrikam.example'],
    ['Zoë Brontë', 'upn-no-domain', 'Zoe.Bronte@fabrikam.example'],
    ['иван', 'upn-no-domain', ''],
    ['@fabrikam.example', 'upn-alias-missing', ''],
    ['zoë@fabrikam.example', 'upn-characters', 'zoe@fabrikam.example'],
    ['zoe bronte@fabrikam.example', 'upn-characters', 'zoe.bronte@fabrikam.example'],
    ['.zoe@fabrikam.example', 'upn-dot', 'zoe@fabrikam.example'],
    ['zoe.@fabrikam.example', 'upn-dot', 'zoe@fabrikam.example'],
    ['zoe@contoso.example', 'upn-foreign-domain', 'zoe@fabrikam.example'],
    [`${'a'.repeat(65)}@fabrikam.example`, 'upn-alias-too-long', `${'a'.repeat(64)}@fabrikam.example`],
  ])('%j is refused as %s, with the suggestion %j', (name, code, suggestion) => {
    const problems = problemsOf(named(name))
    expect(codes(problems)).toEqual([code])
    expect(problems[0]).toMatchObject({ severity: 'error', column: 'User Name', field: 'userPrincipalName' })
    expect(problems[0]!.details.suggestion).toBe(suggestion)
  })

  it('may be on any domain of the customer, in any case', () => {
    expect(problemsOf(named('Zoe@FABRIKAM.CO.example'))).toEqual([])
  })

  it('over the limits of the template is a warning', () => {
    const alias = 'a'.repeat(51)
    const long = named(`${alias}@fabrikam.example`)
    expect(problemsOf(long)).toEqual([
      {
        code: 'upn-over-template-limit',
        severity: 'warning',
        column: 'User Name',
        field: 'userPrincipalName',
        details: { value: `${alias}@fabrikam.example`, length: 51, limit: 50 },
      },
    ])
    const list = listOf(long)
    expect([...list.summary.warningRows]).toEqual([0])
    expect([...list.summary.errorRows]).toEqual([])
    expect(list.summary.names).toEqual([`${alias}@fabrikam.example`])
    const domain = `${'d'.repeat(36)}.example`
    const whole = allRows(listOf(named(`${'b'.repeat(40)}@${domain}`), { domains: [domain] }))
    expect(whole[0]!.problems[0]!.details).toMatchObject({ length: 85, limit: 79 })
  })

  it('that stands in the file before is refused, with the row of the first one', () => {
    const list = listOf(
      named('a@fabrikam.example', 'b@fabrikam.example', 'A@Fabrikam.example', 'a@fabrikam.example'),
    )
    expect(
      allRows(list).map(({ problems }) => problems.map(({ code, details }) => [code, details.row])),
    ).toEqual([[], [], [['upn-twice', 2]], [['upn-twice', 2]]])
    expect([...list.summary.errorRows]).toEqual([2, 3])
  })

  it('that is wrong and stands twice says both', () => {
    const rows = allRows(listOf(named('ivan', 'ivan')))
    expect(rows.map(({ problems }) => codes(problems))).toEqual([
      ['upn-no-domain'],
      ['upn-no-domain', 'upn-twice'],
    ])
  })

  it('is given to compare with in lower case, where it can be one', () => {
    const names = ['Zoe@Fabrikam.example', 'zoë@fabrikam.example', '', 'zoe@fabrikam.example']
    expect(listOf(named(...names)).summary.names).toEqual([
      'zoe@fabrikam.example',
      '',
      '',
      'zoe@fabrikam.example',
    ])
  })
})

describe('A field', () => {
  const limits = [
    ['First Name', 'givenName', 64],
    ['Last Name', 'surname', 64],
    ['Job Title', 'jobTitle', 64],
    ['Department', 'department', 64],
    ['Office Number', 'officeLocation', 128],
    ['Office Phone', 'businessPhone', 64],
    ['Mobile Phone', 'mobilePhone', 64],
    ['Fax', 'faxNumber', 64],
    ['Address', 'streetAddress', 1023],
    ['City', 'city', 128],
    ['State or Province', 'state', 128],
    ['ZIP or Postal Code', 'postalCode', 40],
  ] as const

  it.each(limits)(
    '%s takes as many characters as the template does, and no more',
    (heading, field, limit) => {
      const problemsWith = (value: string) =>
        problemsOf([`User Name,Display Name,${heading}`, `a@fabrikam.example,A,${value}`])
      expect(problemsWith('я'.repeat(limit))).toEqual([])
      expect(problemsWith('я'.repeat(limit + 1))).toMatchObject([
        { code: 'field-too-long', column: heading, field, details: { length: limit + 1, limit } },
      ])
    },
  )

  it('that is too long is repeated in part', () => {
    const [problem] = problemsOf(['User Name,Display Name', `a@fabrikam.example,${'x'.repeat(257)}`])
    expect(problem).toMatchObject({ code: 'field-too-long', details: { length: 257, limit: 256 } })
    expect(problem!.details.value).toBe(`${'x'.repeat(120)}…`)
  })

  it('is measured after it is trimmed', () => {
    expect(problemsOf(['User Name,Display Name,City', `a@fabrikam.example,A,${' '.repeat(200)}b `])).toEqual(
      [],
    )
  })

  it('with the alternate e-mail address has to be one', () => {
    const problemsWith = (value: string) =>
      problemsOf(['User Name,Display Name,Alternate email address', `a@fabrikam.example,A,${value}`])
    expect(problemsWith('')).toEqual([])
    expect(problemsWith('anna@contoso.example')).toEqual([])
    expect(problemsWith('nobody')).toMatchObject([{ code: 'email-invalid', details: { value: 'nobody' } }])
  })
})

describe('A display name', () => {
  it('that is missing is refused, with first and last name suggested', () => {
    expect(
      problemsOf(['User Name,First Name,Last Name,Display Name', 'a@fabrikam.example,Anna,Abel,']),
    ).toEqual([
      {
        code: 'display-name-missing',
        severity: 'error',
        column: 'Display Name',
        field: 'displayName',
        details: { suggestion: 'Anna Abel' },
      },
    ])
  })

  it('is made from first and last name in a list without such a column', () => {
    const list = listOf([
      'Last Name,First Name,User Name',
      'Abel,Anna,a@fabrikam.example',
      'Bell,,b@fabrikam.example',
    ])
    expect(list.users('US').map(({ displayName }) => displayName)).toEqual(['Anna Abel', 'Bell'])
    const [problem] = problemsOf(['Last Name,First Name,User Name', ',,a@fabrikam.example'])
    expect(problem).toMatchObject({ code: 'display-name-missing', column: '', field: null })
  })
})

describe('A country', () => {
  const listWith = (value: string) =>
    listOf(['User Name,Display Name,Country', `a@fabrikam.example,A,"${value}"`])

  it.each([
    ['US', 'US'],
    ['es', 'ES'],
    ['Spain', 'ES'],
    ['España', 'ES'],
    ['ESPANA', 'ES'],
    ['Испания', 'ES'],
    ['Российская Федерация', 'RU'],
    ['россия', 'RU'],
    ['EE. UU.', 'US'],
  ])('%s is understood as %s, and is the usage location too', (value, code) => {
    const [user] = listWith(value).users('FR')
    expect(user).toMatchObject({ usageLocation: code, profile: { country: code } })
    expect(allRows(listWith(value))[0]!.problems).toEqual([])
  })

  it('that is unknown is refused', () => {
    expect(allRows(listWith('Atlantis'))[0]!.problems).toMatchObject([
      { code: 'country-unknown', column: 'Country', details: { value: 'Atlantis' } },
    ])
  })

  it('that is not named leaves the usage location of the batch, and none in the profile', () => {
    expect(listWith('').users('FR')[0]).toMatchObject({ usageLocation: 'FR', profile: {} })
  })
})

describe('A row', () => {
  it('says everything that is wrong with it at once, by column', () => {
    const lines = ['Display Name,City,User Name,Country', `,${'x'.repeat(129)},zoe,Atlantis,extra`]
    expect(codes(problemsOf(lines))).toEqual([
      'display-name-missing',
      'field-too-long',
      'upn-no-domain',
      'country-unknown',
      'too-many-cells',
    ])
  })

  it('with too many cells says how many, and none of what they hold', () => {
    const list = listOf(['User Name,Display Name', 'a@fabrikam.example,A,Hunter2!'])
    const [row] = allRows(list)
    expect(row!.problems).toEqual([
      {
        code: 'too-many-cells',
        severity: 'error',
        column: '',
        field: null,
        details: { length: 3, limit: 2 },
      },
    ])
    expect(row!.cells).toEqual(['a@fabrikam.example', 'A'])
    expect([...list.summary.errorRows]).toEqual([0])
  })

  it('with fewer cells than headings has the rest empty', () => {
    expect(allRows(listOf(['User Name,Display Name,City,Fax', 'a@fabrikam.example,A']))[0]).toEqual({
      row: 2,
      cells: ['a@fabrikam.example', 'A', '', ''],
      problems: [],
    })
  })

  it('has the number that Excel shows beside it, whatever comes before', () => {
    const lines = [
      'sep=;',
      '',
      'User Name;Display Name',
      '"a@fabrikam.example";"A\nB"',
      '',
      ' ; ',
      'b@fabrikam.example;B',
    ]
    expect(allRows(listOf(lines)).map(({ row, cells }) => [row, cells[1]])).toEqual([
      [3, 'A B'],
      [6, 'B'],
    ])
  })
})

describe('Passwords', () => {
  const SECRET = 'Tulip.Garden9'
  const lines = [
    'User Name,Display Name,Password,City',
    `a@fabrikam.example,A,${SECRET},Madrid`,
    `broken,,${SECRET},${'x'.repeat(200)}`,
    `b@fabrikam.example,B,too,${SECRET},Madrid`,
    'c@fabrikam.example,C,,Madrid',
  ]

  it('are masked in every view and appear in no problem, also where cells have shifted', () => {
    const list = listOf(lines)
    const rows = allRows(list)
    expect(rows.map(({ cells }) => cells[2])).toEqual([PASSWORD_MASK, PASSWORD_MASK, PASSWORD_MASK, ''])
    expect(JSON.stringify([rows, list.summary, list.blocks])).not.toContain(SECRET)
  })

  it('are not used', () => {
    expect(JSON.stringify(listOf([lines[0]!, lines[1]!]).users('US'))).not.toContain(SECRET)
  })
})

describe('Users to create', () => {
  it('carry what the row says and nothing that it does not', () => {
    const list = listOf([
      'User Name;First Name;Last Name;Display Name;Job Title;Fax;Country',
      ' zoe.bronte@Fabrikam.example ;Zoë;Brontë;"Zoë\u00a0Brontë ";;;Spain',
    ])
    expect(list.users('US')).toEqual([
      {
        userPrincipalName: 'zoe.bronte@Fabrikam.example',
        displayName: 'Zoë\u00a0Brontë',
        profile: { givenName: 'Zoë', surname: 'Brontë', country: 'ES' },
        usageLocation: 'ES',
        preferredLanguage: null,
        roles: [],
        signInAllowed: true,
        mustChangePassword: true,
      },
    ])
  })
})
