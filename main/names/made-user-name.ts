import type { PersonName, UserNameRule } from '#shared/domain/user-name-rule.ts'
import { fittingName, MAX_DOMAIN_LENGTH, numberedName } from '#shared/domain/user-principal-name.ts'
import { aliasOf, readPattern } from './alias.ts'
import type { ReadPattern } from './alias.ts'
import { nameParts } from './name-parts.ts'

/**
 * The user principal name that the rule makes of a person's name, in lower case; null where nothing of the name can be
 * written in Latin letters, or the domain has more than 48 characters.
 */
export function userNameFrom(person: PersonName, rule: UserNameRule, domain: string): string | null {
  return freeUserName(person, rule, domain, () => true)
}

/**
 * The first of these that `isFree`: the name by the rule (ivan.sidorov), the same with the middle initial where the
 * person has one (ivan.p.sidorov), then the first with the numbers 2, 3 …
 *
 * `counted` remembers where counting got with each name: with one map for all rows of a file a thousand people of one
 * name cost no more than a thousand of different ones. Numbers once given are then not given again.
 */
export function freeUserName(
  person: PersonName,
  rule: UserNameRule,
  domain: string,
  isFree: (name: string) => boolean,
  counted?: Map<string, number>,
): string | null {
  if (domain.length > MAX_DOMAIN_LENGTH) return null
  const { parts, withInitial } = read(rule)
  const names = nameParts(person, rule.transliteration)
  const alias = aliasOf(parts, names)
  if (alias === null) return null
  const host = domain.toLowerCase()
  const name = fittingName(alias, host)
  if (isFree(name)) return name
  if (withInitial && names.m !== '') {
    const longer = fittingName(aliasOf(withInitial, names) ?? alias, host)
    if (isFree(longer)) return longer
  }
  return numberedName(alias, host, isFree, counted)
}

const patterns = new WeakMap<UserNameRule, ReadPattern>()

function read(rule: UserNameRule): ReadPattern {
  let pattern = patterns.get(rule)
  if (!pattern) patterns.set(rule, (pattern = readPattern(rule.pattern)))
  return pattern
}
