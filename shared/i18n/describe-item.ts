import { countryName } from '#shared/domain/country.ts'
import type { HandOffEdit, HandOffItem } from '#shared/domain/hand-off/item.ts'
import type { Language } from '#shared/domain/language.ts'
import { PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { AdminRole, License, ProfileField, SkuId } from '#shared/domain/user.ts'
import { translator } from './index.ts'

/** What the catalogue calls products and their service plans. */
export interface ProductNames {
  readonly product: (skuId: SkuId) => string
  readonly plan: (skuId: SkuId, planId: string) => string
}

export interface ItemDescription {
  /** What has to be done, for whom. */
  readonly text: string
  /** What has to be entered, field by field; empty where the text says all. Holds no password. */
  readonly details: readonly { readonly label: string; readonly value: string }[]
}

/** An item of the to-do list in words: for the list on the screen and the one on paper. */
export function describeItem(item: HandOffItem, names: ProductNames, language: Language): ItemDescription {
  const details = detailsOf(item, names, language)
  return { text: textOf(item, names, language), details }
}

function textOf(item: HandOffItem, names: ProductNames, language: Language): string {
  const t = translator(language)
  const whom = t('handOff.say.whom', { name: item.displayName, userName: item.userPrincipalName })
  const products = (skuIds: readonly SkuId[]) => listed(skuIds.map(names.product), language)
  switch (item.kind) {
    case 'create':
    case 'delete':
    case 'purge':
    case 'edit':
    case 'reset':
      return t(`handOff.say.${item.kind}`, { whom })
    case 'rename':
      return t('handOff.say.rename', { whom, to: item.to })
    case 'restore':
      return item.newUserPrincipalName === null
        ? t('handOff.say.restore', { whom })
        : t('handOff.say.restoreAs', { whom, to: item.newUserPrincipalName })
    case 'roles':
      return rolesText(item, whom, language)
    case 'usage-location':
      return item.usageLocation === null
        ? t('handOff.say.noUsageLocation', { whom })
        : t('handOff.say.usageLocation', { whom, location: countryName(item.usageLocation, language) })
    case 'licenses-removed':
      return t('handOff.say.licensesRemoved', { whom, products: products(item.skuIds) })
    case 'licenses-given':
      return t('handOff.say.licensesGiven', {
        whom,
        products: products(item.licenses.map(({ skuId }) => skuId)),
      })
    case 'sign-in':
      return t(item.allowed ? 'handOff.say.allow' : 'handOff.say.block', { whom })
  }
}

function rolesText(
  { add, remove }: Extract<HandOffItem, { kind: 'roles' }>,
  whom: string,
  language: Language,
): string {
  const t = translator(language)
  const roles = (list: readonly AdminRole[]) =>
    listed(
      list.map((role) => t(`users.roles.${role}`)),
      language,
    )
  if (remove.length === 0) return t('handOff.say.rolesGiven', { whom, roles: roles(add) })
  if (add.length === 0) return t('handOff.say.rolesTaken', { whom, roles: roles(remove) })
  return t('handOff.say.rolesChanged', { whom, roles: roles(add), taken: roles(remove) })
}

function detailsOf(
  item: HandOffItem,
  names: ProductNames,
  language: Language,
): { label: string; value: string }[] {
  const t = translator(language)
  switch (item.kind) {
    case 'create': {
      const { displayName, profile, usageLocation, signInAllowed, mustChangePassword } = item.user
      return [
        ...fieldDetails({ displayName, ...profile }, language),
        ...(usageLocation === null
          ? []
          : [{ label: t('users.usageLocation'), value: countryName(usageLocation, language) }]),
        ...(signInAllowed ? [] : [{ label: t('users.signInAllowed'), value: t('handOff.details.no') }]),
        ...mustChange(mustChangePassword, language),
      ]
    }
    case 'reset':
      return mustChange(item.mustChangePassword, language)
    case 'edit':
      return fieldDetails(item.changes, language)
    case 'licenses-given':
      return item.licenses.flatMap((license) => plansLeftOut(license, names, language))
    default:
      return []
  }
}

const mustChange = (must: boolean, language: Language): { label: string; value: string }[] => {
  const t = translator(language)
  return [
    {
      label: t('users.mustChangePassword'),
      value: must ? t('handOff.details.yes') : t('handOff.details.no'),
    },
  ]
}

function fieldDetails(fields: HandOffEdit, language: Language): { label: string; value: string }[] {
  const t = translator(language)
  const valueOf = (field: ProfileField | 'displayName', value: string): string => {
    if (value === '') return t('handOff.details.empty')
    return field === 'country' ? countryName(value, language) : value
  }
  const details: { label: string; value: string }[] = []
  if (fields.displayName !== undefined)
    details.push({ label: t('users.displayName'), value: valueOf('displayName', fields.displayName) })
  for (const field of PROFILE_FIELDS) {
    const value = fields[field]
    if (value !== undefined) details.push({ label: t(`users.fields.${field}`), value: valueOf(field, value) })
  }
  return fields.mustChangePassword === undefined
    ? details
    : [...details, ...mustChange(fields.mustChangePassword, language)]
}

const plansLeftOut = (
  { skuId, disabledPlans }: License,
  names: ProductNames,
  language: Language,
): { label: string; value: string }[] =>
  disabledPlans.length === 0
    ? []
    : [
        {
          label: translator(language)('handOff.details.withoutPlans', { product: names.product(skuId) }),
          value: listed(
            disabledPlans.map((plan) => names.plan(skuId, plan)),
            language,
          ),
        },
      ]

const listed = (values: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(values)
