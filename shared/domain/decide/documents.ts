import { checkDocumentTexts, sameDocuments } from '../documents.ts'
import type { CustomerDocuments, DocumentsRefusal, Logo } from '../documents.ts'
import type { CustomerEvent } from '../events.ts'
import { ok, refuse } from '../result.ts'
import type { Result } from '../result.ts'
import type { CustomerState } from '../state.ts'

/** Replaces texts and choices; the logo stays as it is. No event where nothing changes. */
export function changeDocuments(
  state: CustomerState,
  wanted: Omit<CustomerDocuments, 'logo'>,
): Result<CustomerEvent[], DocumentsRefusal> {
  const wrong = checkDocumentTexts(wanted.texts)[0]
  return wrong ? refuse(wrong) : ok(changeTo(state, { ...wanted, logo: state.documents.logo }))
}

/** Replaces the logo, or takes it away with null. */
export const changeLogo = (state: CustomerState, logo: Logo | null): Result<CustomerEvent[], never> =>
  ok(changeTo(state, { ...state.documents, logo }))

function changeTo(state: CustomerState, after: CustomerDocuments): CustomerEvent[] {
  const before = state.documents
  return sameDocuments(before, after) ? [] : [{ type: 'documents-changed', before, after }]
}
