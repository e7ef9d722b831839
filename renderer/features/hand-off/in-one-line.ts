import type { HandOffRow } from '#shared/contract/hand-off.ts'

/** What is to be done; of what is only edited also the fields. What a new user is like stands at the user. */
export function inOneLine({ text, kind, details }: Pick<HandOffRow, 'text' | 'kind' | 'details'>): string {
  if (kind === 'create' || details.length === 0) return text
  return `${text}: ${details.map(({ label, value }) => `${label}: ${value}`).join('; ')}`
}
