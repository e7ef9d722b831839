import { describe, expect, it } from 'vitest'
import { parseRows } from '#main/csv/parse-rows.ts'
import type { Delimiter } from '#shared/contract/imports.ts'

/** The rows of a text that arrives in pieces of this many characters. */
function rowsOf(text: string, delimiter: Delimiter = ';', size = text.length): string[][] {
  const pieces = []
  for (let from = 0; from < text.length; from += size)
    pieces.push({ text: text.slice(from, from + size), bytesRead: Math.min(from + size, text.length) })
  return [...parseRows(pieces, delimiter)].flatMap(({ rows }) => rows)
}

describe('Rows of a text', () => {
  it('are read with the delimiter that is given', () => {
    expect(rowsOf('a,b;c\td\n')).toEqual([['a,b', 'c\td']])
    expect(rowsOf('a,b;c\td\n', ',')).toEqual([['a', 'b;c\td']])
    expect(rowsOf('a,b;c\td\n', '\t')).toEqual([['a,b;c', 'd']])
  })

  it('keep delimiters, quotes and line breaks that stand in quotes', () => {
    expect(rowsOf('"a;b";"c ""d"" e";"f\ng"\nh;i;j')).toEqual([
      ['a;b', 'c "d" e', 'f\ng'],
      ['h', 'i', 'j'],
    ])
  })

  it('are the same in pieces of any size', () => {
    const text = 'a;"b\n""c"";";d\n\n"x";y;z\n1;2;3\n"last"'
    const whole = rowsOf(text)
    expect(whole).toEqual([['a', 'b\n"c";', 'd'], [''], ['x', 'y', 'z'], ['1', '2', '3'], ['last']])
    for (let size = 1; size < text.length; size++) expect(rowsOf(text, ';', size)).toEqual(whole)
  })

  it('go on after a quote that is never closed, which is taken literally', () => {
    expect(rowsOf('a;"b;c\nd;e;f\ng;h;i\n')).toEqual([
      ['a', '"b', 'c'],
      ['d', 'e', 'f'],
      ['g', 'h', 'i'],
      [''],
    ])
  })

  it('go on after such a quote in a long file, before it has all been read', () => {
    const rows = rowsOf(`a;"b;c\n${'d;e;f\n'.repeat(400_000)}`, ';', 65_536)
    expect(rows[0]).toEqual(['a', '"b', 'c'])
    expect(rows).toHaveLength(400_001)
  })

  it('are cut where a line has no end', () => {
    const rows = rowsOf('x'.repeat(3_000_000), ';', 65_536)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.every((cells) => cells.length === 1 && cells[0]!.length < 1_200_000)).toBe(true)
  })
})
