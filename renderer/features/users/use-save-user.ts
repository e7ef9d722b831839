import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../ask/use-command.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { detailsKey, detailsOf, draftOf, licensesKey } from './user-draft.ts'
import type { UserDraft } from './user-draft.ts'

/** What was saved: the ids of the commands that did it; and why it ended early, if it did. */
export interface SavedUser {
  readonly commandIds: readonly string[]
  readonly refusal?: ShownRefusal
}

/**
 * Saves a user's form: details and licences are two commands, of which only those go out that change something.
 * Licences need a usage location, so that it is set before they are given and taken away after they are. The first
 * refusal ends it; what was saved by then is no longer a change of the form.
 */
export function useSaveUser(customerId: string, user: OutputOf<'users.get'>) {
  const edit = useCommand('users.edit')
  const setLicenses = useCommand('users.setLicenses')
  const userId = user.id

  const save = async (draft: UserDraft): Promise<SavedUser> => {
    const saveDetails = () => edit.run({ customerId, userId, details: detailsOf(draft) })
    const saveLicenses = () => {
      const licenses = draft.licenses.map(({ skuId, disabledPlans }) => ({
        skuId,
        disabledPlans: [...disabledPlans],
      }))
      return setLicenses.run({ customerId, userId, licenses })
    }
    const steps = [
      ...(detailsKey(draft) === detailsKey(draftOf(user)) ? [] : [saveDetails]),
      ...(licensesKey(draft.licenses) === licensesKey(user.licenses) ? [] : [saveLicenses]),
    ]
    if (draft.usageLocation === null) steps.reverse()
    const commandIds: string[] = []
    for (const step of steps) {
      const answer = await step()
      if (!answer.ok) return { commandIds, refusal: answer.refusal }
      commandIds.push(answer.commandId)
    }
    return { commandIds }
  }

  return { save, busy: edit.busy || setLicenses.busy }
}
