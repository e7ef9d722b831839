import { randomUUID } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { nodeFileSystem } from '#main/store/file-system.ts'
import type { Commit } from '#main/store/store.ts'
import { editCustomer } from '#shared/domain/decide/customers.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import { codeOf, FABRIKAM, fabrikamWith, user, valueOf } from '../support/customers.ts'
import { recordingLog } from '../support/ports.ts'
import { faultyDisk, systemError } from '../support/store/faults.ts'
import type { DiskCall, Fault } from '../support/store/faults.ts'
import {
  addFabrikam,
  allCommits,
  command,
  commit,
  newDataDir,
  openTestStore,
  picture,
  renamed,
  testClock,
} from '../support/store/open-test-store.ts'

const journalOf = (dataDir: string, id: string) => join(dataDir, 'customers', id, 'journal.jsonl')

describe('a command', () => {
  it('is decided on the state, written, applied and answered with its commit', async () => {
    const dataDir = await newDataDir()
    const customer = await addFabrikam(await openTestStore(dataDir))
    const edited = { ...FABRIKAM, name: 'Fabrikam Ltd' }
    const answer = valueOf(await customer.execute(command(), (state) => editCustomer(state, edited)))
    expect(answer).toMatchObject({ seq: 2, actor: 'Operator', at: '2026-11-20T09:00:00.000Z' })
    expect(answer.events).toEqual([{ type: 'customer-edited', before: FABRIKAM, after: edited }])
    expect(customer.state.details.name).toBe('Fabrikam Ltd')
    expect(customer.revision).toBe(2)
    const lines = (await readFile(journalOf(dataDir, customer.id), 'utf8')).trimEnd().split('\n')
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[1]!)).toMatchObject({ v: 1, ...answer })
  })

  it('that is refused writes nothing', async () => {
    const dataDir = await newDataDir()
    const customer = await addFabrikam(await openTestStore(dataDir))
    const before = await readFile(journalOf(dataDir, customer.id))
    const answer = await customer.execute(command(), () => refuse({ code: 'no' }))
    expect(codeOf(answer)).toBe('no')
    expect(await readFile(journalOf(dataDir, customer.id))).toEqual(before)
  })

  it('without events writes nothing and is answered with the revision', async () => {
    const dataDir = await newDataDir()
    const customer = await addFabrikam(await openTestStore(dataDir))
    const before = await readFile(journalOf(dataDir, customer.id))
    const answer = valueOf(await customer.execute(command(), () => ok([])))
    expect(answer).toMatchObject({ seq: 1, events: [] })
    expect(await readFile(journalOf(dataDir, customer.id))).toEqual(before)
  })

  it('writes nothing when its preparation refuses or throws', async () => {
    const dataDir = await newDataDir()
    const customer = await addFabrikam(await openTestStore(dataDir))
    const before = await readFile(journalOf(dataDir, customer.id))
    const decide = () => ok([renamed(customer.state, 'Other')])
    const refused = await customer.execute(command(), decide, () =>
      Promise.resolve(refuse({ code: 'keys-locked' })),
    )
    expect(codeOf(refused)).toBe('keys-locked')
    await expect(
      customer.execute(command(), decide, () => Promise.reject(new Error('A bug'))),
    ).rejects.toThrow('A bug')
    expect(await readFile(journalOf(dataDir, customer.id))).toEqual(before)
    expect(customer.state.details.name).toBe('Fabrikam')
  })

  it('is prepared with its events before the state changes', async () => {
    const customer = await addFabrikam(await openTestStore(await newDataDir()))
    const seen: unknown[] = []
    await customer.execute(
      command(),
      (state) => ok([renamed(state, 'Other')]),
      (events) => {
        seen.push(events.length, customer.state.details.name)
        return Promise.resolve(ok(undefined))
      },
    )
    expect(seen).toEqual([1, 'Fabrikam'])
    expect(customer.state.details.name).toBe('Other')
  })

  it('waits for the one before it', async () => {
    const customer = await addFabrikam(await openTestStore(await newDataDir()))
    const names = Array.from({ length: 20 }, (_, number) => `Name ${number}`)
    const seen: string[] = []
    const answers = names.map((name) =>
      customer.execute(command(), (state) => {
        seen.push(state.details.name)
        return ok([renamed(state, name)])
      }),
    )
    const commits = (await Promise.all(answers)).map(valueOf)
    expect(commits.map(({ seq }) => seq)).toEqual(names.map((_, number) => number + 2))
    expect(seen).toEqual(['Fabrikam', ...names.slice(0, -1)])
  })

  it('that throws leaves the next one to be carried out', async () => {
    const customer = await addFabrikam(await openTestStore(await newDataDir()))
    const broken = customer.execute(command(), () => {
      throw new Error('A bug')
    })
    const next = commit(customer, renamed(customer.state, 'Other'))
    await expect(broken).rejects.toThrow('A bug')
    expect(await next).toMatchObject({ seq: 2 })
  })

  it('never stands before the one it follows, even when the clock goes back', async () => {
    const clock = testClock('2026-11-20T09:00:00.000Z')
    const customer = await addFabrikam(await openTestStore(await newDataDir(), { clock }))
    clock.moveTo('2026-11-20T10:00:00.000Z')
    await commit(customer, renamed(customer.state, 'Later'))
    clock.moveTo('2026-11-20T08:00:00.000Z')
    const decidedAt: string[] = []
    const answer = await customer.execute(command(), (state, at) => {
      decidedAt.push(at)
      return ok([renamed(state, 'Earlier')])
    })
    expect(valueOf(answer).at).toBe('2026-11-20T10:00:00.000Z')
    expect(decidedAt).toEqual(['2026-11-20T10:00:00.000Z'])
  })
})

describe('a repeated command', () => {
  it('gets its first answer and is not decided again, also after the store was opened anew', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const customer = await addFabrikam(store)
    const meta = { ...command(), importId: randomUUID(), undoes: randomUUID() }
    const first = valueOf(await customer.execute(meta, (state) => ok([renamed(state, 'Other')])))
    await commit(customer, renamed(customer.state, 'Third'))
    const decide = vi.fn(() => ok([]))
    expect(valueOf(await customer.execute(meta, decide))).toEqual(first)
    await store.close()
    const again = valueOf(await (await openTestStore(dataDir)).customer(customer.id))
    expect(valueOf(await again.execute(meta, decide))).toEqual(first)
    expect(decide).not.toHaveBeenCalled()
    expect(again.revision).toBe(3)
  })

  it('given while the first is under way waits and gets the same answer', async () => {
    const customer = await addFabrikam(await openTestStore(await newDataDir()))
    const meta = command()
    const decide = vi.fn(() => ok([renamed(customer.state, 'Other')]))
    const [first, second] = await Promise.all([
      customer.execute(meta, decide),
      customer.execute(meta, decide),
    ])
    expect(valueOf(second)).toEqual(valueOf(first))
    expect(decide).toHaveBeenCalledTimes(1)
  })

  it('is known among the last thousand', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const customer = await addFabrikam(store)
    const metas = Array.from({ length: 1001 }, () => command())
    for (const meta of metas) await customer.execute(meta, (state) => ok([renamed(state, meta.commandId)]))
    const decide = vi.fn(() => ok([]))
    const known = valueOf(await customer.execute(metas[1]!, decide))
    expect(known).toMatchObject({ seq: 3, commandId: metas[1]!.commandId })
    expect(decide).not.toHaveBeenCalled()
    await customer.execute(metas[0]!, decide)
    expect(decide).toHaveBeenCalledTimes(1)
  })
})

describe('the commits of a customer', () => {
  it('are read from the disk in order, while others are written', async () => {
    const customer = await addFabrikam(await openTestStore(await newDataDir()))
    const written: Commit[] = []
    for (let number = 0; number < 5; number++)
      written.push(await commit(customer, renamed(customer.state, `Name ${number}`)))
    const seen: Commit[] = []
    for await (const each of customer.commits()) {
      seen.push(each)
      await commit(customer, renamed(customer.state, 'Meanwhile'))
    }
    expect(seen.slice(1)).toEqual(written)
    expect(await allCommits(customer)).toHaveLength(12)
  })

  it('are found by their command', async () => {
    const customer = await addFabrikam(await openTestStore(await newDataDir()))
    const written = await commit(customer, renamed(customer.state, 'Other'))
    expect(await customer.commit(written.commandId)).toEqual(written)
    expect(await customer.commit(randomUUID())).toBeNull()
  })
})

describe('a disk that fails', () => {
  const setUp = async () => {
    const dataDir = await newDataDir()
    const log = recordingLog()
    let fault: (call: DiskCall) => Fault = () => null
    const fileSystem = faultyDisk(nodeFileSystem, (call) => fault(call))
    const store = await openTestStore(dataDir, { fileSystem, log })
    const customer = await addFabrikam(store)
    await commit(customer, renamed(customer.state, 'Before'))
    const path = journalOf(dataDir, customer.id)
    const failOn = (name: DiskCall['name'], what: Fault) => {
      fault = (call) => (call.name === name && call.path === path ? what : null)
    }
    const mend = () => {
      fault = () => null
    }
    return { dataDir, log, store, customer, path, failOn, mend }
  }
  const rename = (name: string) => (state: Parameters<typeof renamed>[0]) => ok([renamed(state, name)])

  for (const [what, call, fault] of [
    ['is full', 'write', systemError('ENOSPC')],
    ['is full half-way through a line', 'write', { halfThen: systemError('ENOSPC') }],
    ['fails to sync', 'sync', systemError('EIO')],
  ] as const)
    it(`that ${what} refuses the command and changes nothing`, async () => {
      const { dataDir, store, customer, path, failOn, mend } = await setUp()
      const before = await readFile(path)
      failOn(call, fault)
      const refused = await customer.execute(command(), rename('Lost'))
      expect(refused).toEqual({
        ok: false,
        refusal: { code: 'store-failed', details: { reason: call === 'sync' ? 'EIO' : 'ENOSPC' } },
      })
      expect(customer.state.details.name).toBe('Before')
      expect(customer.revision).toBe(2)
      mend()
      // Where the sync fails, so does that of the cut: the next command makes up for it.
      expect(valueOf(await customer.execute(command(), rename('After'))).seq).toBe(3)
      expect((await readFile(path)).subarray(0, before.length)).toEqual(before)
      await store.close()
      const again = valueOf(await (await openTestStore(dataDir)).customer(customer.id))
      expect(again.state.details.name).toBe('After')
      expect((await allCommits(again)).map(({ seq }) => seq)).toEqual([1, 2, 3])
    })

  it('that takes only a part of each write is asked again until all is written', async () => {
    const { dataDir, store, customer, failOn } = await setUp()
    failOn('write', 'half')
    expect(codeOf(await customer.execute(command(), rename('After')))).toBe('ok')
    await store.close()
    const again = valueOf(await (await openTestStore(dataDir)).customer(customer.id))
    expect(again.state.details.name).toBe('After')
  })

  it('that can not even be read again refuses every command until it can', async () => {
    const { customer, failOn, mend, path } = await setUp()
    const size = (await stat(path)).size
    failOn('write', { halfThen: systemError('EIO') })
    await customer.execute(command(), rename('Lost'))
    failOn('size', systemError('EIO'))
    expect(codeOf(await customer.execute(command(), rename('Lost')))).toBe('store-failed')
    expect(codeOf(await customer.execute(command(), rename('Lost')))).toBe('store-failed')
    mend()
    expect(codeOf(await customer.execute(command(), () => ok([])))).toBe('ok')
    expect((await stat(path)).size).toBe(size)
  })

  it('is logged by what failed, without what was to be written', async () => {
    const { customer, failOn, log } = await setUp()
    failOn('write', systemError('ENOSPC'))
    await customer.execute(command(), rename('Secret name'))
    expect(log.lines.some((line) => line.startsWith('error append-failed'))).toBe(true)
    expect(log.lines.join('\n')).not.toContain('Secret name')
  })
})

describe('a bug in a decider', () => {
  it('whose events do not fit the state throws, and the customer is as before', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const customer = await addFabrikam(store)
    const before = await readFile(journalOf(dataDir, customer.id))
    const picturedBefore = picture(customer.state)
    const unknown = { type: 'user-deleted', user: user('nobody') } as const
    await expect(commit(customer, renamed(customer.state, 'Half'), unknown)).rejects.toThrow('No active user')
    expect(await readFile(journalOf(dataDir, customer.id))).toEqual(before)
    expect(picture(customer.state)).toEqual(picturedBefore)
    expect(await commit(customer, renamed(customer.state, 'Next'))).toMatchObject({ seq: 2 })
  })

  it('whose events could not be read again throws before anything is written', async () => {
    const dataDir = await newDataDir()
    const customer = await addFabrikam(await openTestStore(dataDir))
    const before = await readFile(journalOf(dataDir, customer.id))
    const subscription = { id: 's', skuId: 'k', seats: Number.NaN, state: 'active', createdAt: '' } as const
    await expect(commit(customer, { type: 'subscription-added', subscription })).rejects.toThrow(
      'wrong shape: events.0.subscription.seats',
    )
    expect(await readFile(journalOf(dataDir, customer.id))).toEqual(before)
  })
})

describe('whoever listens', () => {
  it('hears of each commit when it is on the disk and in the state', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const customer = await addFabrikam(store)
    const heard: [string, number, string][] = []
    const stop = store.onCommit((id, { seq }, state) => heard.push([id, seq, state.details.name]))
    await commit(customer, renamed(customer.state, 'Other'))
    stop()
    await commit(customer, renamed(customer.state, 'Third'))
    expect(heard).toEqual([[customer.id, 2, 'Other']])
  })

  it('and throws does not undo the commit', async () => {
    const log = recordingLog()
    const store = await openTestStore(await newDataDir(), { log })
    const customer = await addFabrikam(store)
    store.onCommit(() => {
      throw new Error('A bug')
    })
    expect(await commit(customer, renamed(customer.state, 'Other'))).toMatchObject({ seq: 2 })
    expect(log.lines.some((line) => line.startsWith('error commit-listener-failed'))).toBe(true)
  })
})

it('the state of the store is the one that its events make', async () => {
  const customer = await addFabrikam(await openTestStore(await newDataDir()))
  const users = [user('anna'), user('ben')]
  await commit(
    customer,
    { type: 'batch-opened', batchId: 'batch', kind: 'import', fileName: 'list.csv' },
    ...users.map((each) => ({ type: 'user-created', user: each, batchId: 'batch' }) as const),
  )
  expect(picture(customer.state)).toEqual(picture(fabrikamWith(users)))
})
