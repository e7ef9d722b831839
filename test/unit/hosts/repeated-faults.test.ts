import { describe, expect, it } from 'vitest'
import { isRepeated } from '#main/hosts/repeated-faults.ts'

describe('A page that broke', () => {
  it.each([
    ['for the first time', [5000]],
    ['for the second time', [5000, 5001]],
    ['three times, over more than a minute', [0, 30_000, 60_000]],
    ['now, after many faults long ago', [0, 1, 2, 3, 100_000]],
  ])('%s is loaded again by itself', (_when, faults) => {
    expect(isRepeated(faults)).toBe(false)
  })

  it.each([
    ['three times at once', [7, 7, 7]],
    ['three times within a minute', [0, 30_000, 59_999]],
    ['three times within a minute, after another fault', [0, 100_000, 100_500, 101_000]],
  ])('%s is not', (_when, faults) => {
    expect(isRepeated(faults)).toBe(true)
  })

  it('never is not asked about', () => {
    expect(isRepeated([])).toBe(false)
  })
})
