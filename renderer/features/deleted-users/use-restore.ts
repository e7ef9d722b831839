import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '../../ask/use-command.ts'
import { useNotice } from '../../components/notices.tsx'
import type { DeletedRow } from './conflicts.ts'

/** A restored user, and how many licences did not come back. */
export interface LostLicenses {
  readonly userId: string
  readonly displayName: string
  readonly lost: number
}

/** Restores users, some under new names, and remembers whose licences did not come back. */
export function useRestore(customerId: string) {
  const { t } = useTranslation()
  const notice = useNotice()
  const { run: restore, busy, refusal } = useCommand('users.restore')
  const [lost, setLost] = useState<readonly LostLicenses[]>([])

  const run = async (users: readonly DeletedRow[], names: ReadonlyMap<string, string>): Promise<boolean> => {
    const answer = await restore({
      customerId,
      users: users.map(({ id }) => {
        const userPrincipalName = names.get(id)
        return { userId: id, ...(userPrincipalName !== undefined && { userPrincipalName }) }
      }),
    })
    if (!answer.ok) return false
    const { restored } = answer.value
    setLost(
      restored
        .filter(({ licensesLost }) => licensesLost > 0)
        .map(({ userId, licensesLost }) => ({
          userId,
          displayName: users.find(({ id }) => id === userId)?.displayName ?? '',
          lost: licensesLost,
        })),
    )
    notice({ text: t('users.restored', { count: restored.length }) })
    return true
  }

  return { run, busy, refusal, lost, forget: () => setLost([]) }
}
