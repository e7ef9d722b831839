import type { Language } from './language.ts'
import { isNameParticle } from './name-particles.ts'
import { splitRussianName } from './split-russian-name.ts'
import { splitSpanishName } from './split-spanish-name.ts'
import type { PersonName } from './user-name-rule.ts'

const SUFFIX = /^(jr|sr|ii|iii|iv|phd|md|esq)\.?$/i
const TITLE = /^(mr|mrs|ms|dr|prof|sra|srta|dña|doña)\.?$/i
/** An initial with its dot, and another letter right behind: И.П. */
const TIGHT_INITIAL = /(?<!\p{L})(\p{L}\.)(?=\p{L})/gu
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]*\p{Lu}$/u
const SHORT = /^\p{Lu}{2}$/u

/**
 * A whole name in one text, split by the customs of its language: Russian (and whatever is in Cyrillic) family, given,
 * patronymic; Spanish given names and two surnames; English given, middle, family. A comma, or a surname in capitals,
 * says more than the custom. A name of one word is a given name; nothing but a title in front is lost.
 */
export function splitFullName(name: string, language: Language): PersonName {
  const commas = name.split(',').map(wordsOf)
  const [before = [], after = []] = commas
  if (commas.length === 2 && after.some((word) => !SUFFIX.test(word))) {
    const [given = '', ...rest] = language === 'es' ? [after.join(' ')] : after
    return before.length === 0
      ? splitWords(after, language)
      : { givenName: given, middleName: rest.join(' '), surname: before.join(' ') }
  }
  return splitWords(commas.flat(), language)
}

function splitWords(allWords: readonly string[], language: Language): PersonName {
  const words = allWords.length > 2 && TITLE.test(allWords[0] ?? '') ? allWords.slice(1) : allWords
  if (words.length < 2) return { givenName: words.join(' '), middleName: '', surname: '' }
  const shown = byCapitals(words)
  if (shown) return shown
  if (language === 'ru' || words.some((word) => /[Ѐ-ӿ]/.test(word))) return splitRussianName(words)
  return language === 'es' ? splitSpanishName(words) : splitEnglishName(words)
}

function splitEnglishName(words: readonly string[]): PersonName {
  const end = SUFFIX.test(words[words.length - 1] ?? '') && words.length > 2 ? words.length - 1 : words.length
  const particle = words.findIndex((word, index) => index > 0 && index < end - 1 && isNameParticle(word))
  const family = particle < 0 ? end - 1 : particle
  return {
    givenName: words[0] ?? '',
    middleName: words.slice(1, family).join(' '),
    surname: words.slice(family).join(' '),
  }
}

/** GARCÍA LÓPEZ María, Marie DUPONT: the words in capitals are the surname, where the others are not. */
function byCapitals(words: readonly string[]): PersonName | null {
  const first = words.findIndex((word) => !isInCapitals(word))
  if (first < 0) return null
  const others = words.slice(first)
  if (first > 0 && !others.some(isInCapitals)) return withSurname(others, words.slice(0, first))
  const last = words.findIndex(isInCapitals)
  return last > 0 && words.slice(last).every(isInCapitals)
    ? withSurname(words.slice(0, last), words.slice(last))
    : null
}

/** Two letters may be initials: JD Smith. */
const isInCapitals = (word: string): boolean =>
  CAPITALS.test(word) && !SUFFIX.test(word) && (!SHORT.test(word) || isNameParticle(word))

function withSurname([givenName = '', ...middle]: readonly string[], surname: readonly string[]): PersonName {
  return { givenName, middleName: middle.join(' '), surname: surname.join(' ') }
}

const wordsOf = (text: string): string[] =>
  text
    .replace(TIGHT_INITIAL, '$1 ')
    .split(/\s+/)
    .filter((word) => word !== '')
