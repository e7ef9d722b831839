import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTakenPassword, temporaryPassword } from '#shared/domain/temporary-password.ts'

/** Bytes of a fixed sequence, each value equally often. */
function sequence(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  }
}

const anyPassword = fc
  .record({ length: fc.integer({ min: 8, max: 64 }), seed: fc.nat() })
  .map(({ length, seed }) => ({ length, password: temporaryPassword(length, sequence(seed)) }))

describe('a temporary password', () => {
  it('has the length asked for, begins with a letter and holds three classes', () => {
    fc.assert(
      fc.property(anyPassword, ({ length, password }) => {
        expect(password).toHaveLength(length)
        expect(password).toMatch(/^[A-Za-z]/)
        expect(password).toMatch(/[a-z]/)
        expect(password).toMatch(/[A-Z]/)
        expect(password).toMatch(/[0-9]/)
      }),
    )
  })

  it('holds nothing that looks like something else, and no symbol that is hard to type', () => {
    fc.assert(
      fc.property(anyPassword, ({ password }) => {
        expect(password).not.toMatch(/[0Oo1lI5S2Z8B]/)
        expect(password).toMatch(/^[A-Za-z0-9!?\-_.%]+$/)
      }),
    )
  })

  it('draws every character of its alphabet about equally often', () => {
    const counts = new Map<string, number>()
    const next = sequence(7)
    for (let drawn = 0; drawn < 4000; drawn++)
      for (const character of temporaryPassword(12, next).slice(1))
        counts.set(character, (counts.get(character) ?? 0) + 1)
    const frequencies = [...counts.values()]
    expect(counts.size).toBe(56)
    expect(Math.max(...frequencies) / Math.min(...frequencies)).toBeLessThan(2.5)
  })

  it('is not made shorter than 8 or longer than 64 characters', () => {
    expect(() => temporaryPassword(7, sequence(1))).toThrow(RangeError)
    expect(() => temporaryPassword(65, sequence(1))).toThrow(RangeError)
  })
})

describe('a password that somebody else has made', () => {
  it.each([
    ['Tulip.Garden9', true],
    ['tulip garden 9', true],
    ['Tulip9!', false],
    ['tulipgarden9', false],
    ['Тюльпан.Garden9', false],
    [`Aa1${'a'.repeat(253)}`, true],
    [`Aa1${'a'.repeat(254)}`, false],
  ])('%j: taken %s', (password, taken) => {
    expect(isTakenPassword(password)).toBe(taken)
  })
})
