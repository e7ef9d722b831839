import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { MAX_ROWS } from '#main/csv/limits.ts'
import { readTable } from '#main/csv/read-table.ts'
import { unzip } from '#main/csv/unzip.ts'
import { workbook } from '../../fixtures/workbook.mjs'
import { cellsOf, tableOf, whyRefused } from './tables.ts'

const HEADINGS = ['User name', 'First name', 'Last name']
const NAMES = ['a@b.c', 'Алёна', 'Ковалёва']
const SHEET = 'xl/worksheets/sheet1.xml'
const UNREADABLE = { code: 'file-workbook-unreadable' }

const plain = workbook([{ name: 'Staff', rows: [HEADINGS, NAMES] }])

/** A workbook of one sheet with these rows as XML, or with another part put in. */
function workbookOf(rows: string, parts: Record<string, Uint8Array> = {}): Uint8Array {
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
  return zipSync({ ...unzipSync(plain), [SHEET]: strToU8(sheet), ...parts })
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`
const HEADED = `<row r="1">${text('A1', 'User name')}${text('B1', 'Phone')}</row>`

describe('A workbook', () => {
  const bytes = workbook([
    { name: 'Cover', rows: [] },
    { name: 'Staff', rows: [HEADINGS, NAMES] },
    {
      name: 'More',
      rows: [[null], ['Report of 2026'], HEADINGS, ['b@b.c', null, 'Bell'], [null], ['c@b.c']],
    },
  ])

  it('is read from its first sheet that holds rows, and says which sheets there are', async () => {
    const table = await tableOf(bytes)
    expect(table).toMatchObject({
      source: { kind: 'workbook', sheet: 'Staff' },
      sheets: ['Cover', 'Staff', 'More'],
      width: 3,
    })
    expect(cellsOf(table)).toEqual([HEADINGS, NAMES])
  })

  it('is read from the sheet that is chosen; titles above the headings are left out', async () => {
    const table = await tableOf(bytes, { kind: 'workbook', sheet: 'More' })
    expect(table.source).toEqual({ kind: 'workbook', sheet: 'More' })
    expect(cellsOf(table)).toEqual([HEADINGS, ['b@b.c', '', 'Bell'], ['c@b.c', '', '']])
    expect(Array.from(table.numbers)).toEqual([3, 4, 6])
  })

  it('that is empty is refused as such', async () => {
    expect(await whyRefused(workbook([{ name: 'Sheet1', rows: [] }]))).toEqual({ code: 'file-empty' })
  })

  it.each([
    ['a telephone number', '<v>79161234567</v>', '79161234567'],
    ['a number with an exponent', '<v>7.9161234567E10</v>', '79161234567'],
    ['a very large number', '<v>1E22</v>', '10000000000000000000000'],
    ['a very small number', '<v>1E-7</v>', '0.0000001'],
    ['a number as computers add', '<v>0.30000000000000004</v>', '0.3'],
    ['a negative number', '<v>-5</v>', '-5'],
    ['a formula', '<f>1+1</f><v>2</v>', '2'],
    ['a formula without its value', '<f>1+1</f>', ''],
    ['no value', '', ''],
  ])('has plain numbers: %s', async (_, value, shown) => {
    const rows = `${HEADED}<row r="2">${text('A2', 'a@b.c')}<c r="B2">${value}</c></row>`
    expect(cellsOf(await tableOf(workbookOf(rows)))[1]).toEqual(['a@b.c', shown])
  })

  it.each([
    ['a postal code that is a text', 't="inlineStr"', '<is><t>08001</t></is>', '08001'],
    ['true', 't="b"', '<v>1</v>', 'TRUE'],
    ['false', 't="b"', '<v>0</v>', 'FALSE'],
    ['a formula that makes a text', 't="str"', '<f>A1&amp;"x"</f><v>x</v>', 'x'],
    ['a date', 's="1"', '<v>46346</v>', '2026-11-20'],
    ['a date and a time', 's="1"', '<v>46346.545138888891</v>', '2026-11-20 13:05:00'],
  ])('has its other cells as texts: %s', async (_, attribute, value, shown) => {
    const rows = `${HEADED}<row r="2">${text('A2', 'a@b.c')}<c r="B2" ${attribute}>${value}</c></row>`
    expect(cellsOf(await tableOf(workbookOf(rows)))[1]).toEqual(['a@b.c', shown])
  })

  it('may have merged cells, of which the first has the value, and formatted cells far away', async () => {
    const rows = `${HEADED}<row r="2">${text('A2', 'a@b.c')}<c r="B2" s="1"/><c r="XFD2" s="1"/></row>
      <row r="1048576"><c r="A1048576" s="1"/></row>`
    const table = await tableOf(workbookOf(rows))
    expect(table.width).toBe(2)
    expect(cellsOf(table)).toEqual([
      ['User name', 'Phone'],
      ['a@b.c', ''],
    ])
  })
})

describe('A workbook is refused', () => {
  const deflated = (size: number) => zipSync({ [SHEET]: new Uint8Array(size) })

  it.each([
    ['of Excel 97 to 2003, or with a password', Buffer.from('d0cf11e0a1b11ae10000000000000000', 'hex')],
    ['that is cut off', plain.subarray(0, plain.length - 200)],
    ['that is another kind of archive', zipSync({ 'read.me': strToU8('x') })],
    ['with no sheets', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })],
    ['with a text without end', workbookOf('x'.repeat(2_000_000))],
    ['with a tag without end', workbookOf('<'.repeat(2_000_000))],
    ['with XML that is none', workbookOf('<row r="1"><c r="A1"><v>1</c>')],
    ['with a cell that is nowhere', workbookOf('<row r="1"><c r="1A"><v>1</v></c></row>')],
    ['with a row below the last one', workbookOf('<row r="4000000"></row>')],
    ['that inflates to many times its size', deflated(40 * 1024 * 1024)],
  ])('that can not be read: %s', async (_, bytes) => {
    expect(await whyRefused(bytes, 'users.xlsx')).toEqual(UNREADABLE)
  })

  it('where it lies about how much it inflates to', async () => {
    const bytes = Buffer.from(deflated(40 * 1024 * 1024))
    const entry = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    bytes.writeUInt32LE(1000, entry + 24)
    expect(await whyRefused(bytes)).toEqual(UNREADABLE)
  })

  it('with too many rows or columns, before gaps between cells are filled', async () => {
    const rows = `${HEADED}<row r="900000">${text('A900000', 'x')}</row>`
    expect(await whyRefused(workbookOf(rows))).toEqual({
      code: 'file-too-many-rows',
      details: { limit: MAX_ROWS },
    })
    const columns = `<row r="1">${text('XFD1', 'x')}</row>`
    expect(await whyRefused(workbookOf(columns))).toEqual({
      code: 'file-too-many-columns',
      details: { columns: 16_384, limit: 256 },
    })
  })

  it('where a text that stands in it once comes to too much in its cells', async () => {
    const long = `<sst><si><t>${'x'.repeat(32_000)}</t></si></sst>`
    const cells = Array.from(
      { length: 4000 },
      (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="s"><v>0</v></c></row>`,
    )
    const bytes = workbookOf(cells.join(''), { 'xl/sharedStrings.xml': strToU8(long) })
    expect(await whyRefused(bytes)).toEqual(UNREADABLE)
  })

  it('when it is cancelled', async () => {
    const watcher = { cancelled: () => true, progress: () => undefined }
    expect(await readTable(plain, 'users.xlsx', {}, watcher)).toEqual({
      ok: false,
      refusal: { code: 'import-cancelled' },
    })
  })
})

describe('An archive', () => {
  it('gives the files that are wanted, stored or deflated, within the limit', () => {
    const bytes = zipSync({
      a: [strToU8('aaaa'), { level: 0 }],
      b: [strToU8('bbbb'), { level: 9 }],
      c: strToU8('c'),
    })
    const files = unzip(bytes, (name) => name !== 'c', 8)
    expect(Object.entries(files ?? {}).map(([name, file]) => [name, Buffer.from(file).toString()])).toEqual([
      ['a', 'aaaa'],
      ['b', 'bbbb'],
    ])
    expect(unzip(bytes, () => true, 8)).toBeNull()
  })
})
