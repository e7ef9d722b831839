import type { ImportChoices, ImportDraft } from '#shared/contract/imports.ts'
import type { OutputOf, ResultOf } from '#shared/contract/index.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { ExistingDeal, ImportTask } from '#shared/domain/import-file.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { ReadProgress } from '../../csv/csv-reader.ts'
import type { DraftChange, DraftRules, DraftSummary } from '../../csv/draft-types.ts'
import type { DraftRefusal } from '../../csv/worker-messages.ts'
import type { CustomerStore } from '../../store/store.ts'
import type { MissingCustomer, ServiceContext } from '../context.ts'
import type { CustomerRows } from './plan.ts'
import { draftRules } from './rules.ts'

export type SeatTakers = OutputOf<'imports.seatTakers'>['rows']

/** A list that was read and not yet created: the rows lie in the worker, what was settled lies here. */
export interface Draft {
  readonly draftId: string
  /** Null: its rows are of several customers. */
  readonly customerId: CustomerId | null
  readonly fileName: string
  summary: DraftSummary
  /** The customers in whose rules the rows are checked, in that order. */
  customers: readonly CustomerStore[]
  /** What the rules in the worker were made of, and when these have come to hold. */
  rules: { readonly key: string; readonly hold: Promise<void> }
  /** Grows with every change of what the worker makes of the rows. */
  version: number
  /** What the operator settled; null where nothing was said. */
  settled: {
    readonly task: ImportTask | null
    readonly existing: ExistingDeal | null
    readonly passwords: 'make' | 'use'
    readonly gone: 'keep' | 'delete'
  }
  readonly choices: Map<CustomerId, ImportChoices>
  /** The rows by customer, as long as the version is this. */
  rows: {
    readonly version: number
    readonly byCustomer: Promise<ReadonlyMap<CustomerId, CustomerRows>>
  } | null
  /** Who would take a seat of the product that was last asked for, and what that was made of. */
  takers: { readonly of: readonly unknown[]; readonly list: SeatTakers } | null
  /** What was last shown of it, for whoever asks while its users are created and after that. */
  shown: ImportDraft | null
  /** The command that creates its users, under way or done. */
  creating: Promise<ResultOf<'imports.commit'>> | null
  /** The last commit that was answered, by its command. */
  answered: { readonly commandId: string; readonly answer: ResultOf<'imports.commit'> } | null
  cancelled: boolean
}

export type DraftMissing = MissingCustomer | Refusal<'draft-not-found'>

/** Drafts beyond this many are forgotten, the oldest first. */
const MAX_DRAFTS = 8

/** Formats of users who exist in the customer's tenant already. */
const EXPORTS = new Set<DraftSummary['mapping']['format']>([
  'entra-download',
  'microsoft-365-export',
  'graph',
])

/** What is to be done with the rows: as the operator said, else as the format says. */
export const taskOf = ({ settled, summary }: Pick<Draft, 'settled' | 'summary'>): ImportTask =>
  settled.task ?? (EXPORTS.has(summary.mapping.format) ? 'take-over' : 'create')

/** What becomes of rows whose users exist: taking over brings them up to date. */
export const dealOf = (draft: Pick<Draft, 'settled' | 'summary'>): ExistingDeal | null =>
  taskOf(draft) === 'take-over' ? 'update' : draft.settled.existing

/** The drafts of the import, each held against its customers as they are when it is asked for. */
export class Drafts {
  readonly #context: ServiceContext
  readonly #drafts = new Map<string, Draft>()

  constructor(context: ServiceContext) {
    this.#context = context
  }

  /** Reads a list as a draft, and forgets the oldest. */
  async read(
    about: Pick<Draft, 'draftId' | 'customerId' | 'fileName'>,
    bytes: Uint8Array,
    progress: ReadProgress,
  ): Promise<Result<Draft, MissingCustomer | DraftRefusal>> {
    const { csv, store } = this.#context
    const { draftId, customerId, fileName } = about
    const found = await this.#customersOf(customerId)
    if (!found.ok) return found
    const customers = found.value
    const settled = { task: null, existing: null, passwords: 'make', gone: 'keep' } as const
    // Which task the format means is known when it is read.
    const first = { customerId, task: 'create', existing: null, passwords: 'make' } as const
    const rules = this.#rules(customers, first)
    const options = { fileName, rules, remembered: store.mappings.all() }
    const summary = await csv.read(draftId, bytes, options, progress)
    if (!summary.ok) return summary
    const draft: Draft = {
      ...about,
      customers,
      settled,
      summary: summary.value,
      rules: { key: rulesKey(first, customers), hold: Promise.resolve() },
      version: 0,
      choices: new Map(),
      rows: null,
      takers: null,
      shown: null,
      creating: null,
      answered: null,
      cancelled: false,
    }
    this.#drafts.set(draftId, draft)
    for (const oldest of [...this.#drafts.keys()].slice(0, -MAX_DRAFTS)) this.forget(oldest)
    await this.#keepInStep(draft)
    return ok(draft)
  }

  /** The draft, whatever its customers are by now. */
  known(draftId: string): Draft | undefined {
    return this.#drafts.get(draftId)
  }

  /** The draft, checked anew if its customers have changed since. */
  async find(draftId: string): Promise<Result<Draft, DraftMissing>> {
    const draft = this.#drafts.get(draftId)
    if (!draft) return refuse({ code: 'draft-not-found' })
    if (draft.creating) return ok(draft)
    if (!this.#context.csv.has(draftId)) {
      this.#drafts.delete(draftId)
      return refuse({ code: 'draft-not-found' })
    }
    const customers = await this.#customersOf(draft.customerId)
    if (!customers.ok) return customers
    draft.customers = customers.value
    await this.#keepInStep(draft)
    return ok(draft)
  }

  /** The same, for a change or a question to its rows: refused once its users are being created. */
  async open(draftId: string): Promise<Result<Draft, DraftMissing>> {
    const found = await this.find(draftId)
    return found.ok && found.value.creating ? refuse({ code: 'draft-not-found' }) : found
  }

  /** Changes what the worker makes of the rows. */
  async change(draft: Draft, change: DraftChange): Promise<void> {
    replace(draft, await this.#context.csv.change(draft.draftId, change))
    await this.#keepInStep(draft)
  }

  /** Takes rows that were read or understood anew: what was chosen for single rows is gone. */
  async renew(draft: Draft, summary: DraftSummary): Promise<void> {
    for (const [customerId, choices] of draft.choices)
      draft.choices.set(customerId, { ...choices, without: [] })
    replace(draft, summary)
    await this.#keepInStep(draft)
  }

  async settle(draft: Draft, settled: Partial<Draft['settled']>): Promise<void> {
    draft.settled = { ...draft.settled, ...settled }
    await this.#keepInStep(draft)
  }

  forget(draftId: string): void {
    this.#context.csv.forget(draftId)
    this.#drafts.delete(draftId)
  }

  /** The customer of the page; or all of them, without those that can't be read. */
  async #customersOf(
    customerId: CustomerId | null,
  ): Promise<Result<readonly CustomerStore[], MissingCustomer>> {
    if (customerId !== null) {
      const customer = await this.#context.customer(customerId)
      return customer.ok ? ok([customer.value]) : customer
    }
    const customers: CustomerStore[] = []
    for (const entry of this.#context.store.customers()) {
      const customer = await this.#context.customer(entry.customerId)
      if (customer.ok) customers.push(customer.value)
    }
    return ok(customers)
  }

  /** Sends the rules again where customers have changed, what was settled, or the task that the format means. */
  #keepInStep(draft: Draft): Promise<void> {
    const settled = {
      customerId: draft.customerId,
      task: taskOf(draft),
      existing: dealOf(draft),
      passwords: draft.settled.passwords,
    }
    const key = rulesKey(settled, draft.customers)
    if (draft.rules.key !== key) draft.rules = { key, hold: this.#send(draft, settled) }
    return draft.rules.hold
  }

  async #send(draft: Draft, settled: Omit<DraftRules, 'customers'>): Promise<void> {
    const rules = this.#rules(draft.customers, settled)
    replace(draft, await this.#context.csv.change(draft.draftId, { type: 'rules', rules }))
  }

  #rules(customers: readonly CustomerStore[], settled: Omit<DraftRules, 'customers'>): DraftRules {
    const { catalogue, ports } = this.#context
    return draftRules(customers, settled, catalogue, new Date(ports.clock.now()).toISOString())
  }
}

/** Stands for what rules are made of: what was settled, and each customer's revision. */
const rulesKey = (settled: object, customers: readonly CustomerStore[]): string =>
  JSON.stringify([settled, customers.map(({ id, revision }) => [id, revision])])

function replace(draft: Draft, summary: DraftSummary): void {
  draft.summary = summary
  draft.version++
}
