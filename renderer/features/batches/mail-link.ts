import type { CustomerSummary } from '#shared/contract/customers.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'
import { translator } from '#shared/i18n/index.ts'

/**
 * A `mailto:` address (RFC 6068) that opens a draft to the user's alternate address, in the language of the user's
 * sheet. It says the user name and never the password: such an address may be kept by the system and the mail program.
 */
export function mailLink(user: OutputOf<'users.get'>, customer: CustomerSummary['details']): string {
  const t = translator(user.preferredLanguage ?? customer.language)
  const lines = [
    t('mail.greeting', { name: user.displayName }),
    '',
    t('mail.intro', { customer: customer.name }),
    '',
    t('mail.userName', { value: user.userPrincipalName }),
    t('mail.passwordApart'),
    '',
    t('mail.signIn', { address: SIGN_IN_ADDRESS }),
  ]
  const to = encodeURIComponent(user.profile.alternateEmail ?? '').replace('%40', '@')
  const subject = encodeURIComponent(t('mail.subjectWithout'))
  return `mailto:${to}?subject=${subject}&body=${encodeURIComponent(lines.join('\r\n'))}`
}
