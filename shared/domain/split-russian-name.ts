import { isGivenName } from './given-names.ts'
import type { PersonName } from './user-name-rule.ts'

const PATRONYMIC =
  /(?:[ое]вич|[ое]вна|ична|[oe]vich|[oe]vna|ichna)$|^(?:ильич|кузьмич|лукич|никитич|саввич|фомич)$/i
/** Гусейн оглы, Ахмед кызы: the patronymic is the word in front with this behind it. */
const SON_OR_DAUGHTER = /^(?:оглы|оглу|угли|улы|ұлы|кызы|қызы|кизи|oglu|ogly|kyzy)$/i
const INITIAL = /^\p{L}\.?$/u
const LIKE_A_SURNAME =
  /(?:[ое]в|[ое]ва|ёв|ёва|[иы]н|[иы]на|[сц]кий|[сц]кая|[сц]кой|енко|[уюч]к|ян|дзе|швили|[oe]v|[oe]va|sk[iy]y?|skaya|enko)$/i

/** Surnames, too: Роман Абрамович, Анна Мицкевич. Those of women that end in -вна or -ична are patronymics alone. */
const PATRONYMIC_OR_SURNAME = /(?:ич|ich)$/i

/**
 * Family, given, patronymic; or given, patronymic, family, where the place of the patronymic shows that order. What
 * may be either behind a given name alone is the surname: a list of users hardly leaves it out.
 */
export function splitRussianName(allWords: readonly string[]): PersonName {
  const words = withPatronymicsWhole(allWords)
  const [first = '', second = ''] = words
  if (words.length === 2 && isGivenName(first) && PATRONYMIC_OR_SURNAME.test(second))
    return person([first], [], [second])
  const patronymic = words.findIndex((word, index) => index > 0 && PATRONYMIC.test(word))
  if (patronymic > 0) return aroundPatronymic(words, patronymic)
  const initials = words.findIndex((word) => !INITIAL.test(word))
  if (initials > 0) return person(words.slice(0, 1), words.slice(1, initials), words.slice(initials))
  if (words.length === 2 && isGivenFirst(first, second)) return person([first], [], [second])
  return person(words.slice(1, 2), words.slice(2), words.slice(0, 1))
}

function aroundPatronymic(words: readonly string[], at: number): PersonName {
  if (at < words.length - 1) return person(words.slice(0, at), [words[at] ?? ''], words.slice(at + 1))
  return person(words.slice(at - 1, at), words.slice(at), words.slice(0, at - 1))
}

/**
 * Which of two words is the given name: the one that is known for it, the one that does not end like a surname; else
 * Cyrillic begins with the surname, Latin ends with it.
 */
function isGivenFirst(first: string, second: string): boolean {
  if (INITIAL.test(second)) return false
  if (isGivenName(first) !== isGivenName(second)) return isGivenName(first)
  const isLast = LIKE_A_SURNAME.test(second)
  return LIKE_A_SURNAME.test(first) === isLast ? !/[Ѐ-ӿ]/.test(first) : isLast
}

function withPatronymicsWhole(words: readonly string[]): string[] {
  const whole: string[] = []
  for (const word of words) {
    if (whole.length > 1 && SON_OR_DAUGHTER.test(word)) whole.push(`${whole.pop() ?? ''} ${word}`)
    else whole.push(word)
  }
  return whole
}

const person = (
  given: readonly string[],
  middle: readonly string[],
  family: readonly string[],
): PersonName => ({
  givenName: given.join(' '),
  middleName: middle.join(' '),
  surname: family.join(' '),
})
