import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import type { RefusalCode } from '#shared/contract/index.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { checkUserPrincipalName } from '#shared/domain/user-principal-name.ts'

export type PlannedUser = OutputOf<'deletedUsers.plan'>[number]

/**
 * What becomes of a name: the user has it again (`keep`), gets another (`another`), or has it again while the
 * active user who holds it gets another (`swap`).
 */
export type NameChoice = 'keep' | 'another' | 'swap'

/** How one user comes back, as chosen or, where nothing was, as suggested. */
export interface Settlement {
  readonly name: NameChoice
  /** The name to give: to the restored user, or with `swap` to the active one. */
  readonly newName: string
  /** The products whose licence comes back. */
  readonly skuIds: readonly string[]
}
export type Choices = ReadonlyMap<string, Partial<Settlement>>

export interface Settled extends Settlement {
  readonly user: PlannedUser
}

const key = (name: string) => name.trim().toLowerCase()

/** What can become of the name; only `keep` where nothing is in its way. */
export function nameChoices({ nameHeldBy, nameTwice }: PlannedUser): readonly NameChoice[] {
  if (nameHeldBy) return ['another', 'swap']
  return nameTwice ? ['keep', 'another'] : ['keep']
}

/**
 * How each user comes back. Of several with one name the first keeps it, the others take the suggestion, and so
 * does everybody whose name is somebody else's; licences go to the first for whom there is a seat.
 */
export function settle(plan: readonly PlannedUser[], choices: Choices): Settled[] {
  const names = new Set<string>()
  return plan.map((user) => {
    const isLater = names.has(key(user.userPrincipalName))
    names.add(key(user.userPrincipalName))
    return {
      user,
      name: user.nameHeldBy || isLater ? 'another' : 'keep',
      newName: user.suggestion,
      skuIds: user.licenses.filter(({ seat }) => seat).map(({ skuId }) => skuId),
      ...choices.get(user.id),
    }
  })
}

/** Everybody whose name changes: the restored user, or the active one that gives the name back. */
const renamed = ({ user, name }: Settled) =>
  name === 'swap' ? user.nameHeldBy?.userId : name === 'another' ? user.id : undefined

export const countRenamed = (settled: readonly Settled[]): number =>
  settled.filter((one) => renamed(one) !== undefined).length

/** What is wrong with the names, by the deleted user: not valid, taken as before, or given twice. */
export function nameProblems(
  settled: readonly Settled[],
  domains: readonly string[],
): ReadonlyMap<string, Refusal<RefusalCode>> {
  const given = new Set<string>()
  const problems = new Map<string, Refusal<RefusalCode>>()
  for (const { user, name, newName } of settled) {
    const names = name === 'another' ? [] : [user.userPrincipalName]
    const fresh = newName.trim()
    if (name !== 'keep') {
      const wrong = checkUserPrincipalName(fresh, domains)
      if (wrong) problems.set(user.id, wrong)
      else if (key(fresh) === key(user.userPrincipalName) && user.nameHeldBy)
        problems.set(user.id, { code: 'upn-taken', details: { value: fresh } })
      names.push(fresh)
    }
    for (const value of names) {
      if (given.has(key(value)) && !problems.has(user.id))
        problems.set(user.id, { code: 'upn-twice', details: { value } })
      given.add(key(value))
    }
  }
  return problems
}

export interface SeatsWanted {
  readonly skuId: string
  readonly name: string
  readonly wanted: number
  readonly free: number
  readonly short: number
}

/** The seats that the chosen licences need, for the products that have too few for all of them. */
export function scarceSeats(settled: readonly Settled[]): SeatsWanted[] {
  const products = new Map<string, { name: string; wanted: number; seats: number; isScarce: boolean }>()
  for (const { user, skuIds } of settled)
    for (const { skuId, name, seat, subscribed } of user.licenses) {
      if (!subscribed) continue
      const product = products.get(skuId) ?? { name, wanted: 0, seats: 0, isScarce: false }
      if (skuIds.includes(skuId)) product.wanted++
      // Seats are given away in the order of the plan: where one is missing, those before are all there are.
      if (seat) product.seats++
      else product.isScarce = true
      products.set(skuId, product)
    }
  return [...products]
    .filter(([, { isScarce }]) => isScarce)
    .map(([skuId, { name, wanted, seats }]) => {
      return { skuId, name, wanted, free: seats, short: Math.max(0, wanted - seats) }
    })
}

/** The command that restores them just so. */
export function restoreCommand(
  settled: readonly Settled[],
): Pick<InputOf<'deletedUsers.restore'>, 'users' | 'renames'> {
  return {
    users: settled.map(({ user, name, newName, skuIds }) => ({
      userId: user.id,
      ...(name === 'another' && { userPrincipalName: newName.trim() }),
      skuIds: [...skuIds],
    })),
    renames: settled.flatMap(({ user, name, newName }) =>
      name === 'swap' && user.nameHeldBy
        ? [{ userId: user.nameHeldBy.userId, userPrincipalName: newName.trim() }]
        : [],
    ),
  }
}
