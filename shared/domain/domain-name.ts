import { MAX_DOMAIN_LENGTH } from './user-principal-name.ts'

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/

/** Whether `value` (lower case) can be a domain of a tenant: two labels or more, at most 48 characters. */
export function isDomainName(value: string): boolean {
  const labels = value.split('.')
  return value.length <= MAX_DOMAIN_LENGTH && labels.length >= 2 && labels.every((label) => LABEL.test(label))
}

/** Whether `value` looks like one e-mail address: enough to catch a slip, not more. */
export function isEmailAddress(value: string): boolean {
  return value.length <= 254 && /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>".]+$/.test(value)
}
