import type { DocumentChoices } from '#shared/contract/documents.ts'
import { checkDocumentTexts } from '#shared/domain/documents.ts'
import type { TextField } from '#shared/domain/documents.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { standardInstructions } from '#shared/i18n/standard-instructions.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'

/** What stands in the form. */
export type DocumentsDraft = DocumentChoices
export type DocumentsErrors = readonly ShownRefusal[]

/** Everything that is wrong with the texts, those of the languages that are not shown among them. */
export const errorsOf = ({ texts }: DocumentsDraft): DocumentsErrors => checkDocumentTexts(texts)

/** The first language with a text that is wrong. */
export const wrongLanguage = (errors: DocumentsErrors): Language | undefined =>
  LANGUAGES.find((language) => errors.some(({ field }) => field?.startsWith(`${language}.`)))

/** A text as it stands in its field: where there is none of one's own, the standard one. */
export function shownText({ texts }: DocumentsDraft, language: Language, field: TextField): string {
  const { greeting, instructions } = texts[language]
  return field === 'greeting' ? greeting : (instructions ?? standardInstructions(language))
}

/** The draft with another text; one that says what the standard one says is the standard one. */
export function withText(
  { texts }: DocumentsDraft,
  language: Language,
  field: TextField,
  text: string,
): Pick<DocumentsDraft, 'texts'> {
  const written = field === 'instructions' && text === standardInstructions(language) ? null : text
  return { texts: { ...texts, [language]: { ...texts[language], [field]: written } } }
}
