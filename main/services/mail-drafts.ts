import type { SavedFile } from '#shared/contract/method.ts'
import type { CustomerDetails } from '#shared/domain/customer.ts'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'
import { translator } from '#shared/i18n/index.ts'
import { safeFileName } from './credential-files.ts'
import type { Credential } from './credentials.ts'

/** A draft that Outlook opens ready to send; other programs open it as a message to be sent again. */
async function draft(message: {
  to: string
  subject: string
  lines: readonly string[]
}): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer')
  const composer = new MailComposer({
    to: message.to,
    subject: message.subject,
    text: message.lines.join('\r\n'),
    headers: { 'X-Unsent': '1' },
    newline: 'windows',
  })
  return composer.compile().build()
}

/** One draft a user, in the language of the user's sheet, to the alternate address where there is one. */
export async function draftsForEach(
  customer: CustomerDetails,
  credentials: readonly Credential[],
): Promise<SavedFile> {
  const drafts = await Promise.all(
    credentials.map(async ({ user, password }) => {
      const t = translator(user.preferredLanguage ?? customer.language)
      const bytes = await draft({
        to: user.profile.alternateEmail ?? '',
        subject: t('mail.subject'),
        lines: [
          t('mail.greeting', { name: user.displayName }),
          '',
          t('mail.intro', { customer: customer.name }),
          '',
          t('mail.userName', { value: user.userPrincipalName }),
          t('mail.password', { value: password }),
          '',
          t('mail.signIn', { address: SIGN_IN_ADDRESS }),
          t('mail.deleteMail'),
        ],
      })
      return { name: `${safeFileName(user.userPrincipalName)}.eml`, bytes }
    }),
  )
  const [only, ...others] = drafts
  if (only && others.length === 0) return { ...only, mimeType: 'message/rfc822' }
  const name = translator(customer.language)('mail.file', { customer: safeFileName(customer.name) })
  const archive = Object.fromEntries(drafts.map(({ name: entry, bytes }) => [entry, bytes]))
  const { zipSync } = await import('fflate')
  return { name: `${name}.zip`, mimeType: 'application/zip', bytes: zipSync(archive) }
}

/** One draft with all names and passwords, to the customer's contact. */
export async function draftOfAll(
  customer: CustomerDetails,
  credentials: readonly Credential[],
): Promise<SavedFile> {
  const t = translator(customer.language)
  const users = credentials.flatMap(({ user, password }) => [
    user.displayName,
    t('mail.userName', { value: user.userPrincipalName }),
    t('mail.password', { value: password }),
    '',
  ])
  const bytes = await draft({
    to: customer.contactEmail,
    subject: t('mail.summarySubject', { customer: customer.name }),
    lines: [
      t('mail.summaryIntro'),
      '',
      ...users,
      t('mail.signIn', { address: SIGN_IN_ADDRESS }),
      t('mail.summaryHandOut'),
    ],
  })
  const name = t('mail.file', { customer: safeFileName(customer.name) })
  return { name: `${name}.eml`, mimeType: 'message/rfc822', bytes }
}
