import type { CustomerRules, DraftRules } from './draft-types.ts'
import { foldHeading } from './headings.ts'
import { productNames } from './product-names.ts'
import type { ProductNames } from './product-names.ts'

/** A customer as the rows of a draft are held against it. */
export class DraftCustomer {
  readonly rules: CustomerRules
  /** What user names of the customer end in: `@` and a domain, in lower case. */
  readonly endings: readonly string[]
  readonly products: ProductNames
  #active: ReadonlySet<string> | null = null
  #deleted: ReadonlySet<string> | null = null
  #people: ReadonlyMap<string, readonly string[]> | null = null

  constructor(rules: CustomerRules) {
    this.rules = rules
    this.endings = rules.domains.map((domain) => `@${domain}`)
    this.products = productNames(rules.products)
  }

  get primaryDomain(): string {
    return this.rules.domains[0] ?? ''
  }

  /** The user names of its users in lower case, unpacked when they are first asked for. */
  get active(): ReadonlySet<string> {
    return (this.#active ??= new Set(lines(this.rules.activeNames)))
  }

  /** Those of its deleted users who can be restored. */
  get deleted(): ReadonlySet<string> {
    return (this.#deleted ??= new Set(lines(this.rules.deletedNames)))
  }

  /** The user names of the users with this display name, whatever its case. */
  namesOf(displayName: string): readonly string[] {
    this.#people ??= peopleOf(this.rules)
    return this.#people.get(displayName.toLowerCase()) ?? []
  }
}

const lines = (text: string): string[] => (text === '' ? [] : text.slice(0, -1).split('\n'))

function peopleOf({ activeNames, activePeople }: CustomerRules): ReadonlyMap<string, readonly string[]> {
  const names = lines(activeNames)
  const people = new Map<string, string[]>()
  for (const [at, displayName] of lines(activePeople.toLowerCase()).entries()) {
    const name = names[at]
    if (displayName === '' || name === undefined) continue
    const same = people.get(displayName)
    if (same) same.push(name)
    else people.set(displayName, [name])
  }
  return people
}

/** Finds the customer of a row. Positions are those in `DraftRules.customers`, -1 is nobody. */
export class DraftCustomers {
  readonly all: readonly DraftCustomer[]
  /** The customer of the page; -1 where there is none. */
  readonly given: number
  readonly #byDomain = new Map<string, number>()
  readonly #byName = new Map<string, number>()

  constructor({ customerId, customers }: DraftRules) {
    this.all = customers.map((rules) => new DraftCustomer(rules))
    this.given = customers.findIndex((customer) => customer.customerId === customerId)
    for (const [at, { domains, name }] of customers.entries()) {
      for (const domain of domains) if (!this.#byDomain.has(domain)) this.#byDomain.set(domain, at)
      const folded = foldHeading(name)
      this.#byName.set(folded, this.#byName.has(folded) ? -1 : at)
    }
    for (const [at, customer] of customers.entries()) this.#byName.set(foldHeading(customer.customerId), at)
  }

  /**
   * By what the row says of its customer: a name, a domain or an id, whatever its case and accents. A row that says
   * nothing is of the customer of the page; without one, of that whose domain the user name has.
   */
  find(said: string, domain: string): number {
    if (said !== '') {
      const text = said.toLowerCase().replace(/^@/, '')
      return this.#byDomain.get(text) ?? this.#byName.get(foldHeading(text)) ?? -1
    }
    return this.given >= 0 ? this.given : (this.#byDomain.get(domain.toLowerCase()) ?? -1)
  }
}
