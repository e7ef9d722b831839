import type { SheetCard } from '#shared/contract/sheets.ts'
import { fillPlaceholders } from '#shared/domain/documents.ts'
import type { CustomerDocuments } from '#shared/domain/documents.ts'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'
import { standardInstructions } from '#shared/i18n/standard-instructions.ts'

/** What the sheets of a customer say and show, as the page has it. */
export interface SheetDocuments extends Pick<CustomerDocuments, 'texts' | 'qrCode'> {
  /** Stands for `{operator}`. */
  readonly operator: string
  /** Where the page has the logo; null without one, and where it can't be shown. */
  readonly logoAddress: string | null
}

/** The texts of one card in its language, placeholders filled; `greeting` is empty where there is none. */
export function textsOfCard(
  { texts, operator }: SheetDocuments,
  customerName: string,
  card: Pick<SheetCard, 'displayName' | 'userPrincipalName' | 'language'>,
): { readonly greeting: string; readonly steps: readonly string[] } {
  const { greeting, instructions } = texts[card.language]
  const values = {
    name: card.displayName,
    userName: card.userPrincipalName,
    customer: customerName,
    signInPage: SIGN_IN_ADDRESS,
    operator,
  }
  const lines = (instructions ?? standardInstructions(card.language)).split('\n')
  return {
    greeting: fillPlaceholders(greeting, values),
    steps: lines.filter((line) => line.trim() !== '').map((line) => fillPlaceholders(line, values)),
  }
}
