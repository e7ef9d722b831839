import type * as z from 'zod'
import type { historyChange } from '#shared/contract/history.ts'
import { STANDARD_TEXT, textField } from '#shared/domain/documents.ts'
import type { CustomerDocuments } from '#shared/domain/documents.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { handOffKey, kindOfKey, userOfKey } from '#shared/domain/hand-off/item.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { License, UserId } from '#shared/domain/user.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { nameOf } from './history-index.ts'

type Change = z.infer<typeof historyChange>
/** Fields as the interface names them, with their values as text. */
type Facts = Readonly<Record<string, string>>

/** What events changed, field by field, values as text. Passwords are in no event, so they are not here. */
export function changesOf(
  events: readonly CustomerEvent[],
  state: CustomerState,
  catalogue: Catalogue,
): Change[] {
  const products = (licenses: readonly License[]): string =>
    licenses.map(({ skuId }) => catalogue.nameOf(skuId)).join(', ')
  const ofUser = (userId: UserId, before: Facts, after: Facts, name = nameOf(state, userId)) =>
    differences(before, after).map((change) => ({ ...change, userId, displayName: name }))
  const ofCustomer = (before: Facts, after: Facts) =>
    differences(before, after).map((change) => ({ ...change, userId: null, displayName: '' }))
  /** An item of the to-do list: its kind as `handOff.<kind>`, what became of it as its value. */
  const ofItem = (key: string, before: string, after: string) => {
    const field = `handOff.${kindOfKey(key) ?? ''}`
    return ofUser(userOfKey(key), { [field]: before }, { [field]: after })
  }
  return events.flatMap((event): Change[] => {
    switch (event.type) {
      case 'customer-created':
        return ofCustomer({}, facts(event.details))
      case 'customer-edited':
        return ofCustomer(facts(event.before), facts(event.after))
      case 'documents-changed':
        return ofCustomer(documentFacts(event.before), documentFacts(event.after))
      case 'subscription-added':
        return ofCustomer({}, subscriptionFacts(event.subscription))
      case 'subscription-changed':
        return ofCustomer(subscriptionFacts(event.before), subscriptionFacts(event.after))
      case 'subscription-addition-undone':
        return ofCustomer(subscriptionFacts(event.subscription), {})
      case 'user-edited':
        return ofUser(event.userId, facts(event.before), facts(event.after))
      case 'licenses-changed':
        return ofUser(event.userId, { licenses: products(event.before) }, { licenses: products(event.after) })
      case 'object-id-recorded':
        return ofUser(event.userId, { objectId: event.before ?? '' }, { objectId: event.after ?? '' })
      case 'user-restored':
      case 'restore-undone':
        return ofUser(
          event.userId,
          { userPrincipalName: event.before.userPrincipalName, licenses: products(event.before.licenses) },
          { userPrincipalName: event.after.userPrincipalName, licenses: products(event.after.licenses) },
        )
      case 'user-created':
      case 'user-taken-over':
      case 'take-over-undone':
      case 'user-deleted':
      case 'user-purged':
      case 'user-creation-undone': {
        const { id, displayName, userPrincipalName, licenses } = event.user
        const whole = { userPrincipalName, licenses: products(licenses) }
        const comes = event.type === 'user-created' || event.type === 'user-taken-over'
        const [before, after] = comes ? [{}, whole] : [whole, {}]
        return ofUser(id, before, after, displayName)
      }
      case 'batch-carried-out':
        return ofCustomer({ carriedOutAt: event.before ?? '' }, { carriedOutAt: event.after ?? '' })
      case 'batch-delivered':
        return ofCustomer({}, { delivery: event.way })
      case 'hand-off-exported':
        return event.keys.flatMap((key) => ofItem(key, '', event.way))
      case 'hand-off-recorded':
        return event.results.flatMap(({ key, failure }) => ofItem(key, '', failure ?? 'done'))
      case 'hand-off-set-aside':
        return event.items.flatMap(({ key }) =>
          event.aside ? ofItem(key, '', 'aside') : ofItem(key, 'aside', ''),
        )
      case 'tenant-seen':
        return [
          ...event.seen.flatMap(({ userId, fields: { licenses, ...fields } }) =>
            ofUser(userId, {}, { ...facts(fields), ...(licenses && { licenses: products(licenses) }) }),
          ),
          ...event.gone.flatMap((userId) => ofItem(handOffKey('delete', userId), '', 'done')),
        ]
      case 'password-reset':
      case 'batch-handed-over':
      case 'batch-opened':
      case 'batch-opening-undone':
        return []
    }
  })

  function subscriptionFacts({ skuId, seats, state: subscriptionState }: SubscriptionLike): Facts {
    return { product: catalogue.nameOf(skuId), seats: String(seats), state: subscriptionState }
  }
}

interface SubscriptionLike {
  readonly skuId: string
  readonly seats: number
  readonly state: string
}

/** The texts of each language by names of their own; a standard text as the mark that no text of one's own can be. */
function documentFacts({ texts, languageOf, qrCode, logo }: CustomerDocuments): Facts {
  const all: Record<string, string> = {}
  for (const language of LANGUAGES) {
    all[textField(language, 'greeting')] = texts[language].greeting
    all[textField(language, 'instructions')] = texts[language].instructions ?? STANDARD_TEXT
  }
  const picture = logo ? `${logo.type === 'image/png' ? 'PNG' : 'JPEG'} ${logo.hash.slice(0, 8)}` : ''
  return { ...all, languageOf, qrCode: String(qrCode), logo: picture }
}

/** Every field of an object as text, those of a profile and of the rule of user names among the others. */
function facts(details: object): Facts {
  const all: Record<string, string> = {}
  for (const [field, value] of Object.entries(details) as [string, unknown][]) {
    const isNested = field === 'profile' || field === 'userNames'
    if (isNested && typeof value === 'object' && value !== null) Object.assign(all, facts(value))
    else all[field] = textOf(value)
  }
  return all
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(', ')
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}

function differences(before: Facts, after: Facts) {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields
    .map((field) => ({ field, before: before[field] ?? '', after: after[field] ?? '' }))
    .filter((change) => change.before !== change.after)
}
