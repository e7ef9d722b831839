import { spawnSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { inRoot } from '#build/lib/paths.mjs'

const fixture = (name: string): string => inRoot('test/fixtures/files', name)

/** `npm run csv -- …`, without npm. */
function csv(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('build/csv.mjs'), ...args], {
    encoding: 'utf8',
  })
  return { status, stderr, said: stdout === '' ? null : (JSON.parse(stdout) as unknown) }
}

describe('The tool for support', { timeout: 60_000 }, () => {
  it('says what Partner Desk makes of a list, and ends with 0 where every row could be created', () => {
    const { status, said } = csv(
      fixture('names-only-cp866.csv'),
      '--domain',
      'severny-veter.example',
      '--language',
      'ru',
    )
    expect(said).toMatchObject({
      file: 'names-only-cp866.csv',
      source: { kind: 'text', encoding: 'cp866', delimiter: ';' },
      headerRow: 1,
      headerLanguage: 'ru',
      domains: ['severny-veter.example'],
      rows: 8,
      rowsWithErrors: 0,
    })
    expect(said).toHaveProperty('columns.0', expect.objectContaining({ heading: 'ФИО', meaning: 'fullName' }))
    expect(said).toHaveProperty('users.1', {
      row: 3,
      user: expect.objectContaining({ userPrincipalName: 'petr.semenov@severny-veter.example' }) as unknown,
      made: ['userPrincipalName', 'givenName', 'surname'],
      problems: [],
    })
    expect(status).toBe(0)
  })

  it('takes the domains that the list names where none are given', () => {
    const { status, said } = csv(fixture('partner-center-en.csv'))
    expect(said).toMatchObject({ domains: ['fabrikam.example'], rows: 12 })
    expect(status).toBe(0)
  })

  it('ends with 1 where rows have problems, each told with row, column, code and a sentence', () => {
    const { status, said } = csv(
      fixture('ragged-rows.csv'),
      '--domain',
      'fabrikam.example',
      '--language',
      'es',
    )
    expect(said).toHaveProperty('users.2.row', 5)
    expect(said).toHaveProperty('users.2.problems', [
      expect.objectContaining({
        code: 'too-many-cells',
        column: '',
        severity: 'error',
        sentence: expect.stringContaining('fila') as unknown,
      }),
    ])
    expect(status).toBe(1)
  })

  it('ends with 1 where it is not known what the rows are', () => {
    const { status, said } = csv(fixture('names-only-cp866.csv'))
    expect(said).toMatchObject({ domains: [], rowsWithErrors: 8 })
    expect(status).toBe(1)
  })

  it('ends with 2 where the file is no list, and says why', () => {
    const { status, said } = csv(fixture('encrypted.xlsx'))
    expect(said).toMatchObject({ file: 'encrypted.xlsx', refused: 'file-workbook-unreadable' })
    expect(status).toBe(2)
  })

  it('ends with 2 where the file can’t be read, and prints nothing', () => {
    const { status, said, stderr } = csv(fixture('nobody-made-this.csv'))
    expect({ status, said }).toEqual({ status: 2, said: null })
    expect(stderr).toContain('ENOENT')
  })

  it.each([[[]], [['a.csv', 'b.csv']], [['a.csv', '--language', 'de']], [['a.csv', '--encoding', 'x']]])(
    'ends with 2 and says how it is used: %j',
    (args) => {
      const { status, said, stderr } = csv(...args)
      expect({ status, said }).toEqual({ status: 2, said: null })
      expect(stderr).toContain('npm run csv -- FILE')
    },
  )

  it('shows no password', () => {
    const { said } = csv(fixture('with-passwords.csv'))
    expect(said).toHaveProperty(
      'columns.2',
      expect.objectContaining({ heading: 'Pass', meaning: 'password' }),
    )
    expect(JSON.stringify(said)).not.toContain('Spring2026!a')
  })
})
