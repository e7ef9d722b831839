import { describe, expect, it } from 'vitest'
import { PASSWORD_MASK } from '#main/csv/clean-row.ts'
import type { RowProblem } from '#shared/contract/imports.ts'
import {
  allRows,
  BUSINESS,
  codes,
  codesOf,
  draftOf,
  draftOfLines,
  encode,
  outcomeOf,
  rulesOf,
  VISIO,
} from './drafts.ts'

const read = (lines: readonly string[], rules = rulesOf()) => draftOf(encode(lines.join('\r\n')), rules)

/** The problems of the first row of a list. */
const problemsOf = async (lines: readonly string[], rules = rulesOf()): Promise<readonly RowProblem[]> =>
  allRows(await read(lines, rules))[0]!.problems

const named = (...names: string[]) => [
  'User Name,Display Name',
  ...names.map((name, at) => `${name},Person ${at}`),
]

describe('A user name', () => {
  it.each([
    ['zoe', 'upn-no-domain', 'zoe@fabrikam.example'],
    ['Zoë Brontë', 'upn-no-domain', 'Zoe.Bronte@fabrikam.example'],
    ['иван', 'upn-no-domain', 'ivan@fabrikam.example'],
    ['Щукин.пётр@fabrikam.co.example', 'upn-characters', 'shchukin.petr@fabrikam.co.example'],
    ['@fabrikam.example', 'upn-alias-missing', ''],
    ['zoë@fabrikam.example', 'upn-characters', 'zoe@fabrikam.example'],
    ['zoe bronte@fabrikam.example', 'upn-characters', 'zoe.bronte@fabrikam.example'],
    ['.zoe@fabrikam.example', 'upn-dot', 'zoe@fabrikam.example'],
    ['zoe.@fabrikam.example', 'upn-dot', 'zoe@fabrikam.example'],
    ['zoe@contoso.example', 'upn-foreign-domain', 'zoe@fabrikam.example'],
    [`${'a'.repeat(65)}@fabrikam.example`, 'upn-alias-too-long', `${'a'.repeat(64)}@fabrikam.example`],
  ])('%j is refused as %s, with the suggestion %j', async (name, code, suggestion) => {
    const problems = await problemsOf(named(name))
    expect(codes(problems)).toEqual([code])
    expect(problems[0]).toMatchObject({ severity: 'error', column: 'User Name', field: 'userPrincipalName' })
    expect(problems[0]!.details.suggestion).toBe(suggestion)
  })

  it('that is missing is refused where there is no name to make it from', async () => {
    expect(codes(await problemsOf(named('')))).toEqual(['upn-missing'])
  })

  it('may be on any domain of the customer, in any case', async () => {
    expect(await problemsOf(named('Zoe@FABRIKAM.CO.example'))).toEqual([])
  })

  it('over the limits of the template is a warning', async () => {
    const alias = 'a'.repeat(51)
    const draft = await read(named(`${alias}@fabrikam.example`))
    expect(allRows(draft)[0]!.problems).toEqual([
      {
        code: 'upn-over-template-limit',
        severity: 'warning',
        column: 'User Name',
        field: 'userPrincipalName',
        details: { value: `${alias}@fabrikam.example`, length: 51, limit: 50 },
      },
    ])
    expect(draft.summary).toMatchObject({ rowsWithErrors: 0, rowsWithWarnings: 1 })
    const domain = `${'d'.repeat(36)}.example`
    const [problem] = await problemsOf(named(`${'b'.repeat(40)}@${domain}`), rulesOf({ domains: [domain] }))
    expect(problem!.details).toMatchObject({ length: 85, limit: 79 })
  })

  it('that stands in the file before is refused, with the row of the first one', async () => {
    const draft = await read(
      named('a@fabrikam.example', 'b@fabrikam.example', 'A@Fabrikam.example', 'a@fabrikam.example'),
    )
    const found = allRows(draft).map(({ problems }) =>
      problems.map(({ code, details }) => [code, details.row]),
    )
    expect(found).toEqual([[], [], [['upn-twice', 2]], [['upn-twice', 2]]])
    expect(draft.summary.rowsWithErrors).toBe(2)
  })

  it('that is wrong and stands twice says both', async () => {
    expect(codesOf(await read(named('ivan', 'ivan')))).toEqual([
      ['upn-no-domain'],
      ['upn-no-domain', 'upn-twice'],
    ])
  })

  it('with a letter that only looks like one of ours is refused', async () => {
    expect(codes(await problemsOf(named('\u212aarl@fabrikam.example')))).toEqual(['upn-characters'])
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
    async (heading, field, limit) => {
      const draft = await read([
        `User Name,Display Name,${heading}`,
        `a@fabrikam.example,A,${'я'.repeat(limit)}`,
        `b@fabrikam.example,B,${'я'.repeat(limit + 1)}`,
      ])
      expect(allRows(draft).map(({ problems }) => problems)).toMatchObject([
        [],
        [{ code: 'field-too-long', column: heading, field, details: { length: limit + 1, limit } }],
      ])
      expect(draft.summary.rowsWithErrors).toBe(1)
    },
  )

  it('that is too long is repeated in part', async () => {
    const [problem] = await problemsOf(['User Name,Display Name', `a@fabrikam.example,${'x'.repeat(257)}`])
    expect(problem).toMatchObject({ code: 'field-too-long', details: { length: 257, limit: 256 } })
    expect(problem!.details.value).toBe(`${'x'.repeat(120)}…`)
  })

  it('is measured after it is trimmed', async () => {
    const lines = ['User Name,Display Name,City', `a@fabrikam.example,A,${' '.repeat(200)}b `]
    expect(await problemsOf(lines)).toEqual([])
  })
})

describe('A cell that has to be understood', () => {
  it.each([
    ['alternateEmail', 'anna@contoso.example', 'anna@contoso.example'],
    ['country', 'US', 'US'],
    ['country', 'es', 'ES'],
    ['country', 'España', 'ES'],
    ['country', 'ESPANA', 'ES'],
    ['country', 'Российская Федерация', 'RU'],
    ['country', 'EE. UU.', 'US'],
    ['usageLocation', 'Испания', 'ES'],
    ['preferredLanguage', 'ru-RU', 'ru'],
    ['preferredLanguage', 'español', 'es'],
    ['preferredLanguage', 'Английский', 'en'],
    ['signInAllowed', 'Yes', 'true'],
    ['signInAllowed', 'да', 'true'],
    ['signInAllowed', 'sí', 'true'],
    ['signInAllowed', 'Allowed', 'true'],
    ['signInAllowed', 'FALSE', 'false'],
    ['signInAllowed', 'нет', 'false'],
    ['signInAllowed', 'Blocked', 'false'],
    ['signInBlocked', 'No', 'true'],
    ['signInBlocked', 'да', 'false'],
    ['signInBlocked', 'Blocked', 'false'],
    ['signInBlocked', 'Enabled', 'true'],
    ['roles', 'Глобальный администратор', 'global-administrator'],
    [
      'roles',
      'Billing administrator + Password administrator',
      'billing-administrator password-administrator',
    ],
    ['roles', 'User', '-'],
    ['objectId', '62E90394-69F5-4237-9190-012177145E10', '62e90394-69f5-4237-9190-012177145e10'],
    ['licenses', BUSINESS.skuId.toUpperCase(), BUSINESS.skuId],
    ['licenses', 'o365_premium', BUSINESS.skuId],
    ['licenses', 'Visio, Plan 2', VISIO.skuId],
    ['licenses', 'business standard+VISIO', `${BUSINESS.skuId} ${VISIO.skuId}`],
    ['licenses', 'VISIO | Business Standard;', `${VISIO.skuId} ${BUSINESS.skuId}`],
    [
      'licenses',
      'VISIO(-plan-a, -plan-b), O365_PREMIUM',
      `${VISIO.skuId}(-plan-a,-plan-b) ${BUSINESS.skuId}`,
    ],
    ['licenses', 'Visio, Plan 2+Business Standard', `${VISIO.skuId} ${BUSINESS.skuId}`],
    ['licenses', 'Unlicensed', '-'],
  ])('%s: %j is %j', async (meaning, cell, text) => {
    const draft = await draftOfLines([
      `userPrincipalName,displayName,${meaning}`,
      `a@fabrikam.example,A,"${cell}"`,
    ])
    expect(codesOf(draft)).toEqual([[]])
    const field = meaning === 'signInBlocked' ? 'signInAllowed' : meaning
    expect(outcomeOf(draft)).toMatchObject([{ [field]: text }])
  })

  it.each([
    ['alternateEmail', 'nobody', 'email-invalid', 'nobody'],
    ['country', 'Atlantis', 'country-unknown', 'Atlantis'],
    ['usageLocation', 'Atlantis', 'country-unknown', 'Atlantis'],
    ['preferredLanguage', 'Klingon', 'language-unknown', 'Klingon'],
    ['signInAllowed', 'perhaps', 'sign-in-unknown', 'perhaps'],
    ['signInBlocked', 'perhaps', 'sign-in-unknown', 'perhaps'],
    ['roles', 'User, King', 'role-unknown', 'King'],
    ['objectId', '12345', 'object-id-invalid', '12345'],
    ['licenses', 'VISIO+Office 97', 'license-unknown', 'Office 97'],
    ['licenses', 'VISIO(plan-a)', 'license-unknown', 'VISIO(plan-a)'],
    ['licenses', '('.repeat(100_000), 'license-unknown', `${'('.repeat(120)}…`],
  ])('%s: %j is refused as %s', async (meaning, cell, code, value) => {
    const draft = await draftOfLines([
      `userPrincipalName,displayName,${meaning}`,
      `a@fabrikam.example,A,"${cell}"`,
    ])
    expect(allRows(draft)[0]!.problems).toMatchObject([{ code, column: meaning, details: { value } }])
    expect(draft.summary.rowsWithErrors).toBe(1)
    expect(outcomeOf(draft)).toEqual([])
  })

  it('says nothing where it is empty', async () => {
    const fields = ['country', 'usageLocation', 'preferredLanguage', 'signInAllowed', 'objectId', 'licenses']
    const draft = await draftOfLines([
      `userPrincipalName,displayName,roles,${fields.join(',')}`,
      'a@fabrikam.example,A',
    ])
    expect(outcomeOf(draft)).toEqual([
      { index: '0', userPrincipalName: 'a@fabrikam.example', displayName: 'A' },
    ])
  })

  it('that two products could mean is refused', async () => {
    const products = [BUSINESS, { ...VISIO, name: BUSINESS.name }]
    const lines = ['userPrincipalName,displayName,licenses', 'a@fabrikam.example,A,Business Standard']
    expect(codesOf(await draftOfLines(lines, rulesOf({ products })))).toEqual([['license-unknown']])
  })
})

describe('A display name', () => {
  it('that is missing is refused, with first and last name suggested', async () => {
    const lines = ['User Name,First Name,Last Name,Display Name', 'a@fabrikam.example,Anna,Abel,']
    expect(await problemsOf(lines)).toEqual([
      {
        code: 'display-name-missing',
        severity: 'error',
        column: 'Display Name',
        field: 'displayName',
        details: { suggestion: 'Anna Abel' },
      },
    ])
  })

  it('that there is no column for, and nothing to make it from, is refused', async () => {
    const lines = ['Last Name,First Name,User Name', ',,a@fabrikam.example']
    expect(await problemsOf(lines)).toMatchObject([
      { code: 'display-name-missing', column: '', field: 'displayName' },
    ])
  })
})

describe('A row', () => {
  it('says everything that is wrong with it at once, by column', async () => {
    const lines = ['Display Name,City,User Name,Country', `,${'x'.repeat(129)},zoe,Atlantis,extra`]
    expect(codes(await problemsOf(lines))).toEqual([
      'display-name-missing',
      'field-too-long',
      'upn-no-domain',
      'country-unknown',
      'too-many-cells',
    ])
  })

  it('with too many cells says how many, and none of what they hold', async () => {
    const draft = await read(['User Name,Display Name', 'a@fabrikam.example,A,Hunter2!'])
    expect(allRows(draft)[0]!.problems).toEqual([
      {
        code: 'too-many-cells',
        severity: 'error',
        column: '',
        field: null,
        details: { length: 3, limit: 2 },
      },
    ])
    expect(allRows(draft)[0]!.cells).toEqual(['a@fabrikam.example', 'A'])
  })

  it('with fewer cells than headings has the rest empty', async () => {
    const [row] = allRows(await read(['User Name,Display Name,City,Fax', 'a@fabrikam.example,A']))
    expect(row).toMatchObject({ row: 2, cells: ['a@fabrikam.example', 'A', '', ''], problems: [] })
  })

  it('has the number that Excel shows beside it, whatever comes before', async () => {
    const lines = [
      'sep=;',
      '',
      'User Name;Display Name',
      '"a@fabrikam.example";"A\nB"',
      '',
      ' ; ',
      'b@fabrikam.example;B',
    ]
    expect(allRows(await read(lines)).map(({ row, cells }) => [row, cells[1]])).toEqual([
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

  it('are masked in every view and appear in no problem, also where cells have shifted', async () => {
    const draft = await read(lines)
    expect(draft.summary.columns[2]!.samples).toEqual([PASSWORD_MASK])
    expect(allRows(draft)[2]!.cells).toContain(PASSWORD_MASK)
    draft.apply({ type: 'leave-out', rows: 'all', out: true })
    expect(JSON.stringify([allRows(draft), draft.summary, draft.rejects()])).not.toContain(SECRET)
  })

  it('stay masked where nobody uses the column', async () => {
    const draft = await read(lines)
    const meanings = draft.summary.mapping.meanings.map((meaning) =>
      meaning === 'password' ? null : meaning,
    )
    const { columns, hasPasswords } = draft.apply({ type: 'map', meanings, headed: true })
    expect(hasPasswords).toBe(false)
    expect(columns[2]!.samples).toEqual([PASSWORD_MASK])
  })

  it('are given with the rows to create only where they are to be used', async () => {
    const good = [lines[0]!, lines[1]!]
    expect(outcomeOf(await read(good))).not.toContainEqual(expect.objectContaining({ password: SECRET }))
    const used = await read(good, rulesOf({}, { passwords: 'use' }))
    expect(outcomeOf(used)).toMatchObject([{ password: SECRET }])
  })

  it.each([
    ['', 'password-missing'],
    ['Aa1!aaa', 'password-weak'],
    [`Aa1${'a'.repeat(254)}`, 'password-weak'],
    ['aaaaaaaa1', 'password-weak'],
    ['Пароль123!aA', 'password-weak'],
  ])(
    'that are to be used have to keep the rules of Microsoft: %j is refused as %s',
    async (password, code) => {
      const list = ['User Name,Display Name,Password', `a@fabrikam.example,A,${password}`]
      expect(await problemsOf(list, rulesOf({}, { passwords: 'use' }))).toEqual([
        { code, severity: 'error', column: 'Password', field: null, details: {} },
      ])
      expect(await problemsOf(list)).toEqual([])
    },
  )
})
