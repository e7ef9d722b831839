// @ts-check
import { build } from '../build.mjs'
import { obtainElectronForTests } from '../electron-for-tests.mjs'
import { installSystemPackages } from '../system-packages.mjs'
import { installDependencies } from './dependencies.mjs'
import { messageOf, Refusal } from './refusal.mjs'
import { lastLine, sum, table } from './results.mjs'
import { stages } from './stages.mjs'

/**
 * @typedef {import('./stages.mjs').Stage} Stage
 * @typedef {import('./results.mjs').Result & { name: string, seconds: number }} Row
 */

const say = (/** @type {string} */ message) => console.error(message)

/** What stages need, made once, when the first of them comes; kept is null or what went wrong. */
const setUp = {
  build: once(() => build(say)),
  system: once(() => installSystemPackages(say)),
  electron: once(() => obtainElectronForTests(say)),
}

/**
 * Runs the named stages, or all of them, whatever became of the others: first those that only read, side by side, then
 * the others one after the other. Then prints a table and, as the last line, the sum over everything: `N passed, N failed`.
 *
 * @param {string[]} names
 * @returns {Promise<number>} the exit code
 */
export async function runTests(names) {
  const chosen = choose(names)
  await installDependencies(say)
  /** @type {Row[]} */
  const rows = []
  rows.push(...(await Promise.all(chosen.filter(({ reads }) => reads).map(runStage))))
  for (const stage of chosen.filter(({ reads }) => !reads)) rows.push(await runStage(stage))
  const total = sum(rows)
  console.log(`\n${table(rows)}\n\n${lastLine(total)}`)
  return total.failed === 0 ? 0 : 1
}

/** @param {string[]} names */
function choose(names) {
  const unknown = names.find((name) => !stages.some((stage) => stage.name === name))
  if (unknown !== undefined) {
    throw new Refusal(
      `There is no stage ${unknown}. The stages: ${stages.map(({ name }) => name).join(', ')}.`,
    )
  }
  return stages.filter(({ name }) => names.length === 0 || names.includes(name))
}

/** @param {Stage} stage @returns {Promise<Row>} */
async function runStage({ name, needs, run }) {
  const started = Date.now()
  const row = (/** @type {import('./results.mjs').Result} */ result) => ({
    name,
    ...result,
    seconds: (Date.now() - started) / 1000,
  })
  say(`\n=== ${name}`)
  for (const need of needs) {
    const problem = await setUp[need]()
    if (problem === null) continue
    if (need === 'electron' && !process.env['CI']) {
      say(`\n*** THE ELECTRON TESTS WERE SKIPPED. ${problem} ***`)
      return row({ passed: 0, failed: 0 })
    }
    say(`${name} can't run: ${problem}`)
    return row({ passed: 0, failed: 1 })
  }
  return row(await run())
}

/** @param {() => Promise<unknown>} step @returns {() => Promise<string | null>} */
function once(step) {
  /** @type {Promise<string | null> | undefined} */
  let outcome
  return () => (outcome ??= step().then(() => null, messageOf))
}
