import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNameList } from '#main/csv/read-name-list.ts'

const rowsOf = async (text: string) => {
  const list = await readNameList(new TextEncoder().encode(text))
  return list.ok ? list.value.rows.map(({ row, userPrincipalName }) => [row, userPrincipalName]) : null
}

describe('a list of user names', () => {
  it('is one column of addresses, with or without a heading', async () => {
    expect(await rowsOf('anna@a.example\nben@a.example\n')).toEqual([
      [1, 'anna@a.example'],
      [2, 'ben@a.example'],
    ])
    expect(await rowsOf('Имя пользователя\nanna@a.example')).toEqual([[2, 'anna@a.example']])
  })

  it('counts rows as Excel does, empty ones included', async () => {
    expect(await rowsOf('sep=;\nEmail;City\n\nanna@a.example;\n;\nben@a.example;\n')).toEqual([
      [3, 'anna@a.example'],
      [5, 'ben@a.example'],
    ])
  })

  it('names the products of each user, the plans that are off in parentheses', async () => {
    const json = [
      { userPrincipalName: 'anna@a.example', licenses: 'ENTERPRISEPACK + EMS' },
      { userPrincipalName: 'ben@a.example', licenses: 'E3(-plan1,-plan2),EMS' },
    ]
    const list = await readNameList(Buffer.from(JSON.stringify(json)))
    expect(list.ok && list.value).toEqual({
      hasProducts: true,
      rows: [
        { row: 2, userPrincipalName: 'anna@a.example', products: ['ENTERPRISEPACK', 'EMS'] },
        { row: 3, userPrincipalName: 'ben@a.example', products: ['E3(-plan1,-plan2)', 'EMS'] },
      ],
    })
  })

  it('is refused where no column could hold user names', async () => {
    expect(await readNameList(Buffer.from('Color;Size\nred;5'))).toEqual({
      ok: false,
      refusal: { code: 'file-no-header', details: { headings: 'Color, Size' } },
    })
  })

  it('gives rows or a refusal for any bytes, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(typeof (await readNameList(bytes)).ok).toBe('boolean')
      }),
    )
  })
})
