import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { UserDraftErrors } from './user-draft.ts'

/** The refusal about a part of the form that is more than one field. */
export function FieldError({ errors, field }: { errors: UserDraftErrors; field: string }) {
  const refusal = errors.find((error) => error.field === field)
  return refusal ? <RefusalMessage refusal={refusal} /> : null
}
