import { isNameParticle } from '#shared/domain/name-particles.ts'
import type { NamePlaceholder, PersonName, Transliteration } from '#shared/domain/user-name-rule.ts'
import { latinLetters } from './latin-letters.ts'

/** What each placeholder of a pattern stands for, in Latin letters; '' where the person has no such name. */
export type NameParts = Readonly<Record<NamePlaceholder, string>>

const BETWEEN_WORDS = /[\s.,;_/()[\]]+/

/**
 * Of several given names the first counts (María del Carmen: maria), of several surnames the first with its particles
 * (García López: garcia; de la Cruz: delacruz). Without a middle name the second given name stands for it.
 */
export function nameParts(person: PersonName, transliteration: Transliteration): NameParts {
  const givenNames = wordsOf(person.givenName)
  const second = givenNames.slice(1).find((word) => !isNameParticle(word))
  const given = latinWord(givenNames[0] ?? '', transliteration)
  const middle = latinWord(wordsOf(person.middleName)[0] ?? second ?? '', transliteration)
  const family = latinWord(firstSurname(wordsOf(person.surname)), transliteration)
  return { given, middle, family, g: given.slice(0, 1), m: middle.slice(0, 1), f: family.slice(0, 1) }
}

function firstSurname(words: readonly string[]): string {
  const end = words.findIndex((word) => !isNameParticle(word))
  return (end < 0 ? words : words.slice(0, end + 1)).join('')
}

function wordsOf(name: string): readonly string[] {
  if (name === '') return []
  return BETWEEN_WORDS.test(name) ? name.split(BETWEEN_WORDS).filter((word) => word !== '') : [name]
}

/** The same few names stand in most rows of a list. */
const known: Record<Transliteration, Map<string, string>> = { icao: new Map(), 'bgn-pcgn': new Map() }
const MOST_KNOWN = 20_000

function latinWord(word: string, transliteration: Transliteration): string {
  const words = known[transliteration]
  let latin = words.get(word)
  if (latin === undefined) {
    latin = latinLetters(word, transliteration).replace(/\s+|^-+|-+$/g, '')
    if (words.size >= MOST_KNOWN) words.clear()
    words.set(word, latin)
  }
  return latin
}
