import type { SheetGroup } from '#shared/domain/sheet-layout.ts'
import type { SheetOptions, SheetSort } from '#shared/domain/sheet-options.ts'
import type { User } from '#shared/domain/user.ts'

const TEXT_OF: Readonly<Record<Exclude<SheetSort, 'added'>, (user: User) => string>> = {
  displayName: (user) => user.displayName,
  userPrincipalName: (user) => user.userPrincipalName,
  department: ({ profile }) => profile.department ?? '',
  officeLocation: ({ profile }) => profile.officeLocation ?? '',
  city: ({ profile }) => profile.city ?? '',
  jobTitle: ({ profile }) => profile.jobTitle ?? '',
}

/**
 * The users in the order in which their sheets are asked for, and the groups in which they then lie; null without
 * groups. Sorts as the collator's language does; those without the field come last, the same ones stay as added.
 */
export function orderForSheets(
  added: readonly User[],
  { sort, descending, groupByDepartment }: Pick<SheetOptions, 'sort' | 'descending' | 'groupByDepartment'>,
  collator: Intl.Collator,
): { readonly users: readonly User[]; readonly groups: readonly SheetGroup[] | null } {
  const users =
    sort !== 'added'
      ? runsOf(added, TEXT_OF[sort], collator, descending).flatMap(([, run]) => run)
      : descending
        ? [...added].reverse()
        : added
  if (!groupByDepartment) return { users, groups: null }
  // Grouped, the departments themselves go down the alphabet only when they are what is sorted by.
  const groups = runsOf(users, TEXT_OF.department, collator, descending && sort === 'department')
  return {
    users: groups.flatMap(([, run]) => run),
    groups: groups.map(([name, run]) => ({ name, cards: run.length })),
  }
}

/** The users by what they have in common, in the order of that; each run in the order in which it came. */
function runsOf(
  users: readonly User[],
  textOf: (user: User) => string,
  collator: Intl.Collator,
  descending: boolean,
): [text: string, run: User[]][] {
  const runs = new Map<string, User[]>()
  for (const user of users) {
    const text = textOf(user)
    const run = runs.get(text)
    if (run) run.push(user)
    else runs.set(text, [user])
  }
  const direction = descending ? -1 : 1
  return [...runs].sort(([left], [right]) => {
    if (left === '' || right === '') return left === '' ? 1 : -1
    return direction * collator.compare(left, right)
  })
}
