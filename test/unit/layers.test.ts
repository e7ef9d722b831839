import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { filesOf } from '#build/lib/files.mjs'
import { forbiddenImport } from '#build/lib/layers.mjs'
import { inRoot, root } from '#build/lib/paths.mjs'

const allowed = [
  ['main/hosts/electron/window.ts', 'electron'],
  ['main/hosts/electron/window.ts', '../../app.ts'],
  ['main/store/journal.ts', 'node:fs'],
  ['main/services/users.ts', '#shared/domain/user.ts'],
  ['renderer/features/users/view.tsx', '#shared/contract/users.ts'],
  ['renderer/features/users/view.tsx', 'react'],
  ['shared/contract/users.ts', 'zod'],
  ['shared/domain/users/decide.ts', '../result.ts'],
  ['shared/domain/language.ts', '#shared/i18n/index.ts'],
  ['test/e2e/electron/start.test.ts', 'electron'],
]

const forbidden = [
  ['main/app.ts', 'electron'],
  ['main/hosts/browser/main.ts', 'electron'],
  ['main/hosts/browser/main.ts', 'electron/main'],
  ['main/app.ts', '#main/hosts/data-dir.ts'],
  ['main/app.ts', '#renderer/app.tsx'],
  ['renderer/app.tsx', '#main/app.ts'],
  ['renderer/app.tsx', '../main/app.ts'],
  ['renderer/app.tsx', 'node:fs'],
  ['renderer/app.tsx', 'fs'],
  ['renderer/app.tsx', 'electron'],
  ['shared/contract/users.ts', 'node:crypto'],
  ['shared/contract/users.ts', '#main/app.ts'],
  ['shared/contract/users.ts', '../../renderer/app.tsx'],
  ['shared/domain/user.ts', 'zod'],
  ['shared/domain/user.ts', '../contract/users.ts'],
]

describe('The layers', () => {
  it.each(allowed)('let %s import %s', (file, specifier) => {
    expect(forbiddenImport(file, specifier)).toBeNull()
  })

  it.each(forbidden)('do not let %s import %s', (file, specifier) => {
    expect(forbiddenImport(file, specifier)).not.toBeNull()
  })

  it('are kept by every import of the sources', () => {
    const files = ['main', 'renderer', 'shared']
      .flatMap((area) => filesOf(root, area))
      .filter((file) => /\.tsx?$/.test(file))
    const broken = files.flatMap((file) =>
      importsOf(file)
        .flatMap((specifier) => forbiddenImport(file, specifier) ?? [])
        .map((why) => `${file}: ${why}`),
    )
    expect(files.length).toBeGreaterThan(0)
    expect(broken).toEqual([])
  })
})

function importsOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(inRoot(file), 'utf8')).importedFiles.map(({ fileName }) => fileName)
}
