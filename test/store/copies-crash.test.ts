import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import type { FileSystem } from '#main/store/file-system.ts'
import { openStore } from '#main/store/store.ts'
import type { Store } from '#main/store/store.ts'
import { valueOf } from '../support/customers.ts'
import { recordingLog } from '../support/ports.ts'
import { png } from '../support/pictures.ts'
import { check, copyOf, dataIn } from '../support/store/copies.ts'
import type { DiskCall } from '../support/store/faults.ts'
import { faultyDisk, killedAt, systemError } from '../support/store/faults.ts'
import { MemoryDisk } from '../support/store/memory-disk.ts'
import { addFabrikam, commit, leaveDeadLock, renamed, testClock } from '../support/store/open-test-store.ts'

const DATA_DIR = '/data'

const open = async (fileSystem: FileSystem): Promise<Store> =>
  valueOf(await openStore({ dataDir: DATA_DIR, clock: testClock(), log: recordingLog(), fileSystem }))

/** A folder with two customers, one of which is in the copy in another form and one not at all. */
async function folderAndCopy(): Promise<{
  disk: MemoryDisk
  bytes: Buffer
  before: unknown
  copied: unknown
}> {
  const disk = new MemoryDisk()
  const store = await open(disk)
  const fabrikam = await addFabrikam(store)
  valueOf(await fabrikam.keepLogo('image/png', png(4, 4)))
  const copied = await dataIn(store)
  const { bytes } = await copyOf(store)
  await commit(fabrikam, renamed(fabrikam.state, 'Contoso'))
  await addFabrikam(store)
  const before = await dataIn(store)
  await store.close()
  return { disk, bytes, before, copied }
}

/** Hands the copy in, has it checked and restores it; says whether that was answered well. */
async function restore(disk: FileSystem, bytes: Uint8Array): Promise<{ done: boolean; store: Store | null }> {
  const store = await openStore({
    ...{ dataDir: DATA_DIR, clock: testClock(), log: recordingLog(), fileSystem: disk },
  })
  if (!store.ok) return { done: false, store: null }
  const copyId = randomUUID()
  const checked = await check(store.value, bytes, copyId)
  if (!checked.ok) return { done: false, store: store.value }
  const { done, store: next } = await store.value.restore(copyId)
  return { done: done.ok, store: next }
}

async function dataOn(disk: MemoryDisk): Promise<unknown> {
  await leaveDeadLock(DATA_DIR, disk)
  const store = await open(disk)
  const data = await dataIn(store)
  await store.close()
  expect(disk.files().filter((path) => /\/(staging|restoring)\//.test(path))).toEqual([])
  return data
}

const AFTER = {
  'a kill': { names: true, contents: true },
  'a power cut that keeps only what was synced': { names: false, contents: false },
  'a power cut that keeps names before contents': { names: true, contents: false },
  'a power cut that keeps contents before names': { names: false, contents: true },
}
const intact = { names: true, contents: true }

describe('a restore', () => {
  let folder: Awaited<ReturnType<typeof folderAndCopy>>
  beforeAll(async () => {
    folder = await folderAndCopy()
  })

  it.each(Object.entries(AFTER))(
    'leaves all as it was or all as in the copy after %s at any of its calls to the disk',
    async (_crash, kept) => {
      const { bytes, before, copied } = folder
      const whole = killedAt(folder.disk.afterPowerCut(intact), Infinity)
      expect((await restore(whole, bytes)).done).toBe(true)
      expect(whole.calls()).toBeGreaterThan(50)
      const found = new Set<string>()
      for (let last = 1; last <= whole.calls(); last++) {
        const disk = folder.disk.afterPowerCut(intact)
        const { done } = await restore(killedAt(disk, last), bytes)
        const data = await dataOn(disk.afterPowerCut(kept))
        if (done) expect(data).toEqual(copied)
        else expect([before, copied]).toContainEqual(data)
        found.add(isDeepStrictEqual(data, before) ? 'before' : 'copied')
      }
      expect([...found]).toEqual(['before', 'copied'])
    },
    60_000,
  )

  it.each(['ENOSPC', 'EIO'])(
    'that meets %s at one call to the disk changes nothing where it is refused, and goes on',
    async (code) => {
      const { bytes, before, copied } = folder
      const counted = killedAt(folder.disk.afterPowerCut(intact), Infinity)
      await restore(counted, bytes)
      for (let number = 1; number <= counted.calls(); number++) {
        const disk = folder.disk.afterPowerCut(intact)
        const fails = (call: DiskCall) => (call.number === number ? systemError(code) : null)
        const { done, store } = await restore(faultyDisk(disk, fails), bytes)
        if (!store) continue
        expect(await dataIn(store)).toEqual(done ? copied : before)
        await store.close()
        expect(await dataOn(disk)).toEqual(done ? copied : before)
      }
    },
    60_000,
  )

  it('keeps what it has replaced, of the last time only, as a folder that opens', async () => {
    const disk = folder.disk.afterPowerCut(intact)
    for (const expected of [folder.before, folder.copied]) {
      const { store } = await restore(disk, folder.bytes)
      await store?.close()
      const names = await disk.list('/data/replaced')
      expect(names).toHaveLength(1)
      const kept = await openStore({
        ...{
          dataDir: `/data/replaced/${names[0]}`,
          clock: testClock(),
          log: recordingLog(),
          fileSystem: disk,
        },
      })
      expect(await dataIn(valueOf(kept))).toEqual(expected)
      await valueOf(kept).close()
    }
  })
})

describe('saving a copy', () => {
  it('that meets a full disk is refused, leaves nothing, and works once there is room', async () => {
    const { disk } = await folderAndCopy()
    let full = false
    const store = await open(
      faultyDisk(disk, ({ name }) => (full && name === 'write' ? systemError('ENOSPC') : null)),
    )
    full = true
    const refused = await store.saveCopy(randomUUID(), '1.2.3', () => undefined)
    expect(refused).toMatchObject({ refusal: { code: 'store-failed', details: { reason: 'ENOSPC' } } })
    expect(disk.files().filter((path) => path.includes('staging'))).toEqual([])
    full = false
    expect((await copyOf(store)).saved.leftOut).toEqual([])
    await store.close()
  })
})
