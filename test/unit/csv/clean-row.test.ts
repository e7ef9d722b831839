import { describe, expect, it } from 'vitest'
import { cleanCell, cleanRow, PASSWORD_MASK } from '#main/csv/clean-row.ts'

describe('A cell', () => {
  it.each([
    ['  Anna  ', 'Anna'],
    ['\u00a0Anna\u202f', 'Anna'],
    ['Anna\u00a0Maria', 'Anna\u00a0Maria'],
    ['first line\r\nsecond line', 'first line second line'],
    ['a\tb', 'a b'],
    ['a\u2028b\u2029c', 'a b c'],
    ['be\x07ll', 'bell'],
    ['\ufeffAnna', 'Anna'],
    ['An\u0000na\u009f', 'Anna'],
    ['\u202egnp.exe', 'gnp.exe'],
    ['zero\u200bwidth', 'zerowidth'],
    ['\x1f\x1e', ''],
    ['Ковалёва', 'Ковалёва'],
    ['👩‍👧', '👩‍👧'],
  ])('%j becomes %j', (cell, value) => {
    expect(cleanCell(cell)).toBe(value)
  })
})

describe('A row', () => {
  const cleaned = (cells: string[], columns: number, passwords: number[] = []) => {
    cleanRow(cells, columns, passwords)
    return cells
  }

  it('loses the empty cells that trailing delimiters make, and only these', () => {
    expect(cleaned(['a', '', '', ' '], 2)).toEqual(['a', ''])
    expect(cleaned(['a', '', 'b', ''], 2)).toEqual(['a', '', 'b'])
    expect(cleaned(['a'], 2)).toEqual(['a'])
  })

  it('has its passwords masked', () => {
    expect(cleaned(['a', 'Hunter2!', 'b'], 3, [1])).toEqual(['a', PASSWORD_MASK, 'b'])
    expect(cleaned(['a', '', 'b'], 3, [1])).toEqual(['a', '', 'b'])
  })

  it('that has shifted to the right is masked from its first password on', () => {
    expect(cleaned(['a', 'b', 'c', 'Hunter2!'], 3, [1])).toEqual([
      'a',
      PASSWORD_MASK,
      PASSWORD_MASK,
      PASSWORD_MASK,
    ])
  })
})
