// @ts-check

/**
 * @typedef {{ passed: number, failed: number }} Result
 *
 * What is read of Vitest's report (its JSON reporter).
 * @typedef {{ numPassedTests: number, numFailedTests: number }} VitestReport
 *
 * What is read of Playwright's report (its JSON reporter).
 * @typedef {{ stats: { expected: number, unexpected: number, flaky: number } }} PlaywrightReport
 */

/** A check that just passes or fails, such as the types. @param {number} exitCode @returns {Result} */
export function resultOfCheck(exitCode) {
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * A test runner's result. One that failed without a failed test (it crashed, a file did not load), left no
 * report or ran nothing counts as one failure more: silence is not success.
 *
 * @param {number} exitCode
 * @param {Result | null} counted
 * @returns {Result}
 */
export function resultOfRunner(exitCode, counted) {
  const { passed, failed } = counted ?? { passed: 0, failed: 0 }
  const isBroken = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: isBroken ? 1 : failed }
}

/** @param {VitestReport} report @returns {Result} */
export function countVitest({ numPassedTests, numFailedTests }) {
  return { passed: numPassedTests, failed: numFailedTests }
}

/**
 * A flaky test, which passed at its second go only, has passed: Playwright's own report names it.
 *
 * @param {PlaywrightReport} report
 * @returns {Result}
 */
export function countPlaywright({ stats }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected }
}

/** @param {Result[]} results @returns {Result} */
export function sum(results) {
  return results.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  )
}

/** The one line that says it all. @param {Result} result */
export function lastLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`
}

/**
 * A small table: stage, passed, failed, seconds.
 *
 * @param {(Result & { name: string, seconds: number })[]} rows
 */
export function table(rows) {
  const heads = ['stage', 'passed', 'failed', 'seconds']
  const lines = rows.map(({ name, passed, failed, seconds }) =>
    [name, passed, failed, seconds.toFixed(1)].map(String),
  )
  return [heads, ...lines]
    .map(([name = '', ...numbers]) => name.padEnd(12) + numbers.map((number) => number.padStart(9)).join(''))
    .join('\n')
}
