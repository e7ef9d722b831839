import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'
import { inRoot } from '#build/lib/paths.mjs'

const step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  with: z.record(z.string(), z.unknown()).default({}),
})
const workflow = z.object({
  permissions: z.object({ contents: z.literal('read') }),
  jobs: z.object({
    package: z.object({
      'runs-on': z.string(),
      strategy: z.object({
        matrix: z.object({ include: z.array(z.object({ os: z.string(), test: z.string() })) }),
      }),
      steps: z.array(step),
    }),
  }),
})

const text = readFileSync(inRoot('.github/workflows/packages.yml'), 'utf8')
const { strategy, steps, 'runs-on': runsOn } = workflow.parse(parse(text)).jobs.package
const systems = strategy.matrix.include
const commands = steps.flatMap(({ run }) => run ?? [])

it('The workflow runs on the three systems that the application is for', () => {
  expect(systems.map(({ os }) => os.split('-')[0]).sort()).toEqual(['macos', 'ubuntu', 'windows'])
  expect(runsOn).toBe('${{ matrix.os }}')
})

it('It installs, tests, packages and uploads, in this order, by the commands of the README', () => {
  const at = ['npm ci', '${{ matrix.test }}', 'npm run package -- --installers'].map((command) =>
    steps.findIndex(({ run }) => run === command),
  )
  const upload = steps.findIndex(({ uses }) => uses?.startsWith('actions/upload-artifact@') === true)
  expect(at).not.toContain(-1)
  expect([...at, upload]).toEqual([...at, upload].sort((a, b) => a - b))
  const readme = readFileSync(inRoot('README.md'), 'utf8')
  for (const command of ['npm test', 'npm run package -- --installers'])
    expect(readme.includes(command)).toBe(true)
  expect(systems.map(({ test }) => test).every((test) => test.startsWith('npm test'))).toBe(true)
})

it('Everything is tested on Linux, and the stages that are named elsewhere exist', async () => {
  const { stages } = await import('#build/lib/stages.mjs')
  const known = stages.map(({ name }) => name)
  for (const { os, test } of systems) {
    const named = test.split(' ').slice(3)
    if (os.startsWith('ubuntu')) expect(named).toEqual([])
    for (const name of named) expect(known).toContain(name)
  }
})

it('Its actions are pinned, and secrets reach the step that packages alone', () => {
  const uses = steps.flatMap((each) => each.uses ?? [])
  expect(uses.length).toBeGreaterThan(2)
  for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@v\d+/)
  const trusted = steps.filter(({ env }) => Object.keys(env).length > 0)
  expect(trusted.map(({ run }) => run)).toEqual(['npm run package -- --installers'])
  expect(commands.join('\n')).not.toContain('secrets.')
})

it('What is uploaded are the files that electron-builder names', () => {
  const { artifactName } = z
    .object({ artifactName: z.string() })
    .parse(parse(readFileSync(inRoot('electron-builder.yml'), 'utf8')))
  const { name } = z
    .object({ name: z.string() })
    .parse(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')))
  const path = steps.at(-1)?.with['path']
  expect(path).toBe(`dist/packages/${artifactName.replace('${name}', name).split('$')[0] ?? ''}*`)
})

it('It is the only workflow', () => {
  expect(readdirSync(inRoot('.github/workflows'))).toEqual(['packages.yml'])
})
