import type { OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../ask/use-command.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { detailsOf, licensesKey } from './user-draft.ts'
import type { UserDraft } from './user-draft.ts'

/**
 * Saves a user's form: details and licences are two commands. Licences need a usage location, so that it is set
 * before they are given and taken away after they are. The first refusal ends it; what was saved by then is no
 * longer a change of the form.
 */
export function useSaveUser(customerId: string, user: OutputOf<'users.get'>) {
  const edit = useCommand('users.edit')
  const setLicenses = useCommand('users.setLicenses')
  const userId = user.id

  const save = async (draft: UserDraft): Promise<ShownRefusal | undefined> => {
    const saveDetails = async () => {
      const answer = await edit.run({ customerId, userId, details: detailsOf(draft) })
      return answer.ok ? undefined : answer.refusal
    }
    const saveLicenses = async () => {
      if (licensesKey(draft.licenses) === licensesKey(user.licenses)) return undefined
      const licenses = draft.licenses.map(({ skuId, disabledPlans }) => ({
        skuId,
        disabledPlans: [...disabledPlans],
      }))
      const answer = await setLicenses.run({ customerId, userId, licenses })
      return answer.ok ? undefined : answer.refusal
    }
    return draft.usageLocation === null
      ? ((await saveLicenses()) ?? (await saveDetails()))
      : ((await saveDetails()) ?? (await saveLicenses()))
  }

  return { save, busy: edit.busy || setLicenses.busy }
}
