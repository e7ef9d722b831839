import { createInstance } from 'i18next'
import type { i18n, TFunction } from 'i18next'
import type { Language } from '#shared/domain/language.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { ru } from './ru/index.ts'

/** One i18next with all languages in it, ready at once. Keys are typed by the English texts. */
export function createTexts(language: Language): i18n {
  const instance = createInstance({
    lng: language,
    resources: { en: { translation: en }, es: { translation: es }, ru: { translation: ru } },
    fallbackLng: false,
    returnNull: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  void instance.init()
  return instance
}

let shared: i18n | null = null

/** The function that gives texts in one language, whatever language the application shows. */
export function translator(language: Language): TFunction {
  shared ??= createTexts('en')
  return shared.getFixedT(language)
}
