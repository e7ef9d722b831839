import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { editingItems, menuTemplate } from '#main/hosts/electron/menu-template.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'

const items = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? items(item.submenu) : [])])

const systems = [
  { platform: 'linux', isPackaged: true },
  { platform: 'darwin', isPackaged: true },
  { platform: 'win32', isPackaged: false },
]

describe('The menu', () => {
  it.each(systems)('has a text of ours for every item, in each language: %o', (system) => {
    for (const language of LANGUAGES) {
      const all = items(menuTemplate(translator(language), system))
      const unnamed = all.filter(({ type, label }) => type !== 'separator' && !label)
      expect(unnamed).toEqual([])
      expect(all.some(({ label = '' }) => label.startsWith('hosts.'))).toBe(false)
    }
  })

  it.each(systems)('can end the application and never loads the page again: %o', (system) => {
    const roles = items(menuTemplate(translator('en'), system)).map(({ role }) => role)
    expect(roles).toContain('quit')
    expect(roles).not.toContain('reload')
    expect(roles).not.toContain('forceReload')
    expect(roles.includes('toggleDevTools')).toBe(!system.isPackaged)
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
