import { describe, expect, it } from 'vitest'
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from '#main/csv/limits.ts'
import { readTable } from '#main/csv/read-table.ts'
import { cellsOf, tableOf, tableOfLines, whyRefused } from './tables.ts'

const LINES = ['User Name,Display Name', 'a@fabrikam.example,Anna']
const ROWS = LINES.map((line) => line.split(','))

describe('A table', () => {
  it.each([',', ';', '\t', '|'] as const)('is read with the delimiter %j', async (delimiter) => {
    const table = await tableOfLines(LINES.map((line) => line.replace(',', delimiter)))
    expect(table.source).toEqual({ kind: 'text', encoding: 'utf-8', delimiter })
    expect(cellsOf(table)).toEqual(ROWS)
  })

  it.each([
    [
      'in its headings and rows',
      ';',
      ['User Name;Display Name;"State, or region"', 'a@b.c;Abel, Anna;x,y,z'],
    ],
    ['where no heading is known', ';', ['Anmeldung;Vollname;Anschrift', 'a;Abel, A;x,y', 'b;Bell, B;z']],
    ['where there are no headings', '|', ['a@b.c|Anna|Abel, Berlin', 'b@b.c|Ben|Bell, Bonn']],
    ['between the parts of names', ';', ['Иванов, Иван;a@b.c', 'Петров, Пётр;b@b.c', 'Ким, Ян;c@b.c']],
  ])('is not misled by other delimiters %s', async (_, delimiter, lines) => {
    expect((await tableOfLines(lines)).source).toMatchObject({ delimiter })
  })

  it('is read with the delimiter of a sep= line where its rows do not tell', async () => {
    const lines = ['1-a,x;Ж-1', '2-b,y;Ж-2']
    expect((await tableOfLines(['sep=;', ...lines])).source).toMatchObject({ delimiter: ';' })
    expect((await tableOfLines(['sep=,', ...lines])).source).toMatchObject({ delimiter: ',' })
    expect((await tableOfLines(['sep=|', ...LINES])).source).toMatchObject({ delimiter: ',' })
  })

  it('may have one column', async () => {
    const table = await tableOfLines(['ФИО', 'Ковалёва Алёна Сергеевна', 'Щукин Пётр'])
    expect(table.width).toBe(1)
    expect(cellsOf(table)).toEqual([['ФИО'], ['Ковалёва Алёна Сергеевна'], ['Щукин Пётр']])
  })

  it('is read as the person chose', async () => {
    const bytes = Buffer.from('Имя;Город,1\r\nAnna;Рига,2\r\n')
    const source = { kind: 'text', encoding: 'koi8-r', delimiter: ',' } as const
    const table = await tableOf(bytes, source)
    expect(table.source).toEqual(source)
    expect(cellsOf(table)[1]?.[1]).toBe('2')
  })

  it.each([
    [['sep=;'], 1],
    [['SEP=,'], 1],
    [['"sep=;"'], 1],
    [['#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser'], 2],
    [['version:v1.0'], 2],
    [['version:v1.0,,,,'], 2],
    [[''], 2],
    [[';;;'], 2],
    [['|'], 2],
    [['sep=;', '', ' '], 3],
    [['Staff of Fabrikam', '', '2026-11-20'], 4],
    [['Staff of Fabrikam,'], 2],
  ])('may have %j before its headings', async (preamble, row) => {
    const table = await tableOfLines([...preamble, ...LINES])
    expect(cellsOf(table)).toEqual(ROWS)
    expect(Array.from(table.numbers)).toEqual([row, row + 1])
  })

  it('keeps a first row that is no title', async () => {
    const lines = ['Anna,Abel,a@b.c', 'First name,Last name,Email']
    expect(cellsOf(await tableOfLines(lines))).toHaveLength(2)
    expect(cellsOf(await tableOfLines(['City,x', ...LINES]))).toHaveLength(3)
  })

  it.each(['Example:', 'Ejemplo: Ana', 'Пример: Анна'])(
    'loses the row %j right after its headings',
    async (cell) => {
      const table = await tableOfLines([LINES[0]!, `,${cell}`, LINES[1]!, `,${cell}`])
      expect(cellsOf(table)).toEqual([...ROWS, ['', cell]])
      expect(Array.from(table.numbers)).toEqual([1, 3, 4])
    },
  )

  it('may begin far down', async () => {
    const table = await tableOfLines(['\n'.repeat(200_000), ...LINES])
    expect(Array.from(table.numbers)).toEqual([200_002, 200_003])
  })

  it('may end without a line end, or with many', async () => {
    expect(cellsOf(await tableOf(Buffer.from(LINES.join('\n'))))).toEqual(ROWS)
    expect(cellsOf(await tableOf(Buffer.from(`${LINES.join('\n')}\n\n\r\n\r`)))).toEqual(ROWS)
  })

  it('may have mixed line ends, line breaks in quotes, and empty lines; rows count as in Excel', async () => {
    const text = 'User Name,Display Name\ra@b.c,"Anna\r\nAbel"\n,\nb@b.c,"Ben ""B"" Bell"\r\n\nc@b.c,C\r'
    const table = await tableOf(Buffer.from(text))
    expect(cellsOf(table).slice(1)).toEqual([
      ['a@b.c', 'Anna Abel'],
      ['b@b.c', 'Ben "B" Bell'],
      ['c@b.c', 'C'],
    ])
    expect(Array.from(table.numbers)).toEqual([1, 2, 4, 6])
  })

  it('is as wide as its headings; longer rows are told, empty ends are not', async () => {
    const lines = ['User Name,Display Name,,', 'a@b.c,Anna,,', 'b@b.c,Bell,Ben,', 'c@b.c']
    const table = await tableOfLines(lines)
    expect(table.width).toBe(2)
    expect([...table.tooMany]).toEqual([[2, 3]])
    expect(cellsOf(table).slice(1)).toEqual([
      ['a@b.c', 'Anna'],
      ['b@b.c', 'Bell'],
      ['c@b.c', ''],
    ])
  })

  it('without known headings is as wide as the widest of its first rows', async () => {
    const table = await tableOfLines(['a@b.c;Anna', 'b@b.c;Ben;Rostock;', 'c@b.c'])
    expect(table.width).toBe(3)
    expect(table.tooMany.size).toBe(0)
  })

  it('keeps columns of the same name, and passwords as they are', async () => {
    const table = await tableOfLines(['User name,City,City,Password', 'a@b.c,Rome,Oslo, Tulip.Garden9'])
    expect(cellsOf(table)[1]).toEqual(['a@b.c', 'Rome', 'Oslo', 'Tulip.Garden9'])
  })

  it('of many rows keeps them all in order', async () => {
    const names = Array.from({ length: 5000 }, (_, at) => [`user${at}@b.c`, `Person ${at}`])
    const table = await tableOfLines(['User Name,Display Name', ...names.map(String)])
    expect(table.store.blocks.length).toBeGreaterThan(1)
    expect(cellsOf(table).slice(1)).toEqual(names)
  })
})

describe('A whole file is refused', () => {
  it.each([
    ['no bytes', ''],
    ['blanks', ' \r\n\t\r\n'],
    ['delimiters', ';;;\r\n;;;\r\n'],
    ['a byte order mark', '\ufeff'],
    ['a sep= line', 'sep=;\r\n'],
    ['the lines before a list', '#TYPE x\r\nversion:v1.0\r\n'],
  ])('when it holds nothing but %s', async (_, text) => {
    expect(await whyRefused(Buffer.from(text))).toEqual({ code: 'file-empty' })
  })

  it('when it is binary', async () => {
    expect((await whyRefused(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))).code).toBe(
      'file-binary',
    )
  })

  it('when no row could be a person, without telling what could be a password', async () => {
    expect(await whyRefused(Buffer.from('1;2\r\n3;4'))).toEqual({
      code: 'file-no-header',
      details: { headings: '…, …' },
    })
  })

  it('over 64 MB, before anything is decoded', async () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1)
    expect(await whyRefused(bytes)).toEqual({ code: 'file-too-large', details: { size: 65, limit: 64 } })
  })

  it('over 200,000 rows below the headings, and not at 200,000', async () => {
    const rows = (count: number) => Buffer.from(`User Name,Display Name\n${'a@b.c,A\n'.repeat(count)}`)
    expect((await tableOf(rows(MAX_ROWS))).numbers).toHaveLength(MAX_ROWS + 1)
    expect(await whyRefused(rows(MAX_ROWS + 1))).toEqual({
      code: 'file-too-many-rows',
      details: { limit: MAX_ROWS },
    })
  })

  it('over 256 columns, in the headings or in a row, and not at 256', async () => {
    const headings = (count: number) => Array.from({ length: count }, (_, at) => `Heading ${at}`).join(',')
    expect((await tableOfLines([headings(MAX_COLUMNS), 'a,b'])).width).toBe(MAX_COLUMNS)
    const refusal = {
      code: 'file-too-many-columns',
      details: { columns: MAX_COLUMNS + 1, limit: MAX_COLUMNS },
    }
    expect(await whyRefused(Buffer.from(headings(MAX_COLUMNS + 1)))).toEqual(refusal)
    expect(await whyRefused(Buffer.from(`${LINES.join('\n')}${',x'.repeat(MAX_COLUMNS - 1)}`))).toEqual(
      refusal,
    )
    expect(cellsOf(await tableOfLines(LINES.map((line) => line + ','.repeat(300))))).toEqual(ROWS)
  })
})

describe('A hostile file', () => {
  it.each([
    ['one endless line', 'x'.repeat(8_000_000)],
    ['nothing but delimiters', ','.repeat(8_000_000)],
    ['nothing but line ends', '\n'.repeat(8_000_000)],
    ['nothing but quotes', '"'.repeat(8_000_000)],
    ['nothing but opening braces', '{"a":'.repeat(1_000_000)],
    ['a quote that opens on every line', `${LINES[0]!}\n${'"a\n'.repeat(150_000)}`],
    ['quotes and delimiters', `${LINES[0]!}\n${'",",,"'.repeat(1_000_000)}`],
    ['an endless row below the headings', `${LINES[0]!}\n${'a,'.repeat(4_000_000)}`],
    ['an endless quoted cell', `${LINES[0]!}\n"${'a\n'.repeat(4_000_000)}`],
    ['an endless heading', `User Name,Display Name,${'x'.repeat(8_000_000)}\na@fabrikam.example,A`],
  ])('of %s gets its answer, in little memory', async (_, text) => {
    const before = process.memoryUsage().rss
    const result = await readTable(Buffer.from(text), 'users.csv')
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024)
    expect(result.ok ? result.value.numbers.length > 0 : result.refusal.code.startsWith('file-')).toBe(true)
  })
})

describe('Reading', () => {
  const bytes = Buffer.from(`User Name,Display Name\n${'a@fabrikam.example,A\n'.repeat(50_000)}`)

  it('tells how far it has come, up to the end', async () => {
    const told: number[] = []
    const watcher = { cancelled: () => false, progress: (done: number) => void told.push(done) }
    await readTable(bytes, 'users.csv', {}, watcher)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(bytes.length)
  })

  it('stops when it is cancelled', async () => {
    let told = 0
    const watcher = {
      cancelled: () => told >= 2,
      progress: () => {
        told++
      },
    }
    expect(await readTable(bytes, 'users.csv', {}, watcher)).toEqual({
      ok: false,
      refusal: { code: 'import-cancelled' },
    })
    expect(told).toBe(2)
  })
})
