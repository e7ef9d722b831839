import type { Language } from '#shared/domain/language.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { CsvReader } from '../csv/csv-reader.ts'
import type { Ports } from '../ports.ts'
import type { CommandMeta, CustomerStore, Store, StoreRefusal } from '../store/store.ts'
import type { Vault } from '../store/vault.ts'
import type { SecretClipboard } from './secret-clipboard.ts'
import type { UserIndexes } from './user-indexes.ts'

export type MissingCustomer = Refusal<'customer-not-found' | 'customer-damaged'>

/** What the services share. Made once, by the composition root. */
export interface ServiceContext {
  readonly ports: Ports
  readonly dataDir: string
  readonly store: Store
  readonly vault: Vault
  readonly catalogue: Catalogue
  readonly csv: CsvReader
  readonly userIndexes: UserIndexes
  /** Null where the page copies passwords itself. */
  readonly secretClipboard: SecretClipboard | null
  /** A customer, loaded, its sealed passwords in step with its journal. */
  customer(customerId: CustomerId): Promise<Result<CustomerStore, MissingCustomer>>
  /** The language that the operator works in. */
  language(): Language
  /** What every commit says about its command. */
  meta(commandId: string): CommandMeta
  notify(notification: Notification): void
  /** Puts a checked copy in the place of all data; this context is then one of the past. */
  restore(copyId: string): Promise<Result<void, StoreRefusal | Refusal<'copy-not-found' | 'restore-busy'>>>
}
