import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SearchText, wordsOf } from '#main/services/search-text.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'я', '\n'), maxLength: 6 })

describe('searching many texts as one', () => {
  it('finds what searching each by itself finds', () => {
    const words = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'я'), minLength: 1, maxLength: 3 }), {
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(fc.array(letters), words, (texts, wanted) => {
        const expected = [...texts.keys()].filter((index) =>
          wanted.every((word) => texts[index]?.includes(word)),
        )
        expect(new SearchText(texts).find(wanted)).toEqual(expected)
      }),
    )
  })

  it('takes a search apart at blanks and folds it', () => {
    expect(wordsOf('  Анна\tЁЛКИНА ')).toEqual(['анна', 'елкина'])
  })
})
