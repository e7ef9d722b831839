import { ok } from '#shared/domain/result.ts'
import { createDispatcher } from './api/dispatch.ts'
import type { Call } from './api/handlers.ts'
import { createRouter } from './api/router.ts'
import { openCatalogue } from './catalogue/catalogue.ts'
import { openCsvReader } from './csv/csv-reader.ts'
import type { ServiceContext } from './services/context.ts'
import { reconcile } from './services/credentials.ts'
import { keepDestroying } from './services/destroy-overdue.ts'
import { SecretClipboard } from './services/secret-clipboard.ts'
import { currentSettings, operatorLanguage } from './services/settings.ts'
import { UserIndexes } from './services/user-indexes.ts'
import { openStore } from './store/store.ts'
import type { Commit, CustomerStore, OpenRefusal, Store } from './store/store.ts'
import { openVault } from './store/vault.ts'
import type { Vault } from './store/vault.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Ports } from './ports.ts'

/** The application, as a host holds it. */
export interface App {
  /**
   * Carries out one method. Anything may be thrown at it: what is no method, or no input of its shape, is refused
   * with a code. Never throws, and no answer but a confirmation's holds a password.
   */
  readonly call: Call
  /** Hears every notification; returns the function that ends it. */
  subscribe(listener: (notification: Notification) => void): () => void
  /** Finishes what is being written and frees the data folder. */
  close(): Promise<void>
}

export type OpenApp = (options: {
  readonly dataDir: string
  readonly ports: Ports
}) => Promise<Result<App, OpenRefusal>>

/** Opens the data folder and everything that works on it; refuses when the folder can't be had. */
export const openApp: OpenApp = async ({ dataDir, ports }) => {
  const opened = await openStore({ dataDir, clock: ports.clock, log: ports.log })
  if (!opened.ok) return opened
  const store = opened.value
  const { secrets, random, log } = ports
  const vault = await openVault({ dataDir, secrets, random, log })
  const listeners = new Set<(notification: Notification) => void>()
  const csv = openCsvReader({ workerPath: ports.csvWorker, log })
  const language = () => operatorLanguage(currentSettings(store, ports.host), ports.host)
  const userIndexes = new UserIndexes(language())
  const context: ServiceContext = {
    ports,
    dataDir,
    store,
    vault,
    csv,
    userIndexes,
    secretClipboard: ports.clipboard && new SecretClipboard(ports.clipboard),
    catalogue: openCatalogue(),
    customer: customersInStep(store, vault),
    language,
    meta: (commandId) => ({ commandId, actor: currentSettings(store, ports.host).operatorName }),
    notify: (notification) => {
      for (const listener of listeners) listener(notification)
    },
  }
  store.onCommit((customerId, commit, state) => {
    userIndexes.follow(customerId, commit.events, state)
    context.notify(changeOf(customerId, commit))
    context.notify({ name: 'customers-changed', data: {} })
  })
  await dropUnknownCustomers(context)
  destroyWhatIsGone(context).catch((error: unknown) => log.error('passwords-not-reconciled', error))
  const stopDestroying = keepDestroying(context)
  return ok({
    call: createDispatcher(createRouter(context), log),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await context.secretClipboard?.clear()
      await stopDestroying()
      await csv.close()
      await store.close()
    },
  })
}

/** What the page is told of a commit. That passwords went out changes nothing that it shows of users. */
function changeOf(customerId: string, { events, seq }: Commit): Notification {
  return events.every(({ type }) => type === 'batch-delivered')
    ? { name: 'batch-delivered', data: { customerId } }
    : { name: 'customer-changed', data: { customerId, revision: seq } }
}

/** Gives customers only when their sealed passwords have been brought in step with their journal. */
function customersInStep(store: Store, vault: Vault): ServiceContext['customer'] {
  const inStep = new WeakMap<CustomerStore, Promise<void>>()
  return async (customerId) => {
    const customer = await store.customer(customerId)
    if (!customer.ok) return customer
    let reconciled = inStep.get(customer.value)
    if (!reconciled) {
      reconciled = reconcile(vault, customer.value)
      inStep.set(customer.value, reconciled)
    }
    await reconciled
    return customer
  }
}

/** Boxes of customers that are not there: their removal was cut short. */
async function dropUnknownCustomers({ store, vault }: ServiceContext): Promise<void> {
  const known = new Set(store.customers().map(({ customerId }) => customerId))
  const unknown = new Set(vault.batches().map(({ customerId }) => customerId))
  for (const customerId of unknown) if (!known.has(customerId)) await vault.dropCustomer(customerId)
}

/** Opens the customers with sealed passwords, one after the other, which brings their boxes in step. */
async function destroyWhatIsGone(context: ServiceContext): Promise<void> {
  const customerIds = new Set(context.vault.batches().map(({ customerId }) => customerId))
  for (const customerId of customerIds) await context.customer(customerId)
}
