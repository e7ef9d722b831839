import type { Selection } from '#shared/contract/user-filter.ts'
import { AllowSignIn } from './allow-sign-in.tsx'
import { DeleteUsers } from './delete-users.tsx'
import { ResetPasswords } from './reset-passwords.tsx'
import { SetField } from './set-field.tsx'
import type { SelectionDeed } from './user-list-bar.tsx'

/** The dialog of what is to be done to the selected users. */
export function SelectionDeeds({
  deed,
  onEdited,
  onGone,
  ...target
}: {
  deed: SelectionDeed | null
  customerId: string
  selection: Selection
  count: number
  onClose: () => void
  /** The users are changed, and still there. */
  onEdited: () => void
  /** The users are no longer there, or another view is shown. */
  onGone: () => void
}) {
  switch (deed) {
    case 'reset':
      return <ResetPasswords {...target} onReset={onGone} />
    case 'block':
    case 'allow':
      return <AllowSignIn {...target} allow={deed === 'allow'} onDone={onEdited} />
    case 'set-field':
      return <SetField {...target} onDone={onEdited} />
    case 'delete':
      return <DeleteUsers {...target} open onDeleted={onGone} />
    case null:
      return null
  }
}
