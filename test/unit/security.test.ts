import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inRoot } from '#build/lib/paths.mjs'

const read = (file: string) => readFileSync(inRoot(file), 'utf8')
const [, section = ''] = read('CONTRIBUTING.md').split('\n## Security\n')

/** The rows of both tables; a cell names a file, and what of it keeps or shows the point. */
const rows = section
  .split('\n## ')[0]!
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, point = '', keeper = '', shower = '']) => {
    const kept = /^`([^`]+)`: `([^`]+)`$/.exec(keeper)
    const shown = /^`([^`]+)`: (.+)$/.exec(shower)
    return kept && shown ? [{ point, kept: kept.slice(1), shown: shown.slice(1) }] : []
  })

/** What stands in a file as the name of a test, whatever its quotes. */
const namesIn = (source: string): string[] =>
  [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`([^`\n]*)`/g)].map(
    ([, single, double, back]) => single ?? double ?? back ?? '',
  )

describe('The tables of what keeps the application safe', () => {
  it('have a row for every point of the checklist, 1 to 20', () => {
    const told = section.split('\n').flatMap((line) => /^\| (\d+) /.exec(line)?.[1] ?? [])
    expect([...new Set(told.map(Number))]).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
  })

  it('say of every point what keeps it and what shows that', () => {
    const lines = section.split('\n## ')[0]!.split('\n')
    const points = lines.filter((line) => line.startsWith('|') && !/^\| (-|Electron|what the)/.test(line))
    expect(points.length).toBeGreaterThan(30)
    expect(rows).toHaveLength(points.length)
  })

  it.each(rows)('$point: $kept.0 has it', ({ kept: [file = '', text = ''] }) => {
    expect(existsSync(inRoot(file))).toBe(true)
    expect(read(file)).toContain(text)
  })

  it.each(rows)('$point: $shown.0 shows it', ({ shown: [file = '', name = ''] }) => {
    expect(existsSync(inRoot(file))).toBe(true)
    expect(namesIn(read(file))).toContain(name)
  })
})

/** The sources of the main process and of the pages. */
function sources(folder: string): string[] {
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /\.(tsx?|html)$/.test(entry.name) ? [path] : []
  })
}
const texts = new Map([...sources('main'), ...sources('renderer')].map((file) => [file, read(file)]))
const filesWith = (pattern: RegExp) =>
  [...texts].filter(([, text]) => pattern.test(text)).map(([file]) => file)

describe('The desktop application', () => {
  it.each([
    /\bwebSecurity\b/,
    /allowRunningInsecureContent/,
    /experimentalFeatures/,
    /enableBlinkFeatures/,
    /allowpopups/i,
    /nodeIntegration\w*: true/,
    /contextIsolation: false/,
    /sandbox: false/,
    /no-sandbox/,
    /loadFile\(|file:\/\//,
    /<webview/,
    /'unsafe-(inline|eval)'/,
    /dangerouslySetInnerHTML/,
  ])('turns nothing on that the checklist warns of: %s', (warned) => {
    expect(filesWith(warned)).toEqual([])
  })

  it.each([
    [/new BrowserWindow\(/, 'main/hosts/electron/own-windows.ts'],
    [/openExternal\(/, 'main/hosts/electron/guards.ts'],
    [/ipcMain\.(handle|on)\w*\(/, 'main/hosts/electron/ipc.ts'],
    [/exposeInMainWorld\(/, 'main/hosts/electron/preload.ts'],
  ])('does what is dangerous in one place each: %s', (dangerous, place) => {
    expect(filesWith(dangerous)).toEqual([place])
  })

  it('ships one exact version of a current Electron', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: { electron: string } }
    expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
    expect(Number.parseInt(devDependencies.electron)).toBeGreaterThanOrEqual(45)
  })
})
