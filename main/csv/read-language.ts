import { isLanguage } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { foldHeading } from './headings.ts'

const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ['English', 'Inglés', 'Английский'],
  es: ['Spanish', 'Español', 'Castellano', 'Испанский'],
  ru: ['Russian', 'Ruso', 'Русский'],
}

const known = new Map<string, Language>(
  Object.entries(NAMES).flatMap(([language, names]) =>
    isLanguage(language) ? names.map((name) => [foldHeading(name), language] as const) : [],
  ),
)

/** The language that a cell names: by its code, with or without a region (es, es-MX, es_MX), or by its name. */
export function readLanguage(cell: string): Language | null {
  const code = cell.trim().toLowerCase().split(/[-_]/)[0]
  return isLanguage(code) ? code : (known.get(foldHeading(cell)) ?? null)
}
