import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { DELIVERY_WAYS } from '#shared/domain/batch.ts'
import { SUBSCRIPTION_STATES } from '#shared/domain/customer.ts'
import { countryName } from '#shared/domain/country.ts'
import { LANGUAGE_CHOICES, STANDARD_TEXT, textField } from '#shared/domain/documents.ts'
import { HAND_OFF_WAYS } from '#shared/domain/hand-off/export.ts'
import { HAND_OFF_KINDS } from '#shared/domain/hand-off/item.ts'
import { HAND_OFF_FAILURES } from '#shared/domain/hand-off/result.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { TRANSLITERATIONS } from '#shared/domain/user-name-rule.ts'
import { ADMIN_ROLES, PROFILE_FIELDS } from '#shared/domain/user.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLanguage } from '../../components/use-language.ts'

export type Change = OutputOf<'history.changes'>['rows'][number]
/** The texts of password sheets, by the name of the field in the history. */
const TEXTS = LANGUAGES.flatMap((language) =>
  (['greeting', 'instructions'] as const).map((text) => [language, text, textField(language, text)] as const),
)

/** What was changed: of a user, or (null) of the customer itself. */
type Changed = Pick<Change, 'userId' | 'field'>

/** The name of a changed field and its values, in words. A field that is not known is shown as it is written. */
export function useChangeText() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { moment } = useFormat()

  const field = ({ userId, field: name }: Changed): string => {
    const profileField = PROFILE_FIELDS.find((known) => known === name)
    if (userId !== null && profileField) return t(`users.fields.${profileField}`)
    const [ofLanguage, text] = TEXTS.find(([, , known]) => known === name) ?? []
    if (ofLanguage && text) return `${t(`documents.${text}`)} (${t(`settings.languages.${ofLanguage}`)})`
    const kind = HAND_OFF_KINDS.find((known) => name === `handOff.${known}`)
    if (kind) return t('toDo.history.item', { kind: t(`handOff.kinds.${kind}`) })
    switch (name) {
      case 'displayName':
        return t('users.displayName')
      case 'userPrincipalName':
        return t('users.userName')
      case 'licenses':
        return t('users.licenses')
      case 'usageLocation':
        return t('users.usageLocation')
      case 'preferredLanguage':
        return t('users.language')
      case 'roles':
        return t('users.groupRole')
      case 'signInAllowed':
        return t('users.signInAllowed')
      case 'mustChangePassword':
        return t('users.mustChangePassword')
      case 'objectId':
        return t('imports.fields.objectId')
      case 'name':
        return t('customers.name')
      case 'domains':
        return t('customers.groupDomains')
      case 'country':
        return t('customers.country')
      case 'language':
        return t('customers.language')
      case 'contactEmail':
        return t('customers.contactEmail')
      case 'pattern':
        return t('userNames.pattern')
      case 'transliteration':
        return t('userNames.transliteration')
      case 'languageOf':
        return t('documents.languageOf')
      case 'qrCode':
        return t('documents.qrCode')
      case 'logo':
        return t('documents.logo')
      case 'product':
        return t('subscriptions.product')
      case 'seats':
        return t('subscriptions.seats')
      case 'state':
        return t('subscriptions.state')
      case 'carriedOutAt':
        return t('batches.open.carriedOut')
      case 'delivery':
        return t('delivery.way')
      default:
        return name
    }
  }

  const value = ({ userId, field: name }: Changed, text: string): string => {
    if (text === '') return name === 'roles' ? t('users.roleKinds.user') : ''
    if (name.startsWith('handOff.')) return whatBecame(text)
    switch (name) {
      case 'country':
      case 'usageLocation':
        return countryName(text, language)
      case 'language':
      case 'preferredLanguage': {
        const known = LANGUAGES.find((one) => one === text)
        return known ? t(`settings.languages.${known}`) : text
      }
      case 'signInAllowed':
      case 'mustChangePassword':
      case 'sample':
      case 'qrCode':
        return text === 'true' ? t('common.yes') : t('common.no')
      case 'roles':
        return text.split(', ').map(roleName).join(', ')
      case 'state': {
        const known = userId === null ? SUBSCRIPTION_STATES.find((state) => state === text) : undefined
        return known ? t(`subscriptions.states.${known}`) : text
      }
      case 'transliteration': {
        const known = TRANSLITERATIONS.find((one) => one === text)
        return known ? t(`userNames.transliterations.${known}`) : text
      }
      case 'languageOf': {
        const known = LANGUAGE_CHOICES.find((choice) => choice === text)
        return known ? t(`documents.languageChoices.${known}`) : text
      }
      case 'carriedOutAt':
        return moment(text)
      case 'delivery': {
        const known = DELIVERY_WAYS.find((way) => way === text)
        return known ? t(`delivery.ways.${known}`) : text
      }
      default:
        return text === STANDARD_TEXT ? t('documents.standardText') : text
    }
  }

  /** The way that an item went, or what became of it. */
  function whatBecame(text: string): string {
    if (text === 'done' || text === 'aside') return t(`toDo.history.${text}`)
    const failure = HAND_OFF_FAILURES.find((known) => known === text)
    if (failure) return t(`handOff.failures.${failure}`)
    const way = HAND_OFF_WAYS.find((known) => known === text)
    if (way === undefined) return text
    return way === 'checklist' ? t('toDo.checklist.title') : t(`toDo.exporting.ways.${way}`)
  }

  function roleName(text: string): string {
    const role = ADMIN_ROLES.find((known) => known === text)
    return role ? t(`users.roles.${role}`) : text
  }

  return { field, value }
}
