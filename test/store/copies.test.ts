import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Store } from '#main/store/store.ts'
import { codeOf, valueOf } from '../support/customers.ts'
import { png } from '../support/pictures.ts'
import { check, copyOf, dataIn } from '../support/store/copies.ts'
import {
  addFabrikam,
  allCommits,
  commit,
  newDataDir,
  openTestStore,
  renamed,
} from '../support/store/open-test-store.ts'

async function restored(store: Store, bytes: Uint8Array): Promise<Store> {
  const copyId = randomUUID()
  valueOf(await check(store, bytes, copyId))
  const { done, store: next } = await store.restore(copyId)
  valueOf(done)
  if (!next) throw new Error('Nothing is open')
  return next
}

describe('a copy of all data', () => {
  it('brings back what was there when it was made', async () => {
    const dataDir = await newDataDir()
    const store = await openTestStore(dataDir)
    const fabrikam = await addFabrikam(store)
    const logo = valueOf(await fabrikam.keepLogo('image/png', png(10, 10)))
    await addFabrikam(store)
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
})
