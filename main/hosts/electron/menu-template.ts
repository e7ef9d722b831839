import type { MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** The menu of the application. No item loads the page again: nothing is gained by that. */
export function menuTemplate(
  t: TFunction,
  system: { readonly platform: string; readonly isPackaged: boolean },
): MenuItemConstructorOptions[] {
  const isMac = system.platform === 'darwin'
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t('hosts.menu.quit') }
  const developer: MenuItemConstructorOptions[] = system.isPackaged
    ? []
    : [separator, { role: 'toggleDevTools', label: t('hosts.menu.developerTools') }]
  return [
    isMac ? macMenu(t, quit) : { label: t('hosts.menu.file'), submenu: [quit] },
    {
      label: t('hosts.menu.edit'),
      submenu: [
        { role: 'undo', label: t('hosts.menu.undo') },
        { role: 'redo', label: t('hosts.menu.redo') },
        separator,
        ...editingItems(t),
      ],
    },
    {
      label: t('hosts.menu.view'),
      submenu: [
        { role: 'resetZoom', label: t('hosts.menu.actualSize') },
        { role: 'zoomIn', label: t('hosts.menu.zoomIn') },
        { role: 'zoomOut', label: t('hosts.menu.zoomOut') },
        separator,
        { role: 'togglefullscreen', label: t('hosts.menu.fullScreen') },
        ...developer,
      ],
    },
    {
      label: t('hosts.menu.window'),
      submenu: [
        { role: 'minimize', label: t('hosts.menu.minimize') },
        { role: 'close', label: t('hosts.menu.close') },
      ],
    },
  ]
}

/** What can be done with text in a field: also the menu of a right click there. */
export function editingItems(t: TFunction): MenuItemConstructorOptions[] {
  return [
    { role: 'cut', label: t('hosts.menu.cut') },
    { role: 'copy', label: t('hosts.menu.copy') },
    { role: 'paste', label: t('hosts.menu.paste') },
    { role: 'selectAll', label: t('hosts.menu.selectAll') },
  ]
}

function macMenu(t: TFunction, quit: MenuItemConstructorOptions): MenuItemConstructorOptions {
  return {
    label: 'Partner Desk',
    submenu: [
      { role: 'about', label: t('hosts.menu.about') },
      separator,
      { role: 'hide', label: t('hosts.menu.hide') },
      { role: 'hideOthers', label: t('hosts.menu.hideOthers') },
      { role: 'unhide', label: t('hosts.menu.showAll') },
      separator,
      quit,
    ],
  }
}
