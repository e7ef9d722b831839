import { createDispatcher } from './api/dispatch.ts'
import type { Call } from './api/handlers.ts'
import { createRouter } from './api/router.ts'
import { openCsvReader } from './csv/csv-reader.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import type { ServiceContext } from './services/context.ts'
import { reconcile } from './services/credentials.ts'
import { keepDestroying } from './services/destroy-overdue.ts'
import { currentSettings, operatorLanguage } from './services/settings.ts'
import { UserIndexes } from './services/user-indexes.ts'
import type { Commit, CustomerStore, Store } from './store/store.ts'
import type { Vault } from './store/vault.ts'

/** What works on one open store. Data that is restored is another store, and gets services of its own. */
export interface Services {
  readonly call: Call
  /** Ends what goes on in the background. The store stays open. */
  close(): Promise<void>
}

/** What services have in common that outlasts them. */
export type Shared = Pick<
  ServiceContext,
  'ports' | 'dataDir' | 'vault' | 'secretClipboard' | 'catalogue' | 'notify' | 'restore'
>

export async function openServices(shared: Shared, store: Store): Promise<Services> {
  const { ports, vault } = shared
  const { log } = ports
  const csv = openCsvReader({ workerPath: ports.csvWorker, log })
  const language = () => operatorLanguage(currentSettings(store, ports.host), ports.host)
  const userIndexes = new UserIndexes(language())
  const context: ServiceContext = {
    ...shared,
    store,
    csv,
    userIndexes,
    customer: customersInStep(store, vault),
    language,
    meta: (commandId) => ({ commandId, actor: currentSettings(store, ports.host).operatorName }),
  }
  store.onCommit((customerId, commit, state) => {
    userIndexes.follow(customerId, commit.events, state)
    context.notify(changeOf(customerId, commit))
    context.notify({ name: 'customers-changed', data: {} })
  })
  await dropUnknownCustomers(context)
  const reconciled = destroyWhatIsGone(context).catch((error: unknown) =>
    log.error('passwords-not-reconciled', error),
  )
  const stopDestroying = keepDestroying(context)
  return {
    call: createDispatcher(createRouter(context), log),
    async close() {
      await stopDestroying()
      await reconciled
      await csv.close()
    },
  }
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
