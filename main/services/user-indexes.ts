import type { UserSort } from '#shared/contract/user-filter.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { User, UserId } from '#shared/domain/user.ts'
import { foldForSearch, SearchText, wordsOf } from './search-text.ts'
import { firstUsers, placeOf, sortUsers, userComparison } from './user-order.ts'

/** Users in one order, and what is searched in them, made when first needed. */
interface Order {
  readonly users: User[]
  searchText: SearchText | null
}

/** A commit that touches more users than this makes the index anew instead of mending it. */
const MENDABLE_EVENTS = 500

/** The first window of a list is found without sorting all when it ends before this row. */
const FIRST_ROWS = 500

/**
 * The users of one customer in the orders in which lists show them. An order is sorted when more than its
 * beginning is asked for, and then kept in step commit by commit: an insertion costs a binary search, not a sort.
 */
export class UserIndex {
  readonly #users: Map<UserId, User>
  readonly #orders = new Map<UserSort, Order>()
  readonly #collator: Intl.Collator

  constructor(state: CustomerState, collator: Intl.Collator) {
    this.#collator = collator
    this.#users = new Map(state.users)
  }

  /**
   * Ids of the users that hold every word of the search and that `keep` keeps, in order: the window asked for, and
   * how many there are.
   */
  find(
    filter: { readonly search: string; readonly keep?: ((user: User) => boolean) | null },
    sort: { readonly by: UserSort; readonly descending: boolean },
    offset: number,
    limit: number,
  ): { readonly total: number; readonly ids: UserId[] } {
    const words = wordsOf(filter.search)
    const { keep } = filter
    const end = offset + limit
    if (words.length === 0 && !keep && end <= FIRST_ROWS && !this.#orders.has(sort.by))
      return { total: this.#users.size, ids: idsOf(this.#beginning(sort, end).slice(offset)) }
    const found = search(this.#order(sort.by), words)
    const matching = keep ? found.filter(keep) : found
    const total = matching.length
    const window = sort.descending
      ? matching.slice(Math.max(0, total - end), Math.max(0, total - offset)).reverse()
      : matching.slice(offset, end)
    return { total, ids: idsOf(window) }
  }

  /** Follows a commit; false when so much changed that the index is better made anew. */
  follow(events: readonly CustomerEvent[], state: CustomerState): boolean {
    if (events.length > MENDABLE_EVENTS) return false
    for (const event of events) {
      if ('userId' in event) this.#refresh(event.userId, state)
      else if ('user' in event) this.#refresh(event.user.id, state)
    }
    return true
  }

  #refresh(userId: UserId, state: CustomerState): void {
    const before = this.#users.get(userId)
    const after = state.users.get(userId)
    if (after) this.#users.set(userId, after)
    else this.#users.delete(userId)
    for (const [by, order] of this.#orders) {
      const { users } = order
      if (before) users.splice(users.indexOf(before), 1)
      if (after) users.splice(placeOf(users, after, userComparison(by, this.#collator)), 0, after)
      order.searchText = null
    }
  }

  #beginning({ by, descending }: { by: UserSort; descending: boolean }, count: number): User[] {
    const compare = userComparison(by, this.#collator)
    const towards = descending ? (left: User, right: User) => compare(right, left) : compare
    return firstUsers(this.#users.values(), count, towards)
  }

  #order(by: UserSort): Order {
    let order = this.#orders.get(by)
    if (!order) {
      order = { users: sortUsers(this.#users.values(), by, this.#collator), searchText: null }
      this.#orders.set(by, order)
    }
    return order
  }
}

const idsOf = (users: readonly User[]): UserId[] => users.map(({ id }) => id)

function search(order: Order, words: readonly string[]): readonly User[] {
  if (words.length === 0) return order.users
  order.searchText ??= new SearchText(order.users.map(textOf))
  const found: User[] = []
  for (const index of order.searchText.find(words)) {
    const user = order.users[index]
    if (user) found.push(user)
  }
  return found
}

/** What is searched of a user: display name, user name, department and job title, folded. */
function textOf({ displayName, userPrincipalName, profile }: User): string {
  const { department = '', jobTitle = '' } = profile
  return foldForSearch(`${displayName}\n${userPrincipalName}\n${department}\n${jobTitle}`)
}

/** The indexes of the customers whose users were looked at, in the order of one language. */
export class UserIndexes {
  #indexes = new Map<CustomerId, UserIndex>()
  #collator: Intl.Collator

  constructor(language: string) {
    this.#collator = new Intl.Collator(language)
  }

  of(customerId: CustomerId, state: CustomerState): UserIndex {
    let index = this.#indexes.get(customerId)
    if (!index) {
      index = new UserIndex(state, this.#collator)
      this.#indexes.set(customerId, index)
    }
    return index
  }

  follow(customerId: CustomerId, events: readonly CustomerEvent[], state: CustomerState): void {
    if (this.#indexes.get(customerId)?.follow(events, state) === false) this.#indexes.delete(customerId)
  }

  forget(customerId: CustomerId): void {
    this.#indexes.delete(customerId)
  }

  /** Sorts by another language from now on. */
  sortFor(language: string): void {
    this.#collator = new Intl.Collator(language)
    this.#indexes.clear()
  }
}
