import { describe, expect, it } from 'vitest'
import { markBitmap, shownProgress } from '#main/hosts/taskbar-rules.ts'
import { WorkUnderway } from '#main/hosts/work-underway.ts'

/** A call and how it ends. */
function call() {
  let end: (answer: string) => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const answer = new Promise<string>((resolve, reject) => {
    end = resolve
    fail = reject
  })
  return { answer, end, fail }
}

const COMMAND = { commandId: 'a-command' }

describe('Something is being written', () => {
  it('while a command has no answer, and no longer', async () => {
    const work = new WorkUnderway()
    const { answer, end } = call()
    const tracked = work.track('users.add', COMMAND, answer)
    expect(work.isAny).toBe(true)
    end('done')
    expect(await tracked).toBe('done')
    await work.done()
    expect(work.isAny).toBe(false)
  })

  it('while one of several has none', async () => {
    const work = new WorkUnderway()
    const [first, second] = [call(), call()]
    void work.track('users.add', COMMAND, first.answer)
    const done = work.done().then(() => work.isAny)
    void work.track('users.add', COMMAND, second.answer)
    first.end('')
    await first.answer
    expect(work.isAny).toBe(true)
    second.end('')
    expect(await done).toBe(false)
  })

  it('no longer when a command fails', async () => {
    const work = new WorkUnderway()
    const { answer, fail } = call()
    const tracked = work.track('users.add', COMMAND, answer)
    fail(new Error('broken'))
    await expect(tracked).rejects.toThrow('broken')
    expect(work.isAny).toBe(false)
  })

  it('while sample data is made, which is no command of a customer', () => {
    const work = new WorkUnderway()
    void work.track('sampleData.load', {}, call().answer)
    expect(work.isAny).toBe(true)
  })

  it.each([[{}], [null], [undefined], ['commandId'], [7], [{ customerId: 'one' }]])(
    'not while something is only asked: %o',
    (input) => {
      const work = new WorkUnderway()
      void work.track('users.list', input, call().answer)
      expect(work.isAny).toBe(false)
    },
  )
})

describe('The icon of the application', () => {
  const progress = (done: number, total: number) =>
    shownProgress({ name: 'import-progress', data: { draftId: 'd', stage: 'writing', done, total } })

  it('shows how much of a list is done', () => {
    expect([progress(0, 0), progress(0, 8), progress(2, 8), progress(8, 8), progress(9, 8)]).toEqual([
      0, 0, 0.25, 1, 1,
    ])
  })

  it('shows no progress once that has ended, and leaves it as it is when told of something else', () => {
    expect(shownProgress({ name: 'import-ended', data: { draftId: 'd' } })).toBeNull()
    expect(shownProgress({ name: 'settings-changed', data: {} })).toBeUndefined()
  })

  it('gets a disc where the system shows no number on it', () => {
    const { size, points } = markBitmap()
    const opacity = (x: number, y: number) => points[(y * size + x) * 4 + 3]
    expect(points).toHaveLength(size * size * 4)
    expect([opacity(8, 8), opacity(0, 8), opacity(15, 7)]).toEqual([255, 255, 255])
    expect([opacity(0, 0), opacity(15, 15)]).toEqual([0, 0])
  })
})
