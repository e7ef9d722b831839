import type { OutputOf } from '#shared/contract/index.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import { detailsOf } from '#shared/domain/user.ts'
import type { Catalogue } from '../../catalogue/catalogue.ts'
import { changesOf } from '../history-changes.ts'
import type { Plan } from './plan.ts'

type Differences = OutputOf<'imports.differences'>

/** Whom a plan adds, changes (and in what), or misses in the file: a window of them. */
export function differencesOf(
  plan: Plan,
  kind: 'new' | 'changed' | 'gone',
  { offset, limit }: { readonly offset: number; readonly limit: number },
  state: CustomerState,
  catalogue: Catalogue,
): Differences {
  const window = <Item>(items: readonly Item[]) => items.slice(offset, offset + limit)
  switch (kind) {
    case 'new':
      return {
        total: plan.created.length,
        rows: window(plan.created).map(({ user: { details } }) => ({ ...namesOf(details), changes: [] })),
      }
    case 'gone':
      return {
        total: plan.gone.length,
        rows: window(plan.gone).map((user) => ({ ...namesOf(user), changes: [] })),
      }
    case 'changed':
      return {
        total: plan.updated.length,
        rows: window(plan.updated).map((change) => ({
          ...namesOf(change.user),
          changes: changesOf(eventsOf(change), state, catalogue).map(({ field, before, after }) => ({
            field,
            before,
            after,
          })),
        })),
      }
  }
}

const namesOf = ({ displayName, userPrincipalName }: { displayName: string; userPrincipalName: string }) => ({
  displayName,
  userPrincipalName,
})

/** An update as the history would tell it. */
function eventsOf({ user, update }: Plan['updated'][number]): CustomerEvent[] {
  const { userId, details, licenses, objectId } = update
  return [
    { type: 'user-edited', userId, before: detailsOf(user), after: details },
    { type: 'licenses-changed', userId, before: user.licenses, after: licenses },
    { type: 'object-id-recorded', userId, before: user.objectId, after: objectId },
  ]
}
