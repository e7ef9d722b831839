import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNameList } from '#main/csv/read-name-list.ts'

const rowsOf = (text: string) => {
  const list = readNameList(new TextEncoder().encode(text))
  return list.ok ? list.value.rows.map(({ row, userPrincipalName }) => [row, userPrincipalName]) : null
}

describe('a list of user names', () => {
  it('is one column of addresses, with or without a heading', () => {
    expect(rowsOf('anna@a.example\nben@a.example\n')).toEqual([
      [1, 'anna@a.example'],
      [2, 'ben@a.example'],
    ])
    expect(rowsOf('Имя пользователя\nanna@a.example')).toEqual([[2, 'anna@a.example']])
  })

  it('counts rows as Excel does, empty ones included', () => {
    expect(rowsOf('sep=;\nEmail;City\n\nanna@a.example;\n;\nben@a.example;\n')).toEqual([
      [3, 'anna@a.example'],
      [5, 'ben@a.example'],
    ])
  })

  it('gives rows or a refusal for any bytes, never an exception', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof readNameList(bytes).ok).toBe('boolean')
      }),
    )
  })
})
