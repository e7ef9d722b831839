import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '#build/lib/fingerprint.mjs'

let folder: string
const print = () => fingerprint(['main', 'package.json'], folder)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(folder, 'main/store'), { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{}')
  writeFileSync(join(folder, 'main/app.ts'), 'app')
  writeFileSync(join(folder, 'main/store/journal.ts'), 'journal')
})

afterEach(() => rmSync(folder, { recursive: true }))

describe('The fingerprint of the sources', () => {
  it('stays the same when a checkout touches the files', () => {
    const before = print()
    utimesSync(join(folder, 'main/app.ts'), 1, 1)
    expect(print()).toBe(before)
  })

  it('changes with the content of a file, however deep', () => {
    const before = print()
    writeFileSync(join(folder, 'main/store/journal.ts'), 'journal 2')
    expect(print()).not.toBe(before)
  })

  it('changes with a name', () => {
    const before = print()
    renameSync(join(folder, 'main/app.ts'), join(folder, 'main/application.ts'))
    expect(print()).not.toBe(before)
  })

  it('does not change with what is not an input', () => {
    const before = print()
    writeFileSync(join(folder, 'README.md'), 'Partner Desk')
    expect(print()).toBe(before)
  })
})
