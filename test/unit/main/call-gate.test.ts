import { describe, expect, it } from 'vitest'
import { CallGate } from '#main/call-gate.ts'

/** A call that ends when the test says so. */
function callThrough(gate: CallGate) {
  let end = (): void => undefined
  let isBegun = false
  const done = gate.pass(() => {
    isBegun = true
    return new Promise<void>((resolve) => {
      end = resolve
    })
  })
  return { done, end: () => end(), isBegun: () => isBegun }
}

const moment = () => new Promise((resolve) => setImmediate(resolve))
const PATIENCE = 10_000

describe('a task that is to be alone', () => {
  it('waits for the calls under way, and has those that come later wait for it', async () => {
    const gate = new CallGate()
    const before = callThrough(gate)
    await moment()
    let endTask = (): void => undefined
    let isAlone = false
    const task = () => {
      isAlone = true
      return new Promise<string>((resolve) => {
        endTask = () => resolve('done')
      })
    }
    const asked = gate.pass(() => gate.alone(task, PATIENCE))
    await moment()
    expect(isAlone).toBe(false)
    before.end()
    await before.done
    expect(isAlone).toBe(true)
    const after = callThrough(gate)
    await moment()
    expect(after.isBegun()).toBe(false)
    endTask()
    expect(await asked).toBe('done')
    await moment()
    expect(after.isBegun()).toBe(true)
    after.end()
    await after.done
  })

  it('lets calls through while it waits: one that is under way may need them', async () => {
    const gate = new CallGate()
    const before = callThrough(gate)
    const asked = gate.pass(() => gate.alone(() => Promise.resolve('done'), PATIENCE))
    expect(await gate.pass(() => Promise.resolve('needed'))).toBe('needed')
    before.end()
    expect(await asked).toBe('done')
  })

  it('never was where calls go on for too long, and is not carried out later', async () => {
    const gate = new CallGate()
    const before = callThrough(gate)
    let isAlone = false
    const task = () => {
      isAlone = true
      return Promise.resolve('done')
    }
    expect(await gate.pass(() => gate.alone(task, 1))).toBeNull()
    before.end()
    await before.done
    await moment()
    expect(isAlone).toBe(false)
  })

  it('is one: a second is told at once', async () => {
    const gate = new CallGate()
    const before = callThrough(gate)
    const first = gate.pass(() => gate.alone(() => Promise.resolve('first'), PATIENCE))
    expect(await gate.pass(() => gate.alone(() => Promise.resolve('second'), PATIENCE))).toBeNull()
    before.end()
    expect(await first).toBe('first')
  })

  it('that fails lets the others go on', async () => {
    const gate = new CallGate()
    const failing = gate.pass(() => gate.alone(() => Promise.reject(new Error('bug')), PATIENCE))
    await expect(failing).rejects.toThrow('bug')
    expect(await gate.pass(() => Promise.resolve('on'))).toBe('on')
  })
})
