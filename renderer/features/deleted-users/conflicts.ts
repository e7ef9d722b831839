import type { OutputOf } from '#shared/contract/index.ts'

export type DeletedRow = OutputOf<'users.listDeleted'>['rows'][number]

/** Those of the users who need another user name: somebody has theirs now, or another of them gets it first. */
export function conflictsIn(users: readonly DeletedRow[]): DeletedRow[] {
  const names = new Set<string>()
  return users.filter(({ nameTaken, userPrincipalName }) => {
    const name = userPrincipalName.toLowerCase()
    const isConflict = nameTaken || names.has(name)
    if (!nameTaken) names.add(name)
    return isConflict
  })
}
