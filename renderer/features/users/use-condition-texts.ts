import { useTranslation } from 'react-i18next'
import { countryName } from '#shared/domain/country.ts'
import { useAsk } from '../../ask/use-ask.ts'
import type { Choice } from '../../components/form-fields.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLanguage } from '../../components/use-language.ts'
import { ROLES } from './user-conditions.ts'
import type { Condition, ConditionKind } from './user-conditions.ts'

/** What can be chosen for each kind of condition, and how a condition reads. */
export interface ConditionTexts {
  readonly labelOf: (by: ConditionKind) => string
  readonly choicesOf: (by: ConditionKind) => readonly Choice<string>[]
  readonly textOf: (condition: Condition) => string
}

export function useConditionTexts(customerId: string): ConditionTexts {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const { compare } = new Intl.Collator(language)
  const byLabel = (left: Choice<string>, right: Choice<string>) => compare(left.label, right.label)
  const { value: facets } = useAsk('users.facets', { customerId })
  const { value: subscriptions } = useAsk('subscriptions.list', { customerId })
  const seats = subscriptions?.seats ?? []
  const skuIds = seats.map(({ skuId }) => skuId)
  const catalogue = useAsk('catalogue.products', { skuIds }, { enabled: skuIds.length > 0, keep: true })

  const products = seats.map(({ skuId, name }) => ({ value: skuId, label: name })).sort(byLabel)
  const planNames = new Map(catalogue.value?.flatMap(({ plans }) => plans.map(({ id, name }) => [id, name])))
  const plans = [...planNames].map(([value, label]) => ({ value, label })).sort(byLabel)
  const none = (some: boolean | undefined, label: string) => (some === true ? [{ value: '', label }] : [])

  const choices: Readonly<Record<ConditionKind, readonly Choice<string>[]>> = {
    licensed: [
      { value: 'yes', label: t('users.filter.licensed.yes') },
      { value: 'no', label: t('users.filter.licensed.no') },
    ],
    product: products,
    noProduct: products,
    plan: plans,
    noPlan: plans,
    role: ROLES.map((value) => ({
      value,
      label: value === 'user' ? t('users.roleKinds.user') : t(`users.roles.${value}`),
    })),
    signIn: [
      { value: 'allowed', label: t('users.signInAllowed') },
      { value: 'blocked', label: t('users.signInBlocked') },
    ],
    department: [
      ...none(facets?.someWithoutDepartment, t('users.filter.noDepartment')),
      ...(facets?.departments ?? []).map((value) => ({ value, label: value })),
    ],
    location: [
      ...none(facets?.someWithoutLocation, t('users.filter.noLocation')),
      ...(facets?.usageLocations ?? [])
        .map((value) => ({ value, label: countryName(value, language) }))
        .sort(byLabel),
    ],
    password: [
      { value: 'waiting', label: t('users.filter.password.waiting') },
      { value: 'none', label: t('users.filter.password.none') },
    ],
    from: [],
    to: [],
  }
  const labels: Readonly<Record<ConditionKind, string>> = {
    licensed: t('users.licenses'),
    product: t('users.filter.product'),
    noProduct: t('users.filter.noProduct'),
    plan: t('users.filter.plan'),
    noPlan: t('users.filter.noPlan'),
    role: t('users.groupRole'),
    signIn: t('users.filter.signIn'),
    department: t('users.fields.department'),
    location: t('users.usageLocation'),
    password: t('users.temporaryPassword'),
    from: t('users.filter.from'),
    to: t('users.filter.to'),
  }

  const valueText = ({ by, value }: Condition): string => {
    if (by === 'from' || by === 'to') return format.date(`${value}T12:00:00`)
    const known = choices[by].find((choice) => choice.value === value)?.label
    if (known !== undefined) return known
    if (by === 'department' && value === '') return t('users.filter.noDepartment')
    if (by === 'location') return value === '' ? t('users.filter.noLocation') : countryName(value, language)
    return value
  }
  const textOf = (condition: Condition): string => {
    const { by, value } = condition
    const saysAll = by === 'licensed' || by === 'signIn' || by === 'password' || value === ''
    const text = valueText(condition)
    return saysAll ? text : t('users.filter.chip', { label: labels[by], value: text })
  }
  return { labelOf: (by) => labels[by], choicesOf: (by) => choices[by], textOf }
}
