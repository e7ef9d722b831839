import type { PersonName } from '#shared/domain/user-name-rule.ts'
import { freeUserName, userNameFrom } from '../names/made-user-name.ts'
import type { DraftCustomer } from './draft-customers.ts'

/** What the naming of a row needs to know of it. */
export interface NamingRows {
  customerOf(index: number): DraftCustomer | null
  person(index: number): PersonName
  isLeftOut(index: number): boolean
}

/**
 * The user names of all rows, in lower case: those that are given, and those made of people's names where none is.
 * Given names come first: made ones avoid them wherever they stand, and then each other in the order of the file, so
 * that the same rows always get the same names. A row with the display name of a user who is there already is this
 * user: whoever imports the same list twice gets nobody twice.
 */
export class DraftNames {
  /** Given by the file or the operator; '' where none is. */
  readonly #given: string[]
  /** What the rule makes of the name of such a row, whoever has it already; '' where it makes nothing. */
  readonly #plain = new Map<number, string>()
  /** The names of the users who are called as such a row says, where there are any: it is one of them. */
  readonly #namesakes = new Map<number, readonly string[]>()
  #names: readonly string[] = []
  /** The first row that has a name; rows left out have none. */
  #first = new Map<string, number>()
  readonly #twice: Uint8Array

  constructor(rows: number) {
    this.#twice = new Uint8Array(rows)
    this.#given = Array.from({ length: rows }, () => '')
  }

  /** The name of a row; '' where it has none. */
  of(index: number): string {
    return this.#names[index] ?? ''
  }

  isMade(index: number): boolean {
    return this.of(index) !== '' && this.#given[index] === ''
  }

  /** Whether another row, and not this one, is the first with its name. */
  isTwice(index: number): boolean {
    return this.#twice[index] === 1
  }

  /** The first row with the name of this one. */
  firstOf(index: number): number {
    return this.#first.get(this.of(index)) ?? index
  }

  /** Says that a row is given this name; '' is none, and none is made either. */
  give(index: number, name: string): void {
    this.#given[index] = name
    this.#plain.delete(index)
    this.#namesakes.delete(index)
  }

  /** Says of whom the name of a row is to be made. */
  make(index: number, person: PersonName, displayName: string, customer: DraftCustomer): void {
    this.give(index, '')
    const plain = userNameFrom(person, customer.rules.userNames, customer.primaryDomain)
    if (plain === null) return
    this.#plain.set(index, plain)
    const namesakes = customer.namesOf(displayName)
    if (namesakes.length > 0) this.#namesakes.set(index, namesakes)
  }

  /** Makes the names that are missing. Gives the rows whose made name is another one than before. */
  settle(rows: NamingRows): number[] {
    const leftOut = this.#findTwice(rows)
    const before = this.#names
    if (this.#plain.size === 0 && before === this.#given) return []
    this.#names = this.#plain.size === 0 ? this.#given : this.#withMade(rows, leftOut)
    const changed: number[] = []
    for (let index = 0; index < this.#names.length; index++)
      if (this.#names[index] !== before[index]) changed.push(index)
    return changed
  }

  /** Of several rows with a name all but the first are told; one left out is none of them. Gives the names of those. */
  #findTwice(rows: NamingRows): Set<string> {
    const first = new Map<string, number>()
    const leftOut: number[] = []
    for (let index = 0; index < this.#given.length; index++) {
      const name = this.#given[index] ?? ''
      this.#twice[index] = 0
      if (name === '') continue
      if (rows.isLeftOut(index)) leftOut.push(index)
      else if (first.has(name)) this.#twice[index] = 1
      else first.set(name, index)
    }
    const names = leftOut.map((index) => this.#given[index] ?? '')
    for (const [at, index] of leftOut.entries()) if (first.has(names[at] ?? '')) this.#twice[index] = 1
    this.#first = first
    return new Set(names)
  }

  #withMade(rows: NamingRows, leftOut: Set<string>): string[] {
    const first = this.#first
    const names = [...this.#given]
    const counted = new Map<string, number>()
    const met = new Map<readonly string[], number>()
    for (let index = 0; index < names.length; index++) {
      const plain = names[index] === '' ? this.#plain.get(index) : undefined
      const customer = plain === undefined ? null : rows.customerOf(index)
      if (plain === undefined || !customer) continue
      const { active } = customer
      const isFree = (name: string) =>
        !first.has(name) && !(leftOut.size > 0 && leftOut.has(name)) && !(active.size > 0 && active.has(name))
      const { userNames } = customer.rules
      const made = () => freeUserName(rows.person(index), userNames, customer.primaryDomain, isFree, counted)
      const name = this.#sameUser(index, leftOut, met) ?? (isFree(plain) ? plain : (made() ?? ''))
      names[index] = name
      if (rows.isLeftOut(index)) leftOut.add(name)
      else first.set(name, index)
    }
    return names
  }

  /** The next of the users called as this row says who is not another row's; `met` is how many of them are. */
  #sameUser(
    index: number,
    leftOut: ReadonlySet<string>,
    met: Map<readonly string[], number>,
  ): string | undefined {
    const namesakes = this.#namesakes.get(index)
    if (!namesakes) return undefined
    const isTaken = (name: string) => this.#first.has(name) || leftOut.has(name)
    let at = met.get(namesakes) ?? 0
    while (at < namesakes.length && isTaken(namesakes[at] ?? '')) at++
    met.set(namesakes, at)
    return namesakes[at]
  }
}
