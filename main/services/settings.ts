import type { Settings } from '#shared/contract/settings.ts'
import type { Language } from '#shared/domain/language.ts'
import { ok } from '#shared/domain/result.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { DEFAULT_PASSWORD_LENGTH } from '#shared/domain/temporary-password.ts'
import { DEFAULT_REMIND_AFTER_DAYS } from '#shared/domain/waiting.ts'
import type { HostFacts } from '../ports.ts'
import type { Store } from '../store/store.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'

/** What was set, or what holds until something is: the system's language, the account's name. */
export function currentSettings(store: Store, host: HostFacts): Settings {
  return (
    store.settings.get() ?? {
      language: 'system',
      theme: 'system',
      operatorName: host.accountName,
      passwordLength: DEFAULT_PASSWORD_LENGTH,
      paper: 'A4',
      sheets: DEFAULT_SHEET_ARRANGEMENT,
      remindAfterDays: DEFAULT_REMIND_AFTER_DAYS,
      destroyAfterDays: null,
    }
  )
}

/** The language that the operator works in: the one chosen, else the system's. */
export function operatorLanguage(settings: Settings, host: HostFacts): Language {
  return settings.language === 'system' ? host.systemLanguage : settings.language
}

export function settingsService(context: ServiceContext) {
  const { store, ports } = context

  const get: Handler<'settings.get'> = () => ok(currentSettings(store, ports.host))

  const update: Handler<'settings.update'> = async (change) => {
    const language = context.language()
    const next = { ...currentSettings(store, ports.host), ...change }
    const saved = await store.settings.set(next)
    if (!saved.ok) return saved
    if (context.language() !== language) context.userIndexes.sortFor(context.language())
    context.notify({ name: 'settings-changed', data: {} })
    return ok(next)
  }

  return { get, update }
}
