import { spawn } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { watchProgress } from '#build/lib/watch-progress.mjs'

/** Watches a script that stands for a download of which `bytes` have come. A busy machine is slow to start one. */
function watch(script: string, bytes: () => number = () => 0, firstPatience = 60) {
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'pipe'] })
  return watchProgress(child, { bytes, firstPatience, patience: 0.5, say: () => undefined })
}

const hang = 'setInterval(() => {}, 1000)'

describe('A download that is watched', () => {
  it('has no problem when it succeeds', async () => {
    expect(await watch('')).toEqual({ problem: null, silent: false })
  })

  it('is not waited for when it fails at once, and its first line tells why', async () => {
    const script = `process.stderr.write('TypeError: fetch failed\\n    at download'); process.exit(1)`
    expect(await watch(script)).toEqual({ problem: 'fetch failed', silent: false })
  })

  it('is given up when not a single byte comes', async () => {
    expect(await watch(hang, () => 0, 0.2)).toEqual({ problem: 'no data came for 0.2 seconds', silent: true })
  })

  it('is given up, and was not silent, when it stops half way', async () => {
    let looks = 0
    expect(await watch(hang, () => Math.min(++looks, 3))).toEqual({
      problem: 'no data came for 0.5 seconds',
      silent: false,
    })
  })
})
