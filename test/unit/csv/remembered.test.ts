import { describe, expect, it } from 'vitest'
import { MAX_REMEMBERED, recall, remember } from '#main/csv/remembered.ts'
import type { RememberedMapping } from '#main/csv/draft-types.ts'

const NOTHING: readonly RememberedMapping[] = []

describe('Remembered meanings of columns', () => {
  it('are known again by the same headings in the same order, however they are written', () => {
    const remembered = remember(NOTHING, ['Кто', 'Logon'], ['fullName', 'alias'])
    expect(recall(remembered, [' КТО: ', 'log-on'])).toEqual(['fullName', 'alias'])
    expect(recall(remembered, ['Logon', 'Кто'])).toBeNull()
    expect(recall(remembered, ['Кто', 'Logon', 'More'])).toBeNull()
  })

  it('are those said last', () => {
    const first = remember(NOTHING, ['Who'], ['fullName'])
    const second = remember(first, ['WHO'], ['displayName'])
    expect(second).toHaveLength(1)
    expect(recall(second, ['Who'])).toEqual(['displayName'])
  })

  it('are forgotten when a hundred newer ones came', () => {
    let remembered = remember(NOTHING, ['Oldest'], ['city'])
    for (let at = 0; at < MAX_REMEMBERED; at++) remembered = remember(remembered, [`Heading ${at}`], ['city'])
    expect(remembered).toHaveLength(MAX_REMEMBERED)
    expect(recall(remembered, ['Oldest'])).toBeNull()
    expect(recall(remembered, ['Heading 0'])).toEqual(['city'])
  })

  it('hold nothing of the headings, which may be a row of data', () => {
    const text = JSON.stringify(remember(NOTHING, ['Ann Bell', 'Xk7#pq2Lm'], ['fullName', null]))
    expect(text).not.toMatch(/ann|bell|xk7/i)
  })

  it('are not kept of a list without headings', () => {
    expect(remember(NOTHING, ['', ' '], ['fullName', null])).toBe(NOTHING)
  })
})
