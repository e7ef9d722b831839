import { describe, expect, it } from 'vitest'
import {
  countPlaywright,
  countVitest,
  lastLine,
  resultOfCheck,
  resultOfRunner,
  sum,
  table,
} from '#build/lib/results.mjs'

describe('The sum of a test run', () => {
  it('counts a check as one, passed or failed', () => {
    expect(resultOfCheck(0)).toEqual({ passed: 1, failed: 0 })
    expect(resultOfCheck(2)).toEqual({ passed: 0, failed: 1 })
  })

  it('takes the numbers of Vitest', () => {
    const counted = countVitest({ numPassedTests: 12, numFailedTests: 3 })
    expect(resultOfRunner(1, counted)).toEqual({ passed: 12, failed: 3 })
  })

  it('takes the numbers of Playwright, and a test that passed at its second go for a passed one', () => {
    const counted = countPlaywright({ stats: { expected: 7, unexpected: 1, flaky: 1 } })
    expect(resultOfRunner(1, counted)).toEqual({ passed: 8, failed: 1 })
  })

  it('counts a runner that left no report as failed', () => {
    expect(resultOfRunner(0, null)).toEqual({ passed: 0, failed: 1 })
  })

  it('counts a runner that ran nothing as failed', () => {
    expect(resultOfRunner(0, { passed: 0, failed: 0 })).toEqual({ passed: 0, failed: 1 })
  })

  it('counts a failure that no test shows, such as a file that does not load', () => {
    expect(resultOfRunner(1, { passed: 5, failed: 0 })).toEqual({ passed: 5, failed: 1 })
  })

  it('adds up to one line', () => {
    const total = sum([
      { passed: 2, failed: 0 },
      { passed: 3, failed: 4 },
    ])
    expect(lastLine(total)).toBe('5 passed, 4 failed')
  })

  it('is laid out as a table with a row for each stage', () => {
    const rows = table([{ name: 'unit', passed: 12, failed: 0, seconds: 3.25 }]).split('\n')
    expect(rows).toEqual([
      'stage          passed   failed  seconds',
      'unit               12        0      3.3',
    ])
  })
})
