import type { UserSort } from '#shared/contract/user-filter.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { User, UserId } from '#shared/domain/user.ts'
import { foldForSearch, SearchText, wordsOf } from './search-text.ts'

interface Entry {
  readonly id: UserId
  readonly user: User
}

/** Users in one order, and what is searched in them, made when first needed. */
interface Order {
  readonly entries: Entry[]
  searchText: SearchText | null
}

/** A commit that touches more users than this makes the index anew instead of mending it. */
const MENDABLE_EVENTS = 500

/**
 * The users of one customer in the orders in which lists show them. An order is sorted when first asked for and
 * then kept in step commit by commit: an insertion costs a binary search, not a sort.
 */
export class UserIndex {
  #entries = new Map<UserId, Entry>()
  #orders = new Map<UserSort, Order>()
  readonly #collator: Intl.Collator

  constructor(state: CustomerState, collator: Intl.Collator) {
    this.#collator = collator
    for (const user of state.users.values()) this.#entries.set(user.id, { id: user.id, user })
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
    const order = this.#order(sort.by)
    const { keep } = filter
    const found = search(order, wordsOf(filter.search))
    const matching = keep ? found.filter(({ user }) => keep(user)) : found
    const ids: UserId[] = []
    const end = Math.min(offset + limit, matching.length)
    for (let at = offset; at < end; at++) {
      const entry = matching[sort.descending ? matching.length - 1 - at : at]
      if (entry) ids.push(entry.id)
    }
    return { total: matching.length, ids }
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
    const before = this.#entries.get(userId)
    const user = state.users.get(userId)
    const after = user && { id: user.id, user }
    if (after) this.#entries.set(userId, after)
    else this.#entries.delete(userId)
    for (const [by, order] of this.#orders) {
      const { entries } = order
      if (before) entries.splice(entries.indexOf(before), 1)
      if (after) entries.splice(this.#place(entries, by, after), 0, after)
      order.searchText = null
    }
  }

  #place(order: readonly Entry[], by: UserSort, entry: Entry): number {
    const compare = this.#comparison(by)
    let low = 0
    let high = order.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const other = order[middle]
      if (other && compare(other, entry) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #order(by: UserSort): Order {
    let order = this.#orders.get(by)
    if (!order) {
      order = { entries: [...this.#entries.values()].sort(this.#comparison(by)), searchText: null }
      this.#orders.set(by, order)
    }
    return order
  }

  #comparison(by: UserSort): (left: Entry, right: Entry) => number {
    const compare = this.#collator.compare
    const byId = (left: Entry, right: Entry) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0)
    switch (by) {
      case 'displayName':
        return (left, right) => compare(left.user.displayName, right.user.displayName) || byId(left, right)
      case 'userPrincipalName':
        return (left, right) =>
          compare(left.user.userPrincipalName, right.user.userPrincipalName) || byId(left, right)
      case 'department':
        return (left, right) =>
          compare(left.user.profile.department ?? '', right.user.profile.department ?? '') ||
          compare(left.user.displayName, right.user.displayName) ||
          byId(left, right)
      case 'createdAt':
        return (left, right) =>
          left.user.createdAt < right.user.createdAt
            ? -1
            : left.user.createdAt > right.user.createdAt
              ? 1
              : byId(left, right)
    }
  }
}

function search(order: Order, words: readonly string[]): readonly Entry[] {
  if (words.length === 0) return order.entries
  order.searchText ??= new SearchText(order.entries.map(({ user }) => textOf(user)))
  return order.searchText.find(words).flatMap((index) => order.entries[index] ?? [])
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
