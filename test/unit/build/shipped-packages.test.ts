import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { inRoot, root } from '#build/lib/paths.mjs'
import { packageFolders, shippedPackages } from '#build/lib/shipped-packages.mjs'

/** A package of a test, as npm would lay it down. */
function packageWith(manifest: object, files: Readonly<Record<string, string>> = {}): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'partner-desk-package-')), 'a-package')
  onTestFinished(() => rmSync(join(folder, '..'), { recursive: true, force: true }))
  mkdirSync(folder)
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'a-package', version: '1.2.3', ...manifest }),
  )
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const licenseOf = (folder: string) => shippedPackages([folder])[1]

describe('The packages of modules', () => {
  it.each([
    ['node_modules/zod/index.js', 'node_modules/zod'],
    ['node_modules/@fluentui/tokens/lib/a/b.js', 'node_modules/@fluentui/tokens'],
    ['node_modules/a/node_modules/@b/c/index.js', 'node_modules/a/node_modules/@b/c'],
    [inRoot('node_modules/zod/index.js'), 'node_modules/zod'],
  ])('%s is of %s', (module, folder) => {
    expect(packageFolders([module])).toEqual([inRoot(folder)])
  })

  it('are named once, and our own modules have none', () => {
    const modules = ['main/app.ts', 'node_modules/zod/a.js', `${root}/node_modules/zod/b.js`]
    expect(packageFolders(modules)).toEqual([inRoot('node_modules/zod')])
  })
})

describe('The list of what is shipped', () => {
  it('begins with the application itself and goes on by name', () => {
    const folders = ['zod', 'react', '@fontsource/roboto-mono'].map((name) => inRoot('node_modules', name))
    const list = shippedPackages(folders)
    expect(list.map(({ name }) => name)).toEqual(['Partner Desk', '@fontsource/roboto-mono', 'react', 'zod'])
    for (const { text } of list) expect(text).toMatch(/Copyright/)
  })

  it('names a package of one version once, wherever it lies', () => {
    const manifest = { license: 'MIT' }
    expect(shippedPackages([packageWith(manifest), packageWith(manifest)])).toHaveLength(2)
  })

  it.each(['LICENSE', 'LICENCE.md', 'license', 'COPYING.txt'])(
    'has the text that the package brings as %s',
    (file) => {
      expect(licenseOf(packageWith({ license: 'ISC' }, { [file]: 'Do what\r\nyou like.\r\n' }))).toEqual({
        name: 'a-package',
        version: '1.2.3',
        license: 'ISC',
        text: 'Do what\nyou like.',
      })
    },
  )

  it('has the standard text with the author’s name where the package brings none', () => {
    const text = licenseOf(packageWith({ license: 'MIT', author: 'Ann Lee <ann@example.com>' }))?.text
    expect(text).toContain('Copyright (c) Ann Lee\n')
    expect(text).toContain('WITHOUT WARRANTY OF ANY KIND')
  })

  it.each(['GPL-3.0-only', 'AGPL-3.0', 'LGPL-2.1', 'UNLICENSED', undefined])(
    'refuses a package under %s',
    (license) => {
      const folder = packageWith({ license }, { LICENSE: 'text' })
      expect(() => shippedPackages([folder])).toThrow("a-package can't be shipped")
    },
  )
})
