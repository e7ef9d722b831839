import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { cleanCell } from '#main/csv/clean-row.ts'
import { decodeText } from '#main/csv/decode.ts'
import { detectEncoding } from '#main/csv/encoding.ts'
import { parseRows } from '#main/csv/parse-rows.ts'
import { readTable } from '#main/csv/read-table.ts'
import { FILE_REFUSALS } from '#shared/contract/imports.ts'
import type { Encoding } from '#shared/contract/imports.ts'
import { DELIMITERS, ENCODINGS } from '#shared/domain/import-file.ts'
import { cellsOf, tableOf } from './tables.ts'

/** What CSV has to quote, beside the letters of an encoding. */
const MARKS = [
  ' ',
  ',',
  ';',
  '\t',
  '|',
  '"',
  '\n',
  '-',
  '1',
  'a',
  'B',
  '=',
  '#',
  'Ж',
  'ñ',
  '中',
  '👩',
  '\u00a0',
]

/** All characters of an encoding, but carriage returns: of Unicode those of every kind of alphabet. */
function charactersOf(encoding: Encoding): readonly string[] {
  const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]))
  const own = encoding.startsWith('utf') ? [] : bytes.map((byte) => iconv.decode(byte, encoding))
  return [...MARKS, ...own].filter(
    (character) =>
      character !== '\r' && iconv.decode(iconv.encode(character, encoding), encoding) === character,
  )
}

const tables = (encoding: Encoding, width: number) => {
  const cell = fc.string({ unit: fc.constantFrom(...charactersOf(encoding)), maxLength: 12 })
  return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 })
}

const written = fc.constantFrom(...ENCODINGS).chain((encoding) =>
  fc.record({
    encoding: fc.constant(encoding),
    delimiter: fc.constantFrom(...DELIMITERS),
    newline: fc.constantFrom('\r\n', '\n'),
    addBOM: fc.boolean(),
    table: fc.integer({ min: 1, max: 6 }).chain((width) => tables(encoding, width)),
  }),
)

describe('Any table', () => {
  it('comes back the same from its bytes, in every encoding and with every delimiter', () => {
    fc.assert(
      fc.property(written, ({ encoding, delimiter, newline, addBOM, table }) => {
        const text = Papa.unparse(table, { delimiter, newline }) + newline
        const bytes = iconv.encode(text, encoding, { addBOM })
        const rows = [...parseRows(decodeText(bytes, encoding), delimiter)].flatMap((parsed) => parsed.rows)
        expect(rows).toEqual(table)
      }),
      { numRuns: 500 },
    )
  })

  it('below headings is read as it is, given encoding and delimiter, save for what cleaning takes away', async () => {
    await fc.assert(
      fc.asyncProperty(written, async ({ encoding, delimiter, newline, addBOM, table }) => {
        const headings = ['User name', ...(table[0] ?? []).map((_, at) => `Heading ${at}`)]
        const rows = table.map((cells, at) => [`user${at}`, ...cells])
        const bytes = iconv.encode(Papa.unparse([headings, ...rows], { delimiter, newline }), encoding, {
          addBOM,
        })
        const read = await tableOf(bytes, { kind: 'text', encoding, delimiter })
        expect(cellsOf(read)).toEqual([headings, ...rows.map((cells) => cells.map(cleanCell))])
      }),
      { numRuns: 500 },
    )
  })

  it('of names is read with encoding and delimiter found out', async () => {
    const people = {
      'utf-8': ['Алёна', 'Muñoz', '中文', '👩'],
      'windows-1251': ['Алёна Щукина', 'Пётр Яшин', 'ЁЛКИН', 'Smith'],
      'windows-1252': ['Begoña Muñoz', 'Güell', 'ÁNGEL', 'Pérez'],
      cp866: ['Алёна Щукина', 'Пётр Яшин', 'ЁЛКИН', 'Smith'],
      'koi8-r': ['Алёна Щукина', 'Пётр Яшин', 'ЁЛКИН', 'Smith'],
      'windows-1250': ['Łukasz Wałęsa', 'Grażyna', 'Ślązak', 'Smith'],
      cp850: ['Begoña Muñoz', 'Güell', 'ÁNGEL', 'Pérez'],
    } as const
    const names = fc.constantFrom(...Object.entries(people)).chain(([encoding, words]) => {
      const word = fc.constantFrom<string[]>(...words)
      const cell = fc
        .tuple(word, fc.constantFrom(' x', ', y', '; z', '\n', ' | ', '"'))
        .map((parts) => parts.join(''))
      const row = fc.tuple(cell, cell, cell)
      return fc.record({ encoding: fc.constant(encoding), words: fc.constant(words), rows: fc.array(row) })
    })
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom(...DELIMITERS),
        async ({ encoding, words, rows }, delimiter) => {
          const headings = ['User name', 'Display name', 'City', 'Department']
          const all = [...words.map((word) => [word, word, word]), ...rows].map((cells, at) => [
            `u${at}`,
            ...cells,
          ])
          const bytes = iconv.encode(Papa.unparse([headings, ...all], { delimiter }), encoding)
          const read = await tableOf(bytes)
          expect(read.source).toEqual({ kind: 'text', encoding, delimiter })
          expect(cellsOf(read).slice(1)).toEqual(all.map((cells) => cells.map(cleanCell)))
        },
      ),
      { numRuns: 300 },
    )
  })
})

/** What files of the kinds that are read begin with. */
const BEGINNINGS = [
  '',
  'User Name;Display Name;Country;Password\n',
  'sep=;\n',
  'PK\x03\x04',
  '{',
  '[',
  '{"value":[{"',
  '[{"displayName":"',
]
const CSV = ['"', '""', ',', ';', '\t', '|', '\n', '\r', '\r\n', 'a', 'я', ' ', '\u00a0', '=', '\ufeff']

describe('Any bytes', () => {
  const answers = async (bytes: Uint8Array) => {
    const result = await readTable(bytes, 'users.csv')
    if (!result.ok) expect(FILE_REFUSALS).toContain(result.refusal.code)
    else expect(cellsOf(result.value)).toHaveLength(result.value.numbers.length)
  }

  it('are a table or refused by name, never an exception, whatever they begin with', async () => {
    const beginning = fc.constantFrom(
      ...BEGINNINGS.map((text) => Buffer.from(text, 'latin1')),
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('fffe', 'hex'),
      Buffer.from('feff', 'hex'),
    )
    const bytes = fc
      .tuple(beginning, fc.uint8Array({ maxLength: 2000 }))
      .map(([first, rest]) => Buffer.concat([first, rest]))
    await fc.assert(fc.asyncProperty(bytes, answers), { numRuns: 2000 })
  })

  it('made of what CSV is made of are a table or refused by name, never an exception', async () => {
    const text = fc
      .string({ unit: fc.constantFrom(...CSV), maxLength: 400 })
      .map((rest) => Buffer.from(`User Name;Display Name\n${rest}`))
    await fc.assert(fc.asyncProperty(text, answers), { numRuns: 1000 })
  })

  it('that are JSON are a table or refused by name, never an exception', async () => {
    const json = fc.json({ maxDepth: 4 }).map((text) => Buffer.from(text))
    await fc.assert(
      fc.asyncProperty(json, async (bytes) => {
        const result = await readTable(bytes, 'users.json')
        if (!result.ok) expect(FILE_REFUSALS).toContain(result.refusal.code)
      }),
      { numRuns: 500 },
    )
  })

  it('are of one of the encodings that we read, or binary', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect([...ENCODINGS, 'binary']).toContain(detectEncoding(bytes))
      }),
      { numRuns: 1000 },
    )
  })
})
