import type { HandedOff, HandOffExport } from '#shared/domain/hand-off/export.ts'
import type { HandOffItem, HandOffKind } from '#shared/domain/hand-off/item.ts'
import { translator } from '#shared/i18n/index.ts'
import { safeFileName } from '../services/credential-files.ts'
import { inAscii } from './in-ascii.ts'
import { licenseBody, restoreBody } from './graph-requests.ts'
import type { GraphBody } from './graph-values.ts'
import { creationBody, editBody, passwordProfile, ROLE_DEFINITION_IDS } from './graph-values.ts'
import accounts from './script/accounts.ps1'
import deeds from './script/deeds.ps1'
import parameters from './script/parameters.ps1'
import requests from './script/requests.ps1'
import results from './script/results.ps1'
import run from './script/run.ps1'

/** The script, the same for every export: data never gets into it, so that no value can be run. ASCII alone. */
export const SCRIPT = [parameters, requests, accounts, deeds, results, run].join('\n')

/**
 * The work as a PowerShell script and the file of data that it reads: JSON lines, first what concerns all, then two for
 * each item: whom and what it is about, and what Graph is to get, null where that is nothing. PowerShell passes the
 * second one on as it stands and never reads it: its own JSON would turn what looks like a date into one. Stays:
 * creations and resets whose password is kept no more, what else there is of a user who is not created, and usage
 * locations to be cleared, which Graph can't do.
 */
export function powershellFiles(exported: HandOffExport): HandedOff {
  const { customer, exportId, items, passwordOf, language } = exported
  const lines: Buffer[] = []
  const remaining: HandOffItem[] = []
  const kinds = new Set<HandOffKind>()
  const uncreated = new Set<string>()
  let passwords = false
  for (const item of items) {
    const password = passwordOf(item)
    const data = dataOf(item, password)
    if (data === null && item.kind === 'create') uncreated.add(item.userId)
    if (data === null || uncreated.has(item.userId)) {
      remaining.push(item)
      continue
    }
    kinds.add(item.kind)
    passwords ||= password !== null
    const { body = null, ...about } = data
    lines.push(linesOf({ ...aboutUser(item), ...about }, body))
  }
  if (lines.length === 0) return { files: [], remaining }
  const t = translator(language)
  const name = `${t('handOff.script.file', { customer: safeFileName(customer.name) })} ${safeFileName(exportId).slice(0, 8)}`
  const plan = {
    exportId,
    domain: customer.domains[0],
    scopes: scopesFor(kinds),
    passwords,
    texts: scriptTexts(exported),
  }
  return {
    files: [
      { name: `${name}.ps1`, mimeType: 'text/plain', bytes: Buffer.from(SCRIPT, 'utf8') },
      {
        name: `${name}${passwords ? ' WITH PASSWORDS' : ''}.jsonl`,
        mimeType: 'application/jsonl',
        bytes: Buffer.concat([linesOf(plan), ...lines]),
      },
    ],
    remaining,
  }
}

/** Lines of JSON as bytes. An item's at a time: text of all of them would be copied at each step on its way there. */
const linesOf = (...values: readonly (object | null)[]): Buffer =>
  Buffer.from(inAscii(values.map((value) => `${JSON.stringify(value)}\n`).join('')), 'latin1')

const aboutUser = ({ key, kind, userId, displayName, userPrincipalName, objectId }: HandOffItem) => ({
  key,
  kind,
  user: userId,
  name: displayName,
  userPrincipalName,
  objectId,
})

interface ItemData {
  readonly body?: GraphBody
  readonly to?: string
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
}

/** What the script needs to carry an item out; null where there is no password to set, or Graph can't do it. */
function dataOf(item: HandOffItem, password: string | null): ItemData | null {
  switch (item.kind) {
    case 'create':
      return password === null ? null : { body: creationBody(item.user, password) }
    case 'reset':
      return password === null
        ? null
        : { body: { passwordProfile: passwordProfile(password, item.mustChangePassword) } }
    case 'delete':
    case 'purge':
      return {}
    case 'restore':
      return item.newUserPrincipalName === null ? {} : { body: restoreBody(item) }
    case 'rename':
      return { to: item.to, body: { userPrincipalName: item.to } }
    case 'usage-location':
      return item.usageLocation === null ? null : { body: { usageLocation: item.usageLocation } }
    case 'sign-in':
      return { body: { accountEnabled: item.allowed } }
    case 'edit':
      return { body: editBody(item.changes) }
    case 'licenses-removed':
      return { remove: item.skuIds }
    case 'licenses-given':
      return { body: licenseBody(item) }
    case 'roles': {
      const { add, remove } = item
      return {
        add: add.map((role) => ROLE_DEFINITION_IDS[role]),
        remove: remove.map((role) => ROLE_DEFINITION_IDS[role]),
      }
    }
  }
}

/** The least that has to be consented to (Microsoft Graph permissions reference, delegated). */
function scopesFor(kinds: ReadonlySet<HandOffKind>): string[] {
  return [
    'User.ReadWrite.All',
    'Organization.Read.All',
    ...(kinds.has('reset') || kinds.has('edit') ? ['User-PasswordProfile.ReadWrite.All'] : []),
    ...(kinds.has('restore') || kinds.has('purge') ? ['User.DeleteRestore.All'] : []),
    ...(kinds.has('licenses-given') || kinds.has('licenses-removed')
      ? ['LicenseAssignment.ReadWrite.All']
      : []),
    ...(kinds.has('roles') ? ['RoleManagement.ReadWrite.Directory'] : []),
  ]
}

/** What the script says, in the language of the export. */
function scriptTexts({ language }: HandOffExport) {
  const t = translator(language)
  return {
    activity: t('handOff.script.activity'),
    noModule: t('handOff.script.noModule'),
    noTenant: t('handOff.script.noTenant'),
    wrongTenant: t('handOff.script.wrongTenant'),
    summary: t('handOff.script.summary'),
    results: t('handOff.script.results'),
    passwords: t('handOff.script.passwords'),
    kinds: t('handOff.kinds', { returnObjects: true }),
  }
}
