import type { UserFilter } from '#shared/contract/user-filter.ts'
import { ADMIN_ROLES } from '#shared/domain/user.ts'

/** What the list of users can be filtered by, as it is named in the address. */
export const CONDITIONS = [
  'licensed',
  'product',
  'noProduct',
  'plan',
  'noPlan',
  'role',
  'signIn',
  'department',
  'location',
  'password',
  'from',
  'to',
] as const
export type ConditionKind = (typeof CONDITIONS)[number]

/**
 * One condition: 'licensed' yes or no, 'signIn' allowed or blocked, 'password' waiting or none, the ids of products
 * and service plans, roles or 'user', a department or a usage location ('' for none), and the first and the last
 * day of having been added (YYYY-MM-DD, where the operator is).
 */
export interface Condition {
  readonly by: ConditionKind
  readonly value: string
}

/** How the list is narrowed down: this is what its address holds. */
export interface ListFilter {
  readonly search: string
  readonly conditions: readonly Condition[]
}

export const NO_FILTER: ListFilter = { search: '', conditions: [] }

export const ROLES = ['user', ...ADMIN_ROLES] as const

const MOST_CONDITIONS = 100
const isGuid = (text: string) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
const oneOf = (values: readonly string[]) => (text: string) => values.includes(text)

/** What an address may say; the rest of it is passed over. */
const IS_VALUE: Readonly<Record<ConditionKind, (text: string) => boolean>> = {
  licensed: oneOf(['yes', 'no']),
  product: isGuid,
  noProduct: isGuid,
  plan: isGuid,
  noPlan: isGuid,
  role: oneOf(ROLES),
  signIn: oneOf(['allowed', 'blocked']),
  department: (text) => text.length <= 4096,
  location: (text) => /^([A-Z]{2})?$/.test(text),
  password: oneOf(['waiting', 'none']),
  from: isDay,
  to: isDay,
}

/** The filter that the query of an address holds. */
export function readFilter(query: string): ListFilter {
  const entries = new URLSearchParams(query)
  const conditions = CONDITIONS.flatMap((by) =>
    [...new Set(entries.getAll(by))].filter(IS_VALUE[by]).map((value) => ({ by, value })),
  )
  return {
    search: (entries.get('search') ?? '').slice(0, 256),
    conditions: conditions.slice(0, MOST_CONDITIONS),
  }
}

/** The query of an address that holds the filter; empty where there is none. */
export function writeFilter({ search, conditions }: ListFilter): string {
  const entries = CONDITIONS.flatMap((by) => valuesOf(conditions, by).map((value) => [by, value]))
  return new URLSearchParams(search === '' ? entries : [['search', search], ...entries]).toString()
}

export const valuesOf = (conditions: readonly Condition[], by: ConditionKind): string[] =>
  conditions.filter((condition) => condition.by === by).map(({ value }) => value)

/** The conditions with these values of one kind in the place of the former ones. */
export const withValues = (
  conditions: readonly Condition[],
  by: ConditionKind,
  values: readonly string[],
): Condition[] => [
  ...conditions.filter((condition) => condition.by !== by),
  ...values.map((value) => ({ by, value })),
]

/** The filter as the contract takes it. */
export function userFilterOf({ search, conditions }: ListFilter): UserFilter {
  const values = (by: ConditionKind) => valuesOf(conditions, by)
  const held = (yes: ConditionKind, no: ConditionKind) => [
    ...values(yes).map((id) => ({ id, held: true })),
    ...values(no).map((id) => ({ id, held: false })),
  ]
  const products = held('product', 'noProduct').map(({ id, held }) => ({ skuId: id, held }))
  const plans = held('plan', 'noPlan').map(({ id, held }) => ({ planId: id, held }))
  const roles = ROLES.filter((role) => values('role').includes(role))
  const departments = values('department')
  const usageLocations = values('location').map((code) => (code === '' ? null : code))
  const [licensed] = values('licensed')
  const [signIn] = values('signIn')
  const [password] = values('password')
  const [from] = values('from')
  const [to] = values('to')
  return {
    search: search.trim(),
    ...(licensed !== undefined && { licensed: licensed === 'yes' }),
    ...(products.length > 0 && { products }),
    ...(plans.length > 0 && { plans }),
    ...(roles.length > 0 && { roles }),
    ...(signIn !== undefined && { signInAllowed: signIn === 'allowed' }),
    ...(departments.length > 0 && { departments }),
    ...(usageLocations.length > 0 && { usageLocations }),
    ...(password !== undefined && { passwordWaiting: password === 'waiting' }),
    ...(from !== undefined && { createdFrom: startOf(from, 0) }),
    ...(to !== undefined && { createdBefore: startOf(to, 1) }),
  }
}

/** The moment at which a day begins here, or one so many days later. */
function startOf(day: string, later: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date + later).toISOString()
}
