import type { UserDetails } from '#shared/domain/user.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Handler, Handlers } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'
import { removeCustomer } from './customers.ts'
import { SAMPLE_CUSTOMERS } from './sample-customers.ts'
import type { SampleCustomer } from './sample-customers.ts'

type Commands = Pick<Handlers, 'customers.create' | 'subscriptions.add' | 'users.add'>

/** Three customers to look around with, made by the ordinary commands. */
export function sampleDataService(context: ServiceContext, commands: Commands) {
  const { store, ports } = context
  const samples = () => store.customers().filter(({ details }) => details.sample)

  const load: Handler<'sampleData.load'> = async () => {
    if (samples().length > 0) return refuse({ code: 'sample-data-loaded' })
    for (const sample of SAMPLE_CUSTOMERS) {
      const loaded = await loadCustomer(sample)
      if (!loaded.ok) return loaded
    }
    return ok({ customers: SAMPLE_CUSTOMERS.length })
  }

  const remove: Handler<'sampleData.remove'> = async () => {
    const customers = samples()
    for (const { customerId } of customers) {
      const removed = await removeCustomer(context, customerId)
      if (!removed.ok) return storeFailed
    }
    return ok({ customers: customers.length })
  }

  async function loadCustomer({ subscriptions, users, ...sample }: SampleCustomer) {
    const commandId = () => ports.random.uuid()
    const details = { ...sample, domains: [...sample.domains], sample: true }
    const created = await commands['customers.create']({ commandId: commandId(), details })
    if (!created.ok) return storeFailed
    const { customerId } = created.value
    for (const { skuId, seats } of subscriptions) {
      const command = { commandId: commandId(), customerId, skuId, seats, state: 'active' } as const
      const added = await commands['subscriptions.add'](command)
      if (!added.ok) return storeFailed
    }
    let batchId: string | null = null
    for (const user of users) {
      const added = await commands['users.add']({
        commandId: commandId(),
        customerId,
        batchId,
        details: { ...detailsOf(user, sample), roles: user.admin ? ['global-administrator'] : [] },
        licenses: user.licensed ? [{ skuId: subscriptions[0]?.skuId ?? '', disabledPlans: [] }] : [],
      })
      if (!added.ok) return storeFailed
      batchId = added.value.batchId
    }
    return created
  }

  return { load, remove }
}

/** Samples are valid, so that only a store that can't write refuses them. */
const storeFailed = refuse({ code: 'store-failed' } as const)

function detailsOf(
  user: SampleCustomer['users'][number],
  customer: Pick<SampleCustomer, 'domains' | 'country'>,
): UserDetails {
  const { alias, givenName, surname, jobTitle, department, displayName } = user
  return {
    userPrincipalName: `${alias}@${customer.domains[0] ?? ''}`,
    displayName,
    profile: { givenName, surname, jobTitle, department, country: customer.country },
    usageLocation: customer.country,
    preferredLanguage: null,
    roles: [],
    signInAllowed: true,
    mustChangePassword: true,
  }
}
