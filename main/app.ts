import { ok, refuse } from '#shared/domain/result.ts'
import type { Call } from './api/handlers.ts'
import { CallGate } from './call-gate.ts'
import { openCatalogue } from './catalogue/catalogue.ts'
import { openServices } from './open-services.ts'
import type { Services, Shared } from './open-services.ts'
import { SecretClipboard } from './services/secret-clipboard.ts'
import { openStore } from './store/store.ts'
import type { OpenRefusal, Store } from './store/store.ts'
import { openVault } from './store/vault.ts'
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

/** How long a restore waits for other calls that are under way, in milliseconds. */
const PATIENCE = 10_000

/** Opens the data folder and everything that works on it; refuses when the folder can't be had. */
export const openApp: OpenApp = async ({ dataDir, ports }) => {
  const opened = await openStore({ dataDir, clock: ports.clock, log: ports.log })
  if (!opened.ok) return opened
  const { secrets, random, log } = ports
  const listeners = new Set<(notification: Notification) => void>()
  const shared: Omit<Shared, 'restore'> = {
    ports,
    dataDir,
    vault: await openVault({ dataDir, secrets, random, log }),
    secretClipboard: ports.clipboard && new SecretClipboard(ports.clipboard),
    catalogue: openCatalogue(),
    notify: (notification) => {
      for (const listener of listeners) listener(notification)
    },
  }
  const data = await ReplaceableData.open(shared, opened.value)
  return ok({
    call: data.call,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async close() {
      await shared.secretClipboard?.clear()
      await data.close()
    },
  })
}

/** The store and its services, which a copy that is restored replaces while the application runs. */
class ReplaceableData {
  readonly #shared: Shared
  readonly #gate = new CallGate()
  /** Null once the disk lets nothing be opened any more. */
  #current: { readonly store: Store; readonly services: Services } | null = null
  #restored: string | null = null

  private constructor(shared: Omit<Shared, 'restore'>) {
    this.#shared = { ...shared, restore: (copyId) => this.#restore(copyId) }
  }

  static async open(shared: Omit<Shared, 'restore'>, store: Store): Promise<ReplaceableData> {
    const data = new ReplaceableData(shared)
    await data.#use(store)
    return data
  }

  readonly call: Call = (method: unknown, input: unknown) =>
    this.#gate.pass(async () => this.#current?.services.call(method, input) ?? refuse(NOTHING_OPEN))

  async close(): Promise<void> {
    await this.#gate.opened()
    await this.#current?.services.close()
    await this.#current?.store.close()
  }

  async #use(store: Store): Promise<void> {
    this.#current = { store, services: await openServices(this.#shared, store) }
  }

  async #restore(copyId: string): ReturnType<Shared['restore']> {
    if (copyId === this.#restored) return ok(undefined)
    const done = await this.#gate.alone(() => this.#replace(copyId), PATIENCE)
    return done ?? refuse({ code: 'restore-busy' })
  }

  async #replace(copyId: string): ReturnType<Shared['restore']> {
    if (!this.#current) return refuse(NOTHING_OPEN)
    const { store, services } = this.#current
    if (store.copies.stagedAt(copyId) === null) return refuse({ code: 'copy-not-found' })
    await services.close()
    this.#current = null
    const restored = await store.restore(copyId)
    if (restored.store) await this.#use(restored.store)
    if (restored.done.ok) this.#restored = copyId
    this.#shared.notify({ name: 'settings-changed', data: {} })
    this.#shared.notify({ name: 'data-replaced', data: {} })
    return restored.done
  }
}

const NOTHING_OPEN = { code: 'store-failed', details: { reason: 'closed' } } as const
