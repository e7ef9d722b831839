import { patternParts } from '#shared/domain/user-name-rule.ts'
import type { NamePlaceholder, PatternPart } from '#shared/domain/user-name-rule.ts'
import type { NameParts } from './name-parts.ts'

const IN_FRONT = /^[._-]+/
const AT_END = /[._-]+$/

/**
 * The pattern with its placeholders filled in, in lower case; null when none of them is. Where one is empty, the
 * separator beside it goes, too. Who has one name only is called by it, whole: `{g}{family}` of Cher is cher.
 */
export function aliasOf(pattern: readonly PatternPart[], names: NameParts): string | null {
  const single = names.given === '' || names.family === ''
  let only = names.given + names.family
  let alias = ''
  let named = false
  let gap = false
  for (const part of pattern) {
    if ('text' in part) {
      alias += gap ? part.text.replace(IN_FRONT, '') : part.text
      gap = false
      continue
    }
    const middle = part.placeholder === 'middle' || part.placeholder === 'm'
    const name = single && !middle ? only : names[part.placeholder]
    if (single && !middle) only = ''
    if (name !== '') named = true
    gap = name === '' && (alias === '' || AT_END.test(alias))
    alias += name
  }
  if (gap) alias = alias.replace(AT_END, '')
  alias = alias
    .toLowerCase()
    .replace(/\.{2,}/g, '.')
    .replace(/^\.+|\.+$/g, '')
  return named ? alias : null
}

/** The pattern, and the pattern with the middle initial behind the given name; null where it has one or needs none. */
export interface ReadPattern {
  readonly parts: readonly PatternPart[]
  readonly withInitial: readonly PatternPart[] | null
}

export function readPattern(pattern: string): ReadPattern {
  const parts = patternParts(pattern)
  const has =
    (...wanted: NamePlaceholder[]) =>
    (part: PatternPart) =>
      'placeholder' in part && wanted.includes(part.placeholder)
  const at = parts.findIndex(has('given', 'g'))
  if (at < 0 || parts.some(has('middle', 'm'))) return { parts, withInitial: null }
  const separator = separatorOf(parts[at + 1], IN_FRONT) || separatorOf(parts[at - 1], AT_END)
  const initial: PatternPart[] = [{ placeholder: 'm' }]
  if (separator !== '') initial.unshift({ text: separator })
  return { parts, withInitial: [...parts.slice(0, at + 1), ...initial, ...parts.slice(at + 1)] }
}

function separatorOf(part: PatternPart | undefined, where: RegExp): string {
  return part && 'text' in part ? (where.exec(part.text)?.[0] ?? '') : ''
}
