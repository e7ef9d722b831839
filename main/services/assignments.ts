import type { CustomerId } from '#shared/domain/customer.ts'
import { changeLicenses } from '#shared/domain/decide/licenses.ts'
import { restorable } from '#shared/domain/decide/restore.ts'
import { changedLicenses } from '#shared/domain/license-change.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import { seatsOf } from '#shared/domain/seats.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { SkuId, UserId } from '#shared/domain/user.ts'
import type { Handler } from '../api/handlers.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { productNames } from '../csv/product-names.ts'
import type { NamedRow } from '../csv/read-name-list.ts'
import type { ServiceContext } from './context.ts'
import { subscribedProducts } from './products.ts'

/** For each user whom a file names the products that it names. */
interface Assignment {
  readonly customerId: CustomerId
  readonly wanted: ReadonlyMap<UserId, ReadonlySet<SkuId>>
}

const MAX_ASSIGNMENTS = 8
/** Rows beyond this many are counted, not listed. */
const MAX_LISTED = 100

export function assignmentsService(context: ServiceContext) {
  const { catalogue, csv, ports } = context
  const assignments = new Map<string, Assignment>()

  const read: Handler<'assignments.read'> = async ({ assignmentId, customerId, bytes }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const list = await csv.names(bytes)
    if (!list.ok) return list
    const { state } = customer.value
    const now = new Date(ports.clock.now()).toISOString()
    const { wanted, unknown, deleted, unknownProducts } = understand(list.value.rows, state, catalogue, now)
    assignments.set(assignmentId, { customerId, wanted })
    for (const oldest of [...assignments.keys()].slice(0, -MAX_ASSIGNMENTS)) assignments.delete(oldest)
    return ok({
      userIds: [...wanted.keys()],
      unknown: listed(unknown),
      deleted: listed(deleted),
      hasProducts: list.value.hasProducts,
      unknownProducts: listed(unknownProducts),
      products: outlookOf(state, wanted, catalogue),
    })
  }

  const assign: Handler<'assignments.assign'> = async ({ commandId, customerId, assignmentId }) => {
    const assignment = assignments.get(assignmentId)
    if (assignment?.customerId !== customerId) return refuse({ code: 'draft-not-found' })
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { wanted } = assignment
    const done = await customer.value.execute(context.meta(commandId), (state) =>
      changeLicenses(
        state,
        [...wanted].map(([userId, skuIds]) => ({
          userId,
          licenses: changedLicenses(state.users.get(userId)?.licenses ?? [], assigning(skuIds)),
        })),
      ),
    )
    if (!done.ok) return done
    const changed = done.value.events.length
    return ok({ changed, unchanged: wanted.size - changed })
  }

  return { read, assign }
}

const assigning = (skuIds: Iterable<SkuId>) =>
  [...skuIds].map((skuId) => ({ skuId, action: 'assign', disabledPlans: null }) as const)

interface Named {
  readonly row: number
  readonly value: string
}

const listed = (rows: readonly Named[]) => ({ total: rows.length, rows: rows.slice(0, MAX_LISTED) })

/** What the rows mean for the customer as it is now. */
function understand(rows: readonly NamedRow[], state: CustomerState, catalogue: Catalogue, now: string) {
  const wanted = new Map<UserId, Set<SkuId>>()
  const unknown: Named[] = []
  const deleted: Named[] = []
  const unknownProducts: Named[] = []
  const deletedNames = new Set<string>()
  for (const [userId, { user }] of state.deletedUsers)
    if (restorable(state, userId, now)) deletedNames.add(user.userPrincipalName.toLowerCase())
  const products = productNames(subscribedProducts(state, catalogue))
  for (const { row, userPrincipalName, products: named } of rows) {
    const name = userPrincipalName.toLowerCase()
    const userId = state.userByName.get(name)
    if (userId === undefined) {
      const list = deletedNames.has(name) ? deleted : unknown
      list.push({ row, value: userPrincipalName })
      continue
    }
    const skuIds = wanted.get(userId) ?? new Set()
    wanted.set(userId, skuIds)
    for (const value of named) {
      const skuId = products.get(value.toLowerCase())
      if (skuId) skuIds.add(skuId)
      else unknownProducts.push({ row, value })
    }
  }
  return { wanted, unknown, deleted, unknownProducts }
}

function outlookOf(state: CustomerState, wanted: Assignment['wanted'], catalogue: Catalogue) {
  const gains = new Map<SkuId, number>()
  for (const [userId, skuIds] of wanted) {
    const held = new Set(state.users.get(userId)?.licenses.map(({ skuId }) => skuId))
    for (const skuId of skuIds) gains.set(skuId, (gains.get(skuId) ?? 0) + (held.has(skuId) ? 0 : 1))
  }
  return [...gains].map(([skuId, count]) => {
    const { free } = seatsOf(state, skuId)
    const short = Math.max(0, count - free)
    return { skuId, name: catalogue.nameOf(skuId), gains: count, free, short }
  })
}
