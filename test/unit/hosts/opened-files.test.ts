import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { KeptFile } from '#main/hosts/kept-file.ts'
import { filesToOpen, handedOver, recentFiles, withRecent } from '#main/hosts/listed-files.ts'
import { temporaryFolder } from '#test/support/test-app.ts'

describe('Of a command line, these are opened', () => {
  it.each([
    ['a list', ['/home/ana/people.csv'], ['/home/ana/people.csv']],
    ['a list by its place in the folder', ['people.CSV'], ['/home/ana/people.CSV']],
    ['several', ['a.csv', '/b/c.xlsx'], ['/home/ana/a.csv', '/b/c.xlsx']],
    ['the address of a file', ['file:///home/ana/%D0%A6%D0%B5%D1%85%201.csv'], ['/home/ana/Цех 1.csv']],
    ['what stands behind two dashes', ['--', '-odd.csv'], ['/home/ana/-odd.csv']],
    ['not the folder of the application', ['.', '/opt/desk'], []],
    ['not the value of an option', ['--data-dir', '/data/old.csv', '--printer', 'Floor 2.csv'], []],
    ['not an option', ['--inspect=9229', '--allow-file.csv'], []],
    ['not a file of another kind', ['photo.png', 'desk.exe', 'csv'], []],
  ])('%s', (_what, args, files) => {
    expect(filesToOpen(args, '/home/ana')).toEqual(files)
  })
})

describe('The recent lists', () => {
  it('begin with the last one, name none twice, and are ten', () => {
    const many = Array.from({ length: 12 }, (_, number) => `/list-${number}.csv`)
    const recent = [...many, '/list-5.csv'].reduce<string[]>(withRecent, [])
    expect(recent).toHaveLength(10)
    expect(recent.slice(0, 3)).toEqual(['/list-5.csv', '/list-11.csv', '/list-10.csv'])
    expect(new Set(recent).size).toBe(10)
  })
})

describe('A second start', () => {
  it('hands lists over', () => {
    expect(handedOver({ files: ['/a.csv', '/b.xlsx'] })).toEqual(['/a.csv', '/b.xlsx'])
  })

  it.each([[undefined], [null], ['/a.csv'], [[]], [{}], [{ files: '/a.csv' }], [{ files: [1, null, ''] }]])(
    'hands nothing over with %o',
    (data) => {
      expect(handedOver(data)).toEqual([])
    },
  )
})

describe('What the host remembers', () => {
  it('is read as it was written, by its owner alone', () => {
    const path = join(temporaryFolder(), 'recent.json')
    expect(new KeptFile(path, recentFiles).write(['/a.csv'])).toBe(true)
    expect(new KeptFile(path, recentFiles).read()).toEqual(['/a.csv'])
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it.each([
    ['no JSON', '{'],
    ['something else', '{"a":1}'],
    ['null', 'null'],
  ])('counts for nothing where the file holds %s', (_what, text) => {
    const path = join(temporaryFolder(), 'recent.json')
    writeFileSync(path, text)
    expect(new KeptFile(path, recentFiles).read()).toBeNull()
  })

  it('counts for nothing where it can’t be read or written, and leaves nothing behind', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'recent.json')
    mkdirSync(path)
    writeFileSync(join(path, 'taken'), '')
    const file = new KeptFile(path, recentFiles)
    expect(file.read()).toBeNull()
    expect(file.write([])).toBe(false)
    expect(readdirSync(folder)).toEqual(['recent.json'])
    expect(readFileSync(join(path, 'taken'), 'utf8')).toBe('')
  })
})
