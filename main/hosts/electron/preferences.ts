import { nativeTheme } from 'electron'
import type { TFunction } from 'i18next'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import type { App } from '../../app.ts'
import { showMenu } from './menu.ts'

/**
 * Keeps what is the host's own, the menu and the theme of the window's frame, as the operator has set the
 * application. Gives the texts in the language of the moment.
 */
export async function followSettings(application: App, systemLanguage: Language): Promise<() => TFunction> {
  let t = translator(systemLanguage)

  async function follow(): Promise<void> {
    const settings = await application.call('settings.get', {})
    if (!settings.ok) return
    const { language, theme } = settings.value
    nativeTheme.themeSource = theme
    t = translator(language === 'system' ? systemLanguage : language)
    showMenu(t)
  }

  application.subscribe(({ name }) => {
    if (name === 'settings-changed') void follow()
  })
  await follow()
  return () => t
}
