import { ok } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'

export function keysService(context: ServiceContext) {
  const { vault } = context
  const get: Handler<'keys.get'> = () => ok({ openedBy: vault.slot, slots: [...vault.slots] })

  const setPassphrase: Handler<'keys.setPassphrase'> = async ({ passphrase }) =>
    told(await vault.setPassphrase(passphrase))

  const removePassphrase: Handler<'keys.removePassphrase'> = async () => told(await vault.removePassphrase())

  const unlock: Handler<'keys.unlock'> = async ({ passphrase, remember }) =>
    told(await vault.unlock(passphrase, remember))

  const startOver: Handler<'keys.startOver'> = async () => told(await vault.startOver())

  function told<Reason>(done: Result<void, Reason>): Result<Record<string, never>, Reason> {
    if (!done.ok) return done
    context.notify({ name: 'keys-changed', data: {} })
    return ok({})
  }

  return { get, setPassphrase, removePassphrase, unlock, startOver }
}
