import type { Refusal } from './refusal.ts'

/** Microsoft Entra's limits on a user principal name (formats of 2017-2026 agree on these). */
export const MAX_NAME_LENGTH = 113
export const MAX_ALIAS_LENGTH = 64
export const MAX_DOMAIN_LENGTH = 48

export type UserPrincipalNameRefusal = Refusal<
  | 'upn-missing'
  | 'upn-no-domain'
  | 'upn-alias-missing'
  | 'upn-alias-too-long'
  | 'upn-domain-too-long'
  | 'upn-too-long'
  | 'upn-characters'
  | 'upn-dot'
  | 'upn-foreign-domain'
>

const FORBIDDEN_IN_ALIAS = /[^A-Za-z0-9'.\-_!#^~]/gu
/** Stands for a space among the characters that a message lists, where a space itself is not seen. */
const SEEN_SPACE = '␣'

/** The alias and the domain of a name, split at its last `@`; null without one. */
export function splitUserPrincipalName(name: string): { alias: string; domain: string } | null {
  const at = name.lastIndexOf('@')
  return at < 0 ? null : { alias: name.slice(0, at), domain: name.slice(at + 1) }
}

/**
 * Why `name` can't be a user principal name of a customer with these domains (lower case), or null when it can.
 * `details.suggestion` holds the nearest valid name where there is one. Compared without regard to case.
 */
export function checkUserPrincipalName(
  name: string,
  domains: readonly string[],
): UserPrincipalNameRefusal | null {
  if (name === '') return { code: 'upn-missing', field: 'userPrincipalName' }
  const parts = splitUserPrincipalName(name)
  if (!parts) return refusal('upn-no-domain', name, domains)
  const { alias, domain } = parts
  if (alias === '') return refusal('upn-alias-missing', name, domains)
  const forbidden = alias.match(FORBIDDEN_IN_ALIAS)
  if (forbidden) {
    const characters = [...new Set(forbidden.map((character) => character.replace(/\s/u, SEEN_SPACE)))]
    return refusal('upn-characters', name, domains, { characters: characters.join(' ') })
  }
  if (alias.startsWith('.') || alias.endsWith('.')) return refusal('upn-dot', name, domains)
  if (!domains.includes(domain.toLowerCase()))
    return refusal('upn-foreign-domain', name, domains, { domain, domains: domains.join(', ') })
  if (alias.length > MAX_ALIAS_LENGTH)
    return refusal('upn-alias-too-long', name, domains, { length: alias.length, limit: MAX_ALIAS_LENGTH })
  if (domain.length > MAX_DOMAIN_LENGTH)
    return refusal('upn-domain-too-long', name, domains, { length: domain.length, limit: MAX_DOMAIN_LENGTH })
  if (name.length > MAX_NAME_LENGTH)
    return refusal('upn-too-long', name, domains, { length: name.length, limit: MAX_NAME_LENGTH })
  return null
}

function refusal(
  code: UserPrincipalNameRefusal['code'],
  name: string,
  domains: readonly string[],
  details: Record<string, string | number> = {},
): UserPrincipalNameRefusal {
  const suggestion = suggestUserPrincipalName(name, domains)
  return {
    code,
    field: 'userPrincipalName',
    details: { value: name, ...details, suggestion: suggestion ?? '' },
  }
}

/**
 * The nearest valid name on one of the domains: letters lose their diacritics, what is not allowed is dropped.
 * Null when nothing of the alias would remain (a name all in Cyrillic, say).
 */
export function suggestUserPrincipalName(name: string, domains: readonly string[]): string | null {
  const primary = domains[0]
  if (primary === undefined) return null
  const parts = splitUserPrincipalName(name.trim()) ?? { alias: name.trim(), domain: '' }
  const domain = domains.includes(parts.domain.toLowerCase()) ? parts.domain.toLowerCase() : primary
  const alias = parts.alias
    .normalize('NFKD')
    .replace(/\s+/gu, '.')
    .replace(FORBIDDEN_IN_ALIAS, '')
    .replace(/\.{2,}/g, '.')
    .replace(/^\.+/, '')
    .slice(0, Math.min(MAX_ALIAS_LENGTH, MAX_NAME_LENGTH - 1 - domain.length))
    .replace(/\.+$/, '')
  return /[A-Za-z0-9]/.test(alias) ? `${alias}@${domain}` : null
}

/**
 * The first of name, name2, name3 … on a domain of the customer that `isFree` (asked in lower case) has not given
 * away; null when nothing of the name is valid.
 */
export function freeUserPrincipalName(
  name: string,
  domains: readonly string[],
  isFree: (name: string) => boolean,
): string | null {
  const parts = splitUserPrincipalName(suggestUserPrincipalName(name, domains) ?? '')
  if (!parts) return null
  const first = fittingName(parts.alias, parts.domain)
  return isFree(first.toLowerCase()) ? first : numberedName(parts.alias, parts.domain, isFree)
}

/** The name with this end of its alias, the alias cut to Microsoft Entra's limits. */
export function fittingName(alias: string, domain: string, end = ''): string {
  const longest = Math.min(MAX_ALIAS_LENGTH, MAX_NAME_LENGTH - 1 - domain.length) - end.length
  const fitting = alias.length > longest ? alias.slice(0, longest).replace(/\.+$/, '') : alias
  return `${fitting}${end}@${domain}`
}

/**
 * The first of name2, name3 … that `isFree` (asked in lower case). `counted` remembers by name with which number to go
 * on.
 */
export function numberedName(
  alias: string,
  domain: string,
  isFree: (name: string) => boolean,
  counted?: Map<string, number>,
): string {
  const key = `${alias}@${domain}`
  for (let number = counted?.get(key) ?? 2; ; number++) {
    const candidate = fittingName(alias, domain, String(number))
    if (!isFree(candidate.toLowerCase())) continue
    counted?.set(key, number + 1)
    return candidate
  }
}
