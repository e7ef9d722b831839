import type { MenuItemConstructorOptions } from 'electron'
import type { TFunction } from 'i18next'
import { basename } from 'node:path'
import type { MenuItem } from '#shared/contract/notifications.ts'
import { aboutItem, closeItem, editingItems, quitItem, separator, settingsItem } from './menu-items.ts'

/** What the menu depends on, and what its items of our own do. */
export interface MenuOptions {
  readonly platform: string
  readonly isPackaged: boolean
  /** Paths of lists that were opened lately, the newest first. */
  readonly recent: readonly string[]
  readonly openList: () => void
  readonly openRecent: (path: string) => void
  readonly forgetRecent: () => void
  readonly showLog: () => void
  /** Leaves it to the page. */
  readonly choose: (item: MenuItem) => void
}

type Items = MenuItemConstructorOptions[]

/**
 * The menu of the application, as the platform wants it: on macOS with the menu of the application first, elsewhere
 * with Settings and the end of it under File. No item loads the page again: nothing is gained by that.
 */
export function menuTemplate(t: TFunction, options: MenuOptions): Items {
  const isMac = options.platform === 'darwin'
  return [
    ...(isMac ? [macMenu(t, options)] : []),
    { label: t('hosts.menu.file'), submenu: fileItems(t, options) },
    { label: t('hosts.menu.edit'), submenu: editItems(t, options) },
    { label: t('hosts.menu.view'), submenu: viewItems(t, options) },
    isMac
      ? { role: 'windowMenu', label: t('hosts.menu.window') }
      : {
          label: t('hosts.menu.window'),
          submenu: [{ role: 'minimize', label: t('hosts.menu.minimize') }, closeItem(t)],
        },
    { role: 'help', label: t('hosts.menu.help'), submenu: helpItems(t, options) },
  ]
}

function fileItems(t: TFunction, options: MenuOptions): Items {
  const open: MenuItemConstructorOptions = {
    label: t('hosts.menu.openList'),
    accelerator: 'CmdOrCtrl+O',
    click: options.openList,
  }
  const recent: MenuItemConstructorOptions = {
    label: t('hosts.menu.recent'),
    enabled: options.recent.length > 0,
    submenu: [
      ...options.recent.map((path) => ({
        // A single ampersand would underline the letter behind it.
        label: basename(path).replaceAll('&', '&&'),
        toolTip: path,
        click: () => options.openRecent(path),
      })),
      separator,
      { label: t('hosts.menu.forgetRecent'), click: options.forgetRecent },
    ],
  }
  const saveCopy: MenuItemConstructorOptions = {
    label: t('copies.save'),
    click: () => options.choose('saveCopy'),
  }
  const always = [open, recent, separator, saveCopy, separator]
  if (options.platform === 'darwin') return [...always, closeItem(t)]
  return [...always, settingsItem(t, options.choose), separator, quitItem(t)]
}

function editItems(t: TFunction, { choose }: MenuOptions): Items {
  return [
    { role: 'undo', label: t('hosts.menu.undo') },
    { role: 'redo', label: t('hosts.menu.redo') },
    separator,
    ...editingItems(t),
    separator,
    { label: t('shell.search'), accelerator: 'CmdOrCtrl+K', click: () => choose('search') },
  ]
}

function viewItems(t: TFunction, { isPackaged }: MenuOptions): Items {
  const developer: Items = isPackaged
    ? []
    : [separator, { role: 'toggleDevTools', label: t('hosts.menu.developerTools') }]
  return [
    { role: 'resetZoom', label: t('hosts.menu.actualSize') },
    { role: 'zoomIn', label: t('hosts.menu.zoomIn') },
    { role: 'zoomOut', label: t('hosts.menu.zoomOut') },
    separator,
    { role: 'togglefullscreen', label: t('hosts.menu.fullScreen') },
    ...developer,
  ]
}

function helpItems(t: TFunction, options: MenuOptions): Items {
  const about: Items = options.platform === 'darwin' ? [] : [separator, aboutItem(t, options.choose)]
  return [
    { label: t('shell.shortcuts.title'), click: () => options.choose('shortcuts') },
    { label: t('hosts.menu.showLog'), click: options.showLog },
    ...about,
  ]
}

function macMenu(t: TFunction, options: MenuOptions): MenuItemConstructorOptions {
  return {
    label: 'Partner Desk',
    submenu: [
      aboutItem(t, options.choose),
      separator,
      settingsItem(t, options.choose),
      separator,
      { role: 'services', label: t('hosts.menu.services') },
      separator,
      { role: 'hide', label: t('hosts.menu.hide') },
      { role: 'hideOthers', label: t('hosts.menu.hideOthers') },
      { role: 'unhide', label: t('hosts.menu.showAll') },
      separator,
      quitItem(t),
    ],
  }
}
