import { nativeTheme } from 'electron'
import type { TFunction } from 'i18next'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import type { App } from '../../app.ts'

/** What is the host's own and follows the settings: the language of its texts, the theme of the window's frame. */
export interface Preferences {
  /** The texts in the language of the moment. */
  readonly texts: () => TFunction
  /** Hears when the language may be another one. */
  readonly onChange: (listener: () => void) => void
}

/** Keeps what is the host's own as the operator has set the application. */
export async function followSettings(application: App, systemLanguage: Language): Promise<Preferences> {
  const listeners: (() => void)[] = []
  let t = translator(systemLanguage)

  async function follow(): Promise<void> {
    const settings = await application.call('settings.get', {})
    if (!settings.ok) return
    const { language, theme } = settings.value
    nativeTheme.themeSource = theme
    t = translator(language === 'system' ? systemLanguage : language)
    listeners.forEach((listener) => listener())
  }

  application.subscribe(({ name }) => {
    if (name === 'settings-changed') void follow()
  })
  await follow()
  return { texts: () => t, onChange: (listener) => listeners.push(listener) }
}
