const HARMLESS = ['subject', 'body']

/**
 * Whether an address opens nothing but a draft in the mail program (RFC 6068): a `mailto:` with at most a subject and
 * a text. Some programs take more from it, files to attach among that.
 */
export function isMailDraft(address: string): boolean {
  if (!address.startsWith('mailto:')) return false
  return [...new URL(address).searchParams.keys()].every((name) => HARMLESS.includes(name))
}
