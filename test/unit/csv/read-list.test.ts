import { describe, expect, it } from 'vitest'
import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from '#main/csv/limits.ts'
import { readList } from '#main/csv/read-list.ts'
import { accepted, allRows, DOMAINS, encode, listOf, refusalOf } from './lists.ts'

const LINES = ['User Name,Display Name', 'a@fabrikam.example,Anna']

describe('A list', () => {
  it.each([',', ';', '\t'] as const)(
    'is read with the delimiter %j, which its headings tell',
    (delimiter) => {
      const list = listOf(LINES.map((line) => line.replace(',', delimiter)))
      expect(list.summary).toMatchObject({ delimiter, rows: 1 })
      expect(list.users('US')[0]!.displayName).toBe('Anna')
    },
  )

  it('is not misled by other delimiters in its headings or in its rows', () => {
    const list = listOf([
      'User Name;Display Name;"State, province, or region"',
      'a@fabrikam.example;Abel, Anna;x,y,z',
    ])
    expect(list.summary).toMatchObject({ delimiter: ';', rows: 1 })
    expect(list.users('US')[0]!.displayName).toBe('Abel, Anna')
  })

  it.each([
    ['sep=;'],
    ['SEP=,'],
    ['"sep=;"'],
    ['#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser'],
    [''],
    [';;;'],
    ['sep=;', '', ' '],
  ])('may have %j before its headings', (...preamble) => {
    expect(listOf([...preamble, ...LINES]).summary).toMatchObject({ delimiter: ',', rows: 1 })
  })

  it('may begin far down', () => {
    expect(listOf(['\n'.repeat(200_000), ...LINES]).summary.rows).toBe(1)
    expect(allRows(listOf(['\n'.repeat(200_000), ...LINES]))[0]!.row).toBe(200_003)
  })

  it('may have headings and nobody below them', () => {
    expect(listOf(LINES.slice(0, 1)).summary).toMatchObject({ rows: 0, names: [] })
    expect(allRows(listOf(LINES.slice(0, 1)))).toEqual([])
    expect(listOf(LINES.slice(0, 1)).users('US')).toEqual([])
  })

  it('may end without a line end, or with many', () => {
    expect(accepted(encode(LINES.join('\n'))).summary.rows).toBe(1)
    expect(accepted(encode(`${LINES.join('\n')}\n\n\r\n\r`)).summary.rows).toBe(1)
  })

  it('may have mixed line ends, and line breaks in quotes', () => {
    const text =
      'User Name,Display Name\ra@fabrikam.example,"Anna\r\nAbel"\nb@fabrikam.example,Ben\r\nc@fabrikam.example,C\r'
    expect(
      accepted(encode(text))
        .users('US')
        .map(({ displayName }) => displayName),
    ).toEqual(['Anna Abel', 'Ben', 'C'])
  })

  it('is read in the encoding and with the delimiter that the person chose', () => {
    const bytes = encode('User Name;Display Name\r\na@fabrikam.example;Алёна', 'windows-1251')
    expect(accepted(bytes).summary.encoding).toBe('windows-1251')
    const chosen = accepted(bytes, { encoding: 'windows-1252', delimiter: ';' })
    expect(chosen.summary.encoding).toBe('windows-1252')
    expect(chosen.users('US')[0]!.displayName).toBe('Àë¸íà')
    expect(refusalOf(bytes, { delimiter: ',' }).code).toBe('file-no-header')
  })

  it('gives the rows that are asked for, in the order asked, and leaves out those it has not', () => {
    const names = Array.from({ length: 5000 }, (_, at) => `user${at}@fabrikam.example,Person ${at}`)
    const list = listOf(['User Name,Display Name', ...names])
    expect(list.blocks.length).toBeGreaterThan(1)
    expect(list.rows([4999, 0, 2500, 5000, -1]).map(({ cells }) => cells[1])).toEqual([
      'Person 4999',
      'Person 0',
      'Person 2500',
    ])
    expect(list.users('US').map(({ displayName }) => displayName)).toEqual(
      names.map((_, at) => `Person ${at}`),
    )
  })
})

describe('A whole file is refused', () => {
  it.each([
    ['no bytes', ''],
    ['blanks', ' \r\n\t\r\n'],
    ['delimiters', ';;;\r\n;;;\r\n'],
    ['a byte order mark', '\ufeff'],
    ['a sep= line', 'sep=;\r\n'],
  ])('when it holds nothing but %s', (_, text) => {
    expect(refusalOf(Buffer.from(text))).toEqual({ code: 'file-empty' })
  })

  it('when it is binary', () => {
    expect(refusalOf(Buffer.from('PK\x03\x04\x14\0\x06\0\x08\0'))).toEqual({ code: 'file-binary' })
  })

  it('when its headings are unknown, which are told in short', () => {
    expect(refusalOf(encode('Vorname;Nachname;Anmeldename\r\nA;B;C'))).toEqual({
      code: 'file-no-header',
      details: { headings: 'Vorname, Nachname, Anmeldename' },
    })
    const many = Array.from({ length: 20 }, (_, at) => 'Überschrift '.repeat(at + 1)).join(',')
    const { headings } = refusalOf(encode(many)).details!
    expect(headings).toMatch(/^Überschrift, Überschrift Überschrift, .*, …$/u)
    expect(String(headings).length).toBeLessThan(200)
  })

  it('when it has no headings, without telling what could be a password', () => {
    const refusal = refusalOf(encode('a@fabrikam.example,Anna,Abel,Tulip.Garden9'))
    expect(refusal).toEqual({ code: 'file-no-header', details: { headings: '…, Anna, Abel, …' } })
  })

  it('over 64 MB, before anything is decoded', () => {
    const bytes = new Uint8Array(MAX_FILE_BYTES + 1)
    expect(refusalOf(bytes)).toEqual({ code: 'file-too-large', details: { size: 65, limit: 64 } })
  })

  it('over 200,000 rows, and not at 200,000', () => {
    const rows = (count: number) =>
      encode(`User Name,Display Name\n${'a@fabrikam.example,A\n'.repeat(count)}`)
    expect(accepted(rows(MAX_ROWS)).summary.rows).toBe(MAX_ROWS)
    expect(refusalOf(rows(MAX_ROWS + 1))).toEqual({
      code: 'file-too-many-rows',
      details: { limit: MAX_ROWS },
    })
  })

  it('over 256 columns, in the headings or in a row, and not at 256', () => {
    const headings = (count: number) =>
      ['User Name', 'Display Name', ...Array.from({ length: count - 2 }, (_, at) => `More ${at}`)].join(',')
    expect(listOf([headings(MAX_COLUMNS), 'a@fabrikam.example,A']).summary.columns).toHaveLength(MAX_COLUMNS)
    const refusal = {
      code: 'file-too-many-columns',
      details: { columns: MAX_COLUMNS + 1, limit: MAX_COLUMNS },
    }
    expect(refusalOf(encode(headings(MAX_COLUMNS + 1)))).toEqual(refusal)
    expect(refusalOf(encode(`${LINES.join('\n')}${',x'.repeat(MAX_COLUMNS - 1)}`))).toEqual(refusal)
    expect(listOf([`${LINES[0]!}${','.repeat(300)}`, `${LINES[1]!}${','.repeat(300)}`]).summary.rows).toBe(1)
  })
})

describe('A hostile file', () => {
  it.each([
    ['one endless line', 'x'.repeat(8_000_000)],
    ['nothing but delimiters', ','.repeat(8_000_000)],
    ['nothing but line ends', '\n'.repeat(8_000_000)],
    ['nothing but quotes', '"'.repeat(8_000_000)],
    ['a quote that opens on every line', `${LINES[0]!}\n${'"a\n'.repeat(150_000)}`],
    ['quotes and delimiters', `${LINES[0]!}\n${'",",,"'.repeat(1_000_000)}`],
    ['an endless row below the headings', `${LINES[0]!}\n${'a,'.repeat(4_000_000)}`],
    ['an endless quoted cell', `${LINES[0]!}\n"${'a\n'.repeat(4_000_000)}`],
    ['an endless heading', `User Name,Display Name,${'x'.repeat(8_000_000)}\na@fabrikam.example,A`],
  ])('of %s gets its answer, in little memory', (_, text) => {
    const before = process.memoryUsage().rss
    const result = readList(encode(text), { domains: DOMAINS })
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 1024 * 1024)
    expect(result.ok ? result.value.summary.rows : result.refusal.code).toEqual(
      expect.toSatisfy((answer) => typeof answer === 'number' || String(answer).startsWith('file-')),
    )
  })
})

describe('Reading', () => {
  const bytes = encode(`User Name,Display Name\n${'a@fabrikam.example,A\n'.repeat(50_000)}`)

  it('tells how far it has come, up to the end', () => {
    const told: number[] = []
    const watcher = { cancelled: () => false, progress: (done: number) => void told.push(done) }
    readList(bytes, { domains: DOMAINS }, watcher)
    expect(told.length).toBeGreaterThan(5)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(bytes.length)
  })

  it('stops when it is cancelled', () => {
    let told = 0
    const watcher = {
      cancelled: () => told >= 2,
      progress: () => {
        told++
      },
    }
    expect(readList(bytes, { domains: DOMAINS }, watcher)).toEqual({
      ok: false,
      refusal: { code: 'import-cancelled' },
    })
    expect(told).toBe(2)
  })
})
