import fc from 'fast-check'
import iconv from 'iconv-lite'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#main/csv/decode.ts'
import { detectEncoding } from '#main/csv/encoding.ts'
import { parseRows } from '#main/csv/parse-rows.ts'
import { readList } from '#main/csv/read-list.ts'
import { FILE_REFUSALS } from '#shared/contract/imports.ts'
import type { Encoding } from '#shared/contract/imports.ts'
import { accepted, allRows, DOMAINS } from './lists.ts'

const RUSSIAN = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяАБЁЯabc ,;\t"\n-1'.split('')
const SPANISH = 'aeiouáéíóúñüÑ¿€xyz ,;\t"\n-1'.split('')
const ANY = [...RUSSIAN, ...SPANISH, '中', '👩', 'é', '\u00a0']

const LETTERS: Record<Encoding, readonly string[]> = {
  'utf-8': ANY,
  'utf-16le': ANY,
  'utf-16be': ANY,
  'windows-1251': RUSSIAN,
  'windows-1252': SPANISH,
}

const encodings = fc.constantFrom<Encoding[]>('utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252')
const delimiters = fc.constantFrom(',', ';', '\t')
const lineEnds = fc.constantFrom('\r\n', '\n')

const tables = (encoding: Encoding, width: number) => {
  const cell = fc.string({ unit: fc.constantFrom(...LETTERS[encoding]), maxLength: 12 })
  return fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 30 })
}

/** What people are called, between what CSV has to quote: the guess between two alphabets is made for words. */
const MARKS = [',', ';', '\t', '"', '\n', '\n\n', '-', '1', '']
const WORDS: Record<Encoding, readonly string[]> = {
  'utf-8': ['Алёна', 'Muñoz', '中文', '👩', 'é'],
  'utf-16le': ['Алёна', 'Muñoz', '中文', '👩', 'é'],
  'utf-16be': ['Алёна', 'Muñoz', '中文', '👩', 'é'],
  'windows-1251': ['Алёна', 'Щукина', 'Яшин', 'ЁЛКИН', 'и', 'Smith'],
  'windows-1252': ['Muñoz', 'Begoña', 'Güell', 'ÁNGEL', 'y', '€'],
}

const tablesOfWords = (encoding: Encoding) => {
  const word = fc.constantFrom(...WORDS[encoding])
  const cell = fc.array(fc.tuple(word, fc.constantFrom(...MARKS)), { maxLength: 3 })
  const text = cell.map((parts) => parts.map(([before, mark]) => `${before} ${mark}`).join(' '))
  return fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 })
}

describe('Any table', () => {
  it('comes back the same from its bytes, in every encoding and with every delimiter', () => {
    const written = encodings.chain((encoding) =>
      fc.record({
        encoding: fc.constant(encoding),
        table: fc.integer({ min: 1, max: 6 }).chain((width) => tables(encoding, width)),
      }),
    )
    fc.assert(
      fc.property(
        written,
        delimiters,
        lineEnds,
        fc.boolean(),
        ({ encoding, table }, delimiter, newline, addBOM) => {
          const bytes = iconv.encode(Papa.unparse(table, { delimiter, newline }) + newline, encoding, {
            addBOM,
          })
          const rows = [...parseRows(decodeText(bytes, encoding), delimiter)].flatMap((parsed) => parsed.rows)
          expect(rows).toEqual(table)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('below the headings is read with encoding and delimiter found out, save for what cleaning takes away', () => {
    const written = encodings.chain((encoding) =>
      fc.record({ encoding: fc.constant(encoding), table: tablesOfWords(encoding) }),
    )
    fc.assert(
      fc.property(written, delimiters, lineEnds, ({ encoding, table }, delimiter, newline) => {
        const letters = encoding === 'windows-1251' ? 'Фамилия Имя Отчество' : 'ñandú añejo'
        const headings = ['User Name', 'Display Name', 'City', letters]
        const rows = [headings, ...table.map((cells, at) => [`user${at}@fabrikam.example`, ...cells])]
        const bytes = iconv.encode(Papa.unparse(rows, { delimiter, newline }), encoding, {
          addBOM: encoding.startsWith('utf'),
        })
        const list = accepted(bytes)
        expect(list.summary).toMatchObject({ delimiter, rows: table.length })
        const clean = (cell: string) => cell.replace(/[\t\n]+/g, ' ').trim()
        expect(allRows(list).map(({ cells }) => cells.slice(1))).toEqual(
          table.map((cells) => cells.map(clean)),
        )
      }),
      { numRuns: 300 },
    )
  })
})

describe('Any bytes', () => {
  const answers = (bytes: Uint8Array) => {
    const result = readList(bytes, { domains: DOMAINS })
    if (!result.ok) expect(FILE_REFUSALS).toContain(result.refusal.code)
    else expect(allRows(result.value)).toHaveLength(result.value.summary.rows)
  }

  it('are a list or refused by name, never an exception', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), answers), { numRuns: 1000 })
  })

  it('below headings are a list or refused by name, never an exception', () => {
    const headed = fc
      .uint8Array({ maxLength: 2000 })
      .map((bytes) => Buffer.concat([Buffer.from('User Name;Display Name;Country;Password\n'), bytes]))
    fc.assert(fc.property(headed, answers), { numRuns: 1000 })
  })

  it('made of what CSV is made of are a list or refused by name, never an exception', () => {
    const unit = fc.constantFrom(
      '"',
      '""',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      '\r\n',
      'a',
      'я',
      ' ',
      '\u00a0',
      '=',
      '\ufeff',
    )
    const text = fc
      .string({ unit, maxLength: 400 })
      .map((rest) => Buffer.from(`User Name;Display Name\n${rest}`))
    fc.assert(fc.property(text, answers), { numRuns: 1000 })
  })

  it('are of one of the encodings that we read, or binary', () => {
    const known: readonly string[] = [
      'utf-8',
      'utf-16le',
      'utf-16be',
      'windows-1251',
      'windows-1252',
      'binary',
    ]
    fc.assert(fc.property(fc.uint8Array(), (bytes) => known.includes(detectEncoding(bytes))))
  })
})
