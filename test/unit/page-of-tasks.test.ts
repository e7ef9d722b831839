import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '#build/lib/paths.mjs'

const read = (file: string) => readFileSync(inRoot(file), 'utf8')
const [, section = ''] = read('CONTRIBUTING.md').split('\n## The page and its journeys\n')

/** The last cells of the tables of the section. */
const walkers = section
  .split('\n## ')[0]!
  .split('\n')
  .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
  .map((line) => line.split('|').at(-2)!.trim())
const isFunction = (walker: string) => walker.startsWith('`')
const HEADINGS = ['walked by', 'journey']

describe('the table of the page and its journeys', () => {
  it('names functions that walk a step', () => {
    const walk = read('test/support/browser/page-of-tasks.ts')
    const functions = [...walk.matchAll(/^(?:export )?async function (\w+)/gm)].map(
      ([, name]) => `\`${name}\``,
    )
    const named = walkers.filter(isFunction)
    expect(named).not.toEqual([])
    expect(named.filter((name) => !functions.includes(name))).toEqual([])
  })

  it('names every further journey, and none that there is not', () => {
    const spec = read('test/e2e/browser/further-tasks.spec.ts')
    const journeys = [...spec.matchAll(/^ {2}test\('([^']+)'/gm)].map(([, title]) => title)
    const named = walkers.filter((walker) => !isFunction(walker) && !HEADINGS.includes(walker))
    expect(named.sort()).toEqual(journeys.sort())
  })
})
