import { describe, expect, it } from 'vitest'
import { cleanCell, cleanCells } from '#main/csv/clean-row.ts'

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
  it.each([
    ['loses the empty cells that trailing delimiters make', ['a', '', '', ' '], ['a', '']],
    ['keeps what stands beyond the columns', ['a', '', 'b', ''], ['a', '', 'b']],
    ['may be short', ['a'], ['a']],
    ['has its cells cleaned', [' a', 'b\nc'], ['a', 'b c']],
  ])('%s', (_, cells, clean) => {
    expect(cleanCells(cells, 2)).toBe(true)
    expect(cells).toEqual(clean)
  })

  it('of blanks holds nothing', () => {
    expect(cleanCells([' ', '\u200b', ''], 2)).toBe(false)
  })
})
