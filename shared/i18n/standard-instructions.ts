import type { Language } from '#shared/domain/language.ts'
import { translator } from './index.ts'

/** What to do with a sheet, one step a line, where a customer has no instructions of its own. */
export function standardInstructions(language: Language): string {
  const t = translator(language)
  return [t('sheets.card.signIn'), t('sheets.card.choosePassword'), t('sheets.card.destroyCard')].join('\n')
}
