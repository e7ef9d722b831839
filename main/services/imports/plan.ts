import type { ImportChoices } from '#shared/contract/imports.ts'
import type { UserUpdate } from '#shared/domain/decide/import-users.ts'
import type { NewUser } from '#shared/domain/decide/users.ts'
import type { ImportTask } from '#shared/domain/import-file.ts'
import { addSeatChange } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { SkuId, User, UserId } from '#shared/domain/user.ts'
import type { ImportedRow } from './imported-row.ts'
import { newUserOf, updateOf } from './user-changes.ts'
import type { Terms } from './user-changes.ts'

/** The rows of one customer. */
export interface CustomerRows {
  /** Those to be created or updated, in file order. */
  readonly rows: readonly ImportedRow[]
  /** User names in lower case of all rows of the file, those left out among them; null where nobody can be gone. */
  readonly named: ReadonlySet<string> | null
}

/** What the rows of a customer come to. Those of users who are as they say are in none of it. */
export interface Plan {
  readonly created: readonly { readonly row: ImportedRow; readonly user: NewUser }[]
  readonly updated: readonly { readonly row: ImportedRow; readonly user: User; readonly update: UserUpdate }[]
  /** Users here whom the file does not name. */
  readonly gone: readonly User[]
}

/** Decides for each row whom it makes or changes. A user renamed in the tenant is known by its object id. */
export function planOf(
  state: CustomerState,
  { rows, named }: CustomerRows,
  task: ImportTask,
  choices: ImportChoices,
): Plan {
  const terms: Terms = { task, choices, without: productsWithout(choices) }
  const userByObjectId = task === 'take-over' ? objectIds(state) : null
  const created: Plan['created'][number][] = []
  const updated: Plan['updated'][number][] = []
  const met = new Set<UserId>()
  for (const row of rows) {
    const user = userOf(row)
    if (!user || met.has(user.id)) {
      created.push({ row, user: newUserOf(row, terms) })
      continue
    }
    met.add(user.id)
    const update = updateOf(user, row, terms)
    if (update) updated.push({ row, user, update })
  }
  return { created, updated, gone: named ? goneUsers(state, named, met) : [] }

  function userOf({ existing, userPrincipalName, objectId }: ImportedRow): User | undefined {
    if (existing) return state.users.get(state.userByName.get(userPrincipalName.toLowerCase()) ?? '')
    return objectId === null ? undefined : userByObjectId?.get(objectId)
  }
}

function productsWithout({ without }: ImportChoices): Terms['without'] {
  const products = new Map<number, Set<SkuId>>()
  for (const { skuId, rows } of without)
    for (const index of rows) products.set(index, (products.get(index) ?? new Set()).add(skuId))
  return products
}

function objectIds(state: CustomerState): ReadonlyMap<string, User> {
  const users = new Map<string, User>()
  for (const user of state.users.values())
    if (user.objectId !== null) users.set(user.objectId.toLowerCase(), user)
  return users
}

const goneUsers = (state: CustomerState, named: ReadonlySet<string>, met: ReadonlySet<UserId>): User[] =>
  [...state.users.values()].filter(
    ({ id, userPrincipalName }) => !met.has(id) && !named.has(userPrincipalName.toLowerCase()),
  )

/** How many more seats of each product the plan takes. */
export function seatsTaken({ created, updated, gone }: Plan, deletesGone: boolean): Map<SkuId, number> {
  const needed = new Map<SkuId, number>()
  for (const { user } of created) addSeatChange(needed, [], user.licenses)
  for (const { user, update } of updated) addSeatChange(needed, user.licenses, update.licenses)
  if (deletesGone) for (const { licenses } of gone) addSeatChange(needed, licenses, [])
  return needed
}
