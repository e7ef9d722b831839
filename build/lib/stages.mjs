// @ts-check
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { countPlaywright, countVitest, resultOfCheck, resultOfRunner } from './results.mjs'
import { run } from './run.mjs'

/**
 * One part of `npm test`. `needs` names the set-up without which it can't run; one that only `reads` the code may run
 * beside others.
 *
 * @typedef {object} Stage
 * @property {string} name
 * @property {boolean} [reads]
 * @property {('build' | 'system' | 'electron')[]} needs
 * @property {() => Promise<import('./results.mjs').Result>} run
 */

/** @type {Stage[]} */
export const stages = [
  { name: 'lint', reads: true, needs: [], run: lint },
  {
    name: 'format',
    reads: true,
    needs: [],
    run: () => check('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.']),
  },
  { name: 'types', reads: true, needs: [], run: types },
  { name: 'unit', needs: [], run: vitest },
  { name: 'browser', needs: ['build', 'system'], run: () => playwright('chromium') },
  { name: 'electron', needs: ['build', 'system', 'electron'], run: () => playwright('electron') },
]

async function lint() {
  return check('eslint/bin/eslint.js', ['-c', 'build/eslint.config.mjs', '--max-warnings', '0', '.'])
}

/** Every area by its own rules; the first that fails does not hide the others. */
async function types() {
  const codes = []
  for (const area of ['shared', 'main', 'renderer', 'test', 'build']) {
    codes.push(await runTool('typescript/bin/tsc', ['-p', area]))
  }
  return resultOfCheck(Math.max(...codes))
}

async function vitest() {
  const report = freshReport('vitest.json')
  const args = [
    'run',
    '-c',
    'test/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]
  const code = await runTool('vitest/vitest.mjs', args)
  return resultOfRunner(code, read(report, countVitest))
}

/** @param {string} project */
async function playwright(project) {
  const report = freshReport(`${project}.json`)
  const code = await runTool(
    '@playwright/test/cli.js',
    ['test', '-c', 'test/playwright.config.ts', '--project', project],
    {
      env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    },
  )
  return resultOfRunner(code, read(report, countPlaywright))
}

/** @param {string} tool @param {string[]} args */
async function check(tool, args) {
  return resultOfCheck(await runTool(tool, args))
}

/**
 * Runs a program of a package, by this Node, with its output on ours.
 *
 * @param {string} tool its file in node_modules
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
async function runTool(tool, args, options) {
  return run(process.execPath, [inRoot('node_modules', tool), ...args], {
    stdio: ['ignore', 1, 2],
    ...options,
  })
}

/** @param {string} name @returns {string} where the report will be, and no older one is */
function freshReport(name) {
  const folder = inRoot('.cache/reports')
  mkdirSync(folder, { recursive: true })
  rmSync(`${folder}/${name}`, { force: true })
  return `${folder}/${name}`
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => import('./results.mjs').Result} count
 */
function read(file, count) {
  try {
    /** @type {Report} */
    const report = JSON.parse(readFileSync(file, 'utf8'))
    return count(report)
  } catch {
    return null
  }
}
