import type { MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'
import type { MenuItem } from '#shared/contract/notifications.ts'

type Item = MenuItemConstructorOptions
/** Does what the menu leaves to the page. */
type Choose = (item: MenuItem) => void

export const separator: Item = { type: 'separator' }

/** What can be done with text in a field: also the menu of a right click there. */
export function editingItems(t: TFunction): Item[] {
  return [
    { role: 'cut', label: t('hosts.menu.cut') },
    { role: 'copy', label: t('hosts.menu.copy') },
    { role: 'paste', label: t('hosts.menu.paste') },
    { role: 'selectAll', label: t('hosts.menu.selectAll') },
  ]
}

export const closeItem = (t: TFunction): Item => ({ role: 'close', label: t('hosts.menu.close') })

export const quitItem = (t: TFunction): Item => ({ role: 'quit', label: t('hosts.menu.quit') })

export const settingsItem = (t: TFunction, choose: Choose): Item => ({
  label: t('hosts.menu.settings'),
  accelerator: 'CmdOrCtrl+,',
  click: () => choose('settings'),
})

export const aboutItem = (t: TFunction, choose: Choose): Item => ({
  label: t('about.title'),
  click: () => choose('about'),
})
