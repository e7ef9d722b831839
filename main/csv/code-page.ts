import iconv from 'iconv-lite'
import type { Encoding } from '#shared/contract/imports.ts'
import { once } from '../once.ts'

/** Different words with letters above 0x7F that settle which encoding it is. */
const ENOUGH_WORDS = 2000
const MAX_WORD_BYTES = 40

/** A letter that no name in the language has, but that may stand in one all the same. */
const FOREIGN_LETTER = Math.log(0.004)
/** A sign, or a letter in the wrong case or of another alphabet, in the middle of a word. */
const NO_LETTER = Math.log(0.0005)
const PUNCTUATION_IN_WORD = Math.log(0.02)

/** How much likelier, as a logarithm, another encoding has to be than the usual one. */
const MARGIN = 4
/** The part of the letters, read otherwise than in the usual encoding, that the language of another one has to have. */
const OWN_LETTERS = 0.9

/** The letters above 0x7F of languages, each taken for as frequent as the others. */
const WESTERN = [
  'áéíóúñü',
  'äöüßé',
  'éèêàçëïîôûùâœ',
  'ãáçéíóõêâôúà',
  'àèéìòù',
  'àèéíóòúçïü',
  'åäöøæé',
  'äöüõšž',
  'áéíóúýðþæö',
]
const CENTRAL = ['ąćęłńóśźż', 'áčďéěíňóřšťúůýž', 'áäčďéíĺľňóôŕšťúýž', 'áéíóöőúüű', 'čćđšž']

/** Russian letters, the frequent ones first, in groups: how often one of a group stands in a text. */
const RUSSIAN: readonly (readonly [string, number])[] = [
  ['оеаинт', 0.08],
  ['срвлкмдпу', 0.037],
  ['яыьгзбчй', 0.016],
  ['хжшюцщэф', 0.006],
  ['ёъіїєґў', 0.005],
]

/** How likely each letter is in a language, as logarithms. */
type Language = ReadonlyMap<string, number>

const western = WESTERN.map(evenly)
const central = CENTRAL.map(evenly)
const russian: Language = new Map(
  RUSSIAN.flatMap(([letters, part]) => Array.from(letters, (letter) => [letter, Math.log(part)] as const)),
)

function evenly(letters: string): Language {
  return new Map(Array.from(letters, (letter) => [letter, -Math.log(letters.length)]))
}

/** The characters that stand for the bytes from 0x80 to 0xFF. */
function upperHalf(encoding: Encoding): string {
  return iconv.decode(Buffer.from(Array.from({ length: 128 }, (_, at) => 0x80 + at)), encoding)
}

interface CodePage {
  readonly encoding: Encoding
  readonly characters: string
  readonly languages: readonly Language[]
}

const page = (encoding: Encoding, languages: readonly Language[]): CodePage => ({
  encoding,
  characters: upperHalf(encoding),
  languages,
})

/** The usual one first. */
const cyrillic = once(() => [
  page('windows-1251', [russian]),
  page('cp866', [russian]),
  page('koi8-r', [russian]),
])
const latin = once(() => [
  page('windows-1252', western),
  page('windows-1250', central),
  page('cp850', western),
])

/**
 * The encoding of a text with one byte a character. Letters above 0x7F that stand mostly beside each other are
 * Cyrillic, those between Latin ones are not. Which encoding of these it is, is told by the letters that the words
 * would have in it: those of names in some language, or box drawings. Where that does not tell plainly, it is
 * windows-1251 or windows-1252.
 */
export function detectCodePage(bytes: Uint8Array): Encoding {
  const words = wordsOf(bytes)
  return bestOf(words, mostlyNeighbours(words) ? cyrillic() : latin())
}

/** The different words with a byte above 0x7F, one character a byte. */
function wordsOf(bytes: Uint8Array): readonly string[] {
  const words = new Set<string>()
  let start = 0
  let high = false
  for (let at = 0; at <= bytes.length && words.size < ENOUGH_WORDS; at++) {
    const byte = bytes[at] ?? 0
    if (byte >= 0x80) high = true
    else if (!isLatin(byte)) {
      if (high)
        words.add(Buffer.from(bytes.subarray(start, Math.min(at, start + MAX_WORD_BYTES))).toString('latin1'))
      high = false
      start = at + 1
    }
  }
  return [...words]
}

const isLatin = (byte: number): boolean => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a)

function mostlyNeighbours(words: readonly string[]): boolean {
  let neighbours = 0
  let besideLatin = 0
  for (const word of words)
    for (let at = 1; at < word.length; at++) {
      const high = (word.charCodeAt(at - 1) >= 0x80 ? 1 : 0) + (word.charCodeAt(at) >= 0x80 ? 1 : 0)
      if (high === 2) neighbours++
      else if (high === 1) besideLatin++
    }
  return neighbours > besideLatin
}

/** The usual encoding, unless another one is far likelier. */
function bestOf(words: readonly string[], pages: readonly CodePage[]): Encoding {
  const [usual, ...others] = pages.map((one) => ({ page: one, ...likelihood(words, one, pages[0] ?? one) }))
  if (!usual) return 'windows-1252'
  const likelier = others
    .filter(({ score, own }) => score > usual.score + MARGIN && own)
    .sort((a, b) => b.score - a.score)
  return (likelier[0] ?? usual).page.encoding
}

/** How likely the words are in the language that suits them best; and whether it has the letters read otherwise. */
function likelihood(
  words: readonly string[],
  one: CodePage,
  usual: CodePage,
): { score: number; own: boolean } {
  const fits = one.languages.map((language) => fitOf(words, one.characters, usual.characters, language))
  return fits.reduce((best, fit) => (fit.score > best.score ? fit : best))
}

function fitOf(words: readonly string[], characters: string, usual: string, language: Language) {
  let score = 0
  let other = 0
  let known = 0
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const byte = word.charCodeAt(at) - 0x80
      const place = placeOf(word, at)
      if (byte < 0 || place === 'alone' || (place === 'edge' && PUNCTUATION.has(usual[byte] ?? ''))) continue
      const character = characters[byte] ?? ''
      const likely = likelihoodOf(word, at, characters, language)
      score += likely
      if (character === usual[byte]) continue
      other++
      if (likely > FOREIGN_LETTER) known++
    }
  return { score, own: other > 0 && known >= other * OWN_LETTERS }
}

/** Signs that stand at the edges of words, and between them, in the usual encodings. */
const PUNCTUATION = new Set('’‘“”„«»–—…ºª°·¿¡€№•™©®')
const NO_BREAK_SPACE = 0xa0

/** Where in its word a byte above 0x7F stands, by the letters on both sides. */
function placeOf(word: string, at: number): 'alone' | 'edge' | 'inside' {
  if (word.charCodeAt(at) === NO_BREAK_SPACE) return 'alone'
  const letters = (at > 0 ? 1 : 0) + (at + 1 < word.length ? 1 : 0)
  return letters === 2 ? 'inside' : letters === 1 ? 'edge' : 'alone'
}

function likelihoodOf(word: string, at: number, characters: string, language: Language): number {
  const character = characterAt(word, at, characters)
  if (!isLetter(character)) return PUNCTUATION.has(character) ? PUNCTUATION_IN_WORD : NO_LETTER
  const before = characterAt(word, at - 1, characters)
  const after = characterAt(word, at + 1, characters)
  const wrongCase = isUpper(character) ? isLower(before) : isUpper(before) && isUpper(after)
  return wrongCase ? NO_LETTER : (language.get(character.toLowerCase()) ?? FOREIGN_LETTER)
}

function characterAt(word: string, at: number, characters: string): string {
  const code = word.charCodeAt(at)
  return code >= 0x80 ? (characters[code - 0x80] ?? '') : (word[at] ?? '')
}

const isUpper = (character: string): boolean => character !== character.toLowerCase()
const isLower = (character: string): boolean => character !== character.toUpperCase()
const isLetter = (character: string): boolean => isUpper(character) || isLower(character)
