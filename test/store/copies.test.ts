import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CustomerStore } from '#main/store/store.ts'
import { user, valueOf } from '../support/customers.ts'
import { anyHistory, decideStep } from '../support/histories.ts'
import type { Step } from '../support/histories.ts'
import { png } from '../support/pictures.ts'
import { copyOf, dataIn, restored } from '../support/store/copies.ts'
import {
  addFabrikam,
  allCommits,
  command,
  commit,
  newDataDir,
  openTestStore,
  renamed,
} from '../support/store/open-test-store.ts'
import { recordingLog } from '../support/ports.ts'

async function live(customer: CustomerStore, steps: readonly Step[], first: number): Promise<void> {
  for (const [index, step] of steps.entries())
    await customer.execute(command(), (state, at) => decideStep(state, step, first + index, at))
}

const journalOf = (dataDir: string, { id }: CustomerStore) => join(dataDir, 'customers', id, 'journal.jsonl')

describe('a copy of all data', () => {
  it('brings back customers, histories and logos, which then go on', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const fabrikam = await addFabrikam(store)
    const logo = valueOf(await fabrikam.keepLogo('image/png', png(10, 10)))
    const before = await dataIn(store)
    const { saved, bytes } = await copyOf(store)
    expect(saved).toEqual({ size: bytes.length, leftOut: [] })

    await commit(fabrikam, renamed(fabrikam.state, 'Another'))
    await addFabrikam(store)
    const after = await restored(store, bytes)
    expect(await dataIn(after)).toEqual(before)
    const again = valueOf(await after.customer(fabrikam.id))
    expect(Buffer.from((await again.logo(logo)) ?? [])).toEqual(Buffer.from(png(10, 10)))
    await commit(again, renamed(again.state, 'Goes on'))
    expect(await allCommits(again)).toHaveLength(2)
    await after.close()
    expect(await readdir(dataDir)).toEqual(['customers', 'directory.json', 'directory.json.bak', 'replaced'])
  })

  it('brings back whatever there was, after whatever came later', async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, anyHistory, fc.boolean(), async (steps, later, removed) => {
        const store = await openTestStore(await newDataDir())
        const customers = [await addFabrikam(store), await addFabrikam(store)] as const
        for (const customer of customers) await live(customer, steps, 0)
        const before = await dataIn(store)
        const { bytes } = await copyOf(store)
        await live(customers[0], later, steps.length)
        if (removed) valueOf(await store.removeCustomer(customers[1].id))
        await addFabrikam(store)
        const after = await restored(store, bytes)
        expect(await dataIn(after)).toEqual(before)
        await after.close()
      }),
      { numRuns: 15 },
    )
  }, 60_000)

  it('holds every commit up to an answered one, however many come while it is made', async () => {
    const store = await openTestStore(await newDataDir())
    const fabrikam = await addFabrikam(store)
    const copying = copyOf(store)
    for (let number = 0; number < 50; number++)
      await commit(fabrikam, renamed(fabrikam.state, `Meanwhile ${number}`))
    const commits = await allCommits(fabrikam)
    const after = await restored(store, (await copying).bytes)
    const found = await allCommits(valueOf(await after.customer(fabrikam.id)))
    expect(found.length).toBeGreaterThan(0)
    expect(found).toEqual(commits.slice(0, found.length))
    await after.close()
  })

  it('holds nothing of what lies in sealed/, and no snapshot', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const { id } = await addFabrikam(store)
    await writeFile(join(dataDir, 'customers', id, 'snapshot.json'), '{}')
    const { bytes } = await copyOf(store)
    const names = Object.keys(unzipSync(bytes)).sort()
    expect(names).toEqual([`customers/${id}/journal.jsonl`, 'manifest.json', 'settings.json'])
  })

  it('leaves out a customer whose journal is damaged where nobody has looked, and names it', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir, { log: recordingLog() })
    const fabrikam = await addFabrikam(store)
    await commit(fabrikam, renamed(fabrikam.state, 'Contoso'))
    await addFabrikam(store)
    const path = journalOf(dataDir, fabrikam)
    const journal = await readFile(path)
    journal[200] = (journal[200] ?? 0) ^ 1
    await writeFile(path, journal)
    const { saved, bytes } = await copyOf(store)
    expect(saved.leftOut).toEqual(['Contoso'])
    const after = await restored(store, bytes)
    expect(after.customers()).toHaveLength(1)
    await after.close()
  })

  it('is given up when another is begun, and nothing of it is left', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    for (let count = 0; count < 3; count++) await addFabrikam(store)
    const [first, second] = [randomUUID(), randomUUID()]
    let begun: Promise<unknown> | undefined
    const saving = store.saveCopy(first, '1.2.3', () => {
      begun ??= store.copies.begin(second, 10)
    })
    expect(await saving).toMatchObject({ refusal: { code: 'copy-not-found' } })
    expect(await begun).toMatchObject({ ok: true })
    expect(await readdir(join(dataDir, 'staging'))).toEqual([`${second}.zip`])
    await store.copies.forget(second)
    expect(await readdir(dataDir)).not.toContain('staging')
  })

  it('comes in parts of any size, but none beyond its end and none left out', async () => {
    const store = await openTestStore(await newDataDir())
    const copyId = randomUUID()
    const part = new Uint8Array(4)
    valueOf(await store.copies.begin(copyId, 10))
    valueOf(await store.copies.append(copyId, 0, part))
    valueOf(await store.copies.append(copyId, 0, part))
    valueOf(await store.copies.append(copyId, 4, part))
    expect(await store.copies.append(copyId, 8, part)).toMatchObject({ refusal: { code: 'copy-not-found' } })
    valueOf(await store.copies.begin(copyId, 10))
    expect(await store.copies.append(copyId, 4, part)).toMatchObject({ refusal: { code: 'copy-not-found' } })
    valueOf(await store.copies.begin(copyId, 10))
    expect(await store.copies.check(copyId, () => undefined)).toMatchObject({
      refusal: { code: 'file-no-copy' },
    })
  })

  it('packs a large journal small, and brings it back whole', async () => {
    const store = await openTestStore(await newDataDir())
    const fabrikam = await addFabrikam(store)
    const text = 'Имя Фамилия'.repeat(300)
    for (let number = 0; number < 30; number++)
      await commit(
        fabrikam,
        ...(number === 0
          ? [{ type: 'batch-opened', batchId: 'a', kind: 'import', fileName: '' } as const]
          : []),
        ...Array.from({ length: 20 }, (_, index) => ({
          ...({ type: 'user-created', batchId: 'a' } as const),
          user: user(`u${number}-${index}`, { displayName: text }),
        })),
      )
    const { bytes } = await copyOf(store)
    expect(bytes.length).toBeLessThan(500_000)
    const after = await restored(store, bytes)
    expect(after.customers()).toMatchObject([{ users: 600, seq: 31 }])
    await after.close()
  })
})
