import { handOver } from '#shared/domain/decide/batches.ts'
import { isOlderThan } from '#shared/domain/waiting.ts'
import { translator } from '#shared/i18n/index.ts'
import type { ServiceContext } from './context.ts'
import { destroyGone } from './credentials.ts'
import { currentSettings } from './settings.ts'

/** How often the application looks for passwords to be destroyed, in milliseconds. */
export const DESTROY_INTERVAL = 60 * 60 * 1000

/**
 * Destroys passwords that nobody has handed over for as long as the settings say; by default there are none. The
 * history names the application as who did it. Where the keys can't be opened, nothing is done.
 */
async function destroyOverdue(context: ServiceContext): Promise<void> {
  const { store, vault, ports } = context
  const days = currentSettings(store, ports.host).destroyAfterDays
  if (days === null || vault.slot === null) return
  const actor = translator(context.language())('delivery.destroy.actor', { count: days })
  const isOverdue = (batch: { readonly createdAt: string; readonly waiting: number }) =>
    batch.waiting > 0 && isOlderThan(batch.createdAt, days, ports.clock.now())
  for (const { customerId, openBatches } of store.customers())
    for (const { batchId } of openBatches.filter(isOverdue)) {
      const customer = await context.customer(customerId)
      if (!customer.ok) continue
      const command = { commandId: ports.random.uuid(), actor }
      const done = await customer.value.execute(command, (state) =>
        handOver(state, { batchId, userIds: 'all' }),
      )
      const gone = done.ok ? await destroyGone(vault, customer.value.state, [batchId]) : done
      if (!gone.ok) ports.log.warn('passwords-not-destroyed-yet', { code: gone.refusal.code })
    }
}

/** Destroys what is overdue now and from then on every hour; the function that it returns ends that. */
export function keepDestroying(context: ServiceContext): () => Promise<void> {
  let running = Promise.resolve()
  const destroy = () => {
    running = running
      .then(() => destroyOverdue(context))
      .catch((error: unknown) => context.ports.log.error('passwords-not-destroyed', error))
  }
  destroy()
  const timer = setInterval(destroy, DESTROY_INTERVAL).unref()
  return () => {
    clearInterval(timer)
    return running
  }
}
