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
  const latin = (text: string) => latinLetters(text, transliteration).replace(/\s+|^-+|-+$/g, '')
  const givenNames = wordsOf(person.givenName)
  const second = givenNames.slice(1).find((word) => !isNameParticle(word))
  const given = latin(givenNames[0] ?? '')
  const middle = latin(wordsOf(person.middleName)[0] ?? second ?? '')
  const family = latin(firstSurname(wordsOf(person.surname)))
  return { given, middle, family, g: given.slice(0, 1), m: middle.slice(0, 1), f: family.slice(0, 1) }
}

function firstSurname(words: readonly string[]): string {
  const end = words.findIndex((word) => !isNameParticle(word))
  return (end < 0 ? words : words.slice(0, end + 1)).join('')
}

const wordsOf = (name: string): string[] => name.split(BETWEEN_WORDS).filter((word) => word !== '')
