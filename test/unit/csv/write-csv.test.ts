import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '#main/csv/write-csv.ts'

const STYLE = { delimiter: ';', formulas: 'keep', bom: false } as const
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8')

describe('A CSV file that we write', () => {
  it('has CR LF after each row, and quotes where they are needed', () => {
    const rows = [
      ['Имя', 'Пароль'],
      ['Ковалёва; Алёна', 'a"b'],
      ['two\nlines', ''],
    ]
    expect(textOf(writeCsv(rows, STYLE))).toBe('Имя;Пароль\r\n"Ковалёва; Алёна";"a""b"\r\n"two\nlines";\r\n')
    expect(textOf(writeCsv([['a', 'b,c']], { ...STYLE, delimiter: ',' }))).toBe('a,"b,c"\r\n')
  })

  it('begins with a byte order mark where Excel is to read it', () => {
    expect([...writeCsv([['a']], { ...STYLE, bom: true }).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect([...writeCsv([['a']], STYLE)]).toEqual([0x61, 0x0d, 0x0a])
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'],
    ['+1+1', "'+1+1"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['+7 (495) 555-01-00', '+7 (495) 555-01-00'],
    ['+34 600 555.101', '+34 600 555.101'],
    ['+7 555*2', "'+7 555*2"],
    ['a=1', 'a=1'],
    ['', ''],
  ])('makes %j harmless as %j, unless it has to stay exact', (cell, defused) => {
    const read = (formulas: 'defuse' | 'keep') =>
      Papa.parse<string[]>(textOf(writeCsv([['x', cell]], { ...STYLE, formulas })), {
        delimiter: ';',
        newline: '\r\n',
      }).data[0]![1]
    expect(read('defuse')).toBe(defused)
    expect(read('keep')).toBe(cell)
  })

  it('is read back the same, whatever stands in it', () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: width, maxLength: width }), {
        minLength: 1,
      }),
    )
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';', '\t'), fc.boolean(), (rows, delimiter, bom) => {
        const text = textOf(writeCsv(rows, { delimiter, formulas: 'keep', bom }))
        const read = Papa.parse<string[]>(text, { delimiter, newline: '\r\n' }).data
        expect(read.slice(0, -1)).toEqual(rows)
      }),
    )
  })
})
