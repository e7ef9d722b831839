import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { once } from '../once.ts'
import { en } from './synonyms/en.ts'
import { es } from './synonyms/es.ts'
import { properties } from './synonyms/properties.ts'
import { ru } from './synonyms/ru.ts'

/**
 * What a heading says: the meaning of its column, or what has to be settled by the other columns and by what is in
 * this one: an e-mail address (user name, alternate address, or neither), a login (with or without domain), a name
 * (display name, given name or whole name), an id (of the tenant or any other), the extension of a telephone.
 * `unused` is known, and nothing of a user.
 */
export type HeadingMeaning = ColumnMeaning | 'email' | 'login' | 'name' | 'id' | 'extension' | 'unused'

/** The spellings of each meaning; only their letters and digits count: see `foldHeading`. */
export type Synonyms = Readonly<Partial<Record<HeadingMeaning, readonly string[]>>>

export interface KnownHeading {
  readonly meaning: HeadingMeaning
  /** Those in which it is spelt so. */
  readonly languages: readonly Language[]
}

const SYNONYMS: Readonly<Record<Language, Synonyms>> = { en, es, ru }
/** What is longer is no heading; and no time is to be lost with it. */
const MAX_CHARACTERS = 256
const known = once(knownHeadings)
const knownProperties = once(() => new Map(spellings(properties)))

/**
 * What a heading means and in which languages it is spelt so; null when we do not know it. Entra's template names
 * the property in brackets, whatever the language around it; notes such as `[Required]` or `(optional)` are no part
 * of a heading otherwise.
 */
export function readHeading(text: string): KnownHeading | null {
  const heading = text.slice(0, MAX_CHARACTERS)
  return (
    known().get(foldHeading(heading)) ?? readProperty(heading) ?? known().get(withoutNotes(heading)) ?? null
  )
}

function readProperty(heading: string): KnownHeading | null {
  const property = foldHeading(/\[\s*(\w+)\s*\]/.exec(heading)?.[1] ?? '')
  const meaning = knownProperties().get(property)
  if (meaning === undefined) return null
  const outside = known().get(withoutNotes(heading))
  const languages = outside?.languages ?? (/\p{Script=Cyrillic}/u.test(heading) ? (['ru'] as const) : [])
  // "Block sign in (Yes/No) [accountEnabled]": the words say what Yes means, not the property.
  return { meaning: meaning === 'signInAllowed' && saysBlock(heading) ? 'signInBlocked' : meaning, languages }
}

const saysBlock = (heading: string): boolean => /bloc?k|bloque|блок/.test(foldHeading(heading))

const NOTES = /\[[^\]]*\]|\([^)]*\)|\brequired\b|\boptional\b|\bobligatorio\b|\bopcional\b|обязательно/giu
const withoutNotes = (heading: string): string => foldHeading(heading.replace(NOTES, ' '))

const PASSWORD = /passw|passwd|pwd|passphrase|contrasen|парол|^clave|^pass\d*$/

/**
 * Whether a column of this heading holds passwords; `[passwordProfile]` of Entra's template among them, but not
 * what is merely about them, such as `PasswordLastSet`.
 */
export function isPasswordHeading(heading: string): boolean {
  const meaning = readHeading(heading)?.meaning
  return meaning === undefined
    ? PASSWORD.test(foldHeading(heading.slice(0, MAX_CHARACTERS)))
    : meaning === 'password'
}

/**
 * Only letters and digits count: case, accents, ё and е, spaces, hyphens, a byte order mark make no difference.
 */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Names of properties count as English. */
function knownHeadings(): ReadonlyMap<string, KnownHeading> {
  const headings = new Map<string, KnownHeading>()
  for (const language of LANGUAGES) {
    const own = spellings(SYNONYMS[language])
    for (const [folded, meaning] of language === 'en' ? [...spellings(properties), ...own] : own) {
      const languages = headings.get(folded)?.languages ?? []
      headings.set(folded, { meaning, languages: [...new Set([...languages, language])] })
    }
  }
  return headings
}

function spellings(synonyms: Synonyms): [string, HeadingMeaning][] {
  const pairs: [string, HeadingMeaning][] = []
  let meaning: HeadingMeaning
  for (meaning in synonyms)
    for (const spelling of synonyms[meaning] ?? []) pairs.push([foldHeading(spelling), meaning])
  return pairs
}
