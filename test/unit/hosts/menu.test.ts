import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { editingItems } from '#main/hosts/electron/menu-items.ts'
import { menuTemplate } from '#main/hosts/electron/menu-template.ts'
import type { MenuOptions } from '#main/hosts/electron/menu-template.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'

const items = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])

const options = (change: Partial<MenuOptions> = {}): MenuOptions => ({
  platform: 'linux',
  isPackaged: true,
  recent: [],
  openList: vi.fn(),
  openRecent: vi.fn(),
  forgetRecent: vi.fn(),
  showLog: vi.fn(),
  choose: vi.fn(),
  ...change,
})

const systems = [
  { platform: 'linux', isPackaged: true },
  { platform: 'darwin', isPackaged: true },
  { platform: 'win32', isPackaged: false },
]

/** What a click on the item with this text does. */
function click(template: MenuItemConstructorOptions[], label: string): void {
  const item = items(template).find((each) => each.label === label)
  expect(item?.click, label).toBeDefined()
  // Items of ours look at nothing of what Electron tells with a click.
  Reflect.apply(item?.click ?? vi.fn(), undefined, [])
}

describe('The menu', () => {
  it.each(systems)('has a text of ours for every item, in each language: %o', (system) => {
    for (const language of LANGUAGES) {
      const all = items(menuTemplate(translator(language), options(system)))
      const unnamed = all.filter(({ type, label }) => type !== 'separator' && !label)
      expect(unnamed).toEqual([])
      expect(all.some(({ label = '' }) => label.startsWith('hosts.'))).toBe(false)
    }
  })

  it.each(systems)('can end the application and never loads the page again: %o', (system) => {
    const roles = items(menuTemplate(translator('en'), options(system))).map(({ role }) => role)
    expect(roles).toContain('quit')
    expect(roles).not.toContain('reload')
    expect(roles).not.toContain('forceReload')
    expect(roles.includes('toggleDevTools')).toBe(!system.isPackaged)
  })

  it('is the one of the platform: on macOS the application’s own first, elsewhere letters to be pressed with Alt', () => {
    const firstOn = (platform: string) => menuTemplate(translator('en'), options({ platform }))[0]
    expect(firstOn('darwin')?.label).toBe('Partner Desk')
    expect(firstOn('win32')?.label).toBe('&File')
    const [mac] = menuTemplate(translator('ru'), options({ platform: 'darwin' }))
    const roles = items(mac ? [mac] : []).map(({ role }) => role)
    expect(roles).toEqual(expect.arrayContaining(['services', 'hide', 'hideOthers', 'unhide', 'quit']))
  })

  it.each(LANGUAGES)('has no letter for Alt twice, and no shortcut: %s', (language) => {
    const template = menuTemplate(translator(language), options({ platform: 'win32' }))
    const letters = template.map(({ label = '' }) => /&(.)/.exec(label)?.[1]?.toLowerCase())
    expect(letters).not.toContain(undefined)
    expect(new Set(letters).size).toBe(letters.length)
    const shortcuts = items(template).flatMap(({ accelerator }) => accelerator ?? [])
    expect(shortcuts.length).toBeGreaterThan(2)
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
  })

  it('lists what was opened lately by the names of the files, and opens it', () => {
    const openRecent = vi.fn()
    const recent = ['/home/ana/people.csv', '/home/ana/R&D.xlsx']
    const template = menuTemplate(translator('en'), options({ recent, openRecent }))
    click(template, 'people.csv')
    click(template, 'R&&D.xlsx')
    expect(openRecent.mock.calls).toEqual([['/home/ana/people.csv'], ['/home/ana/R&D.xlsx']])
  })

  it('offers nothing recent where nothing was opened', () => {
    const recentOf = (recent: string[]) =>
      items(menuTemplate(translator('en'), options({ recent }))).find(({ label }) => label === 'Open recent')
    expect(recentOf([])?.enabled).toBe(false)
    expect(recentOf(['/a.csv'])?.enabled).toBe(true)
  })

  it('leaves to the page what the page does', () => {
    const choose = vi.fn()
    const template = menuTemplate(translator('en'), options({ choose }))
    click(template, 'Settings…')
    click(template, 'Keyboard shortcuts')
    click(template, 'Search customers and users')
    click(template, 'About Partner Desk')
    click(template, translator('en')('copies.save'))
    expect(choose.mock.calls.flat()).toEqual(['settings', 'shortcuts', 'search', 'about', 'saveCopy'])
  })

  it('offers in a field what can be done with its text', () => {
    expect(editingItems(translator('es')).map(({ label }) => label)).toEqual([
      'Cortar',
      'Copiar',
      'Pegar',
      'Seleccionar todo',
    ])
  })
})
