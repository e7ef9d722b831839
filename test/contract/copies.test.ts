import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { checkCopy, restoreCopy, saveCopy } from '#test/support/copies.ts'
import { listOfPeople } from '#test/support/people.ts'
import { filesBelow, searchFor } from '#test/support/store/find-in-clear.ts'
import {
  addFabrikam,
  commandId,
  FABRIKAM_INPUT,
  importList,
  openTestApp,
  userInput,
} from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const addUser = (app: TestApp, customerId: string, alias: string) =>
  app.ask('users.add', {
    ...{ commandId: commandId(), customerId, batchId: null, details: userInput(alias), licenses: [] },
  })

const importPeople = async (app: TestApp, customerId: string, count: number) => {
  const { batchId } = await importList(app, customerId, listOfPeople(count, 'fabrikam.example'))
  return { customerId, batchId }
}

const passwordsOf = async (app: TestApp, batch: { customerId: string; batchId: string }) => {
  const { rows } = await app.ask('batches.credentials', { ...batch, offset: 0, limit: 500 })
  return rows.flatMap(({ password }) => password ?? [])
}

const namesOf = async (app: TestApp): Promise<string[]> => {
  const { rows } = await app.ask('customers.list', { search: '', offset: 0, limit: 500 })
  return rows.map(({ details }) => details.name)
}

const ALL = { userId: null, kinds: [], from: null, before: null, offset: 0, limit: 50 }

describe('a copy of all data', () => {
  it('brings a customer back that was removed, with users, history and settings, without a restart', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    await addUser(app, customerId, 'anna')
    await app.ask('settings.update', { operatorName: 'Olga', language: 'es' })
    const history = await app.ask('history.list', { customerId, ...ALL })
    const { bytes, name } = await saveCopy(app)
    expect(name).toMatch(/^Partner Desk \d{4}-\d\d-\d\d\.zip$/)

    await app.ask('customers.remove', { customerId, name: 'Fabrikam' })
    await app.ask('settings.update', { operatorName: 'Somebody else', language: 'ru' })
    const heard = app.notifications.length
    expect(await restoreCopy(app, bytes)).toMatchObject({
      version: '0.0.0',
      holds: { customers: 1, users: 1 },
      here: { customers: 0, users: 0 },
      leftOut: [],
    })
    expect(await namesOf(app)).toEqual(['Fabrikam'])
    expect(await app.ask('history.list', { customerId, ...ALL })).toEqual(history)
    expect(await app.ask('settings.get', {})).toMatchObject({ operatorName: 'Olga', language: 'es' })
    const names = app.notifications.slice(heard).map((notification) => notification.name)
    expect(names).toContain('data-replaced')
    expect(names).toContain('settings-changed')
    await addUser(app, customerId, 'ben')
    expect(app.logLines.filter((line) => line.startsWith('error'))).toEqual([])
  })

  it('stands after a restart, and what it replaced is set aside as a folder that opens', async () => {
    const app = await openTestApp()
    await addFabrikam(app)
    const { bytes } = await saveCopy(app)
    await app.ask('customers.create', {
      commandId: commandId(),
      details: { ...FABRIKAM_INPUT, name: 'Contoso', domains: ['contoso.example'] },
    })
    await restoreCopy(app, bytes)
    await app.close()
    const again = await openTestApp({ dataDir: app.dataDir })
    expect(await namesOf(again)).toEqual(['Fabrikam'])
    const [kept = ''] = await readdir(join(app.dataDir, 'replaced'))
    const former = await openTestApp({ dataDir: join(app.dataDir, 'replaced', kept) })
    expect(await namesOf(former)).toEqual(['Contoso', 'Fabrikam'])
  })

  it('goes into another folder as well', async () => {
    const app = await openTestApp()
    await addFabrikam(app)
    const { bytes } = await saveCopy(app)
    const other = await openTestApp()
    await restoreCopy(other, bytes)
    expect(await namesOf(other)).toEqual(['Fabrikam'])
  })

  it('holds no temporary password in any of its bytes, and leaves none in clear in the folder', async () => {
    const app = await openTestApp()
    const batch = await importPeople(app, await addFabrikam(app), 30)
    const passwords = await passwordsOf(app, batch)
    expect(passwords).toHaveLength(30)
    const { bytes } = await saveCopy(app)
    const find = searchFor(passwords)
    const files = Object.entries(unzipSync(bytes))
    expect(files.map(([name]) => name.split('/').at(-1)).sort()).toEqual([
      ...['journal.jsonl', 'manifest.json', 'settings.json'],
    ])
    for (const [name, content] of files) expect([...find(content)], name).toEqual([])
    expect([...find(bytes)]).toEqual([])
    await restoreCopy(app, bytes)
    for (const path of await filesBelow(app.dataDir))
      expect([...find(await readFile(path))], path).toEqual([])
  })

  it('can be made while users are created', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const copying = saveCopy(app)
    await Promise.all(['anna', 'ben', 'carla'].map((alias) => addUser(app, customerId, alias)))
    expect((await copying).leftOut).toEqual([])
    expect((await app.ask('customers.get', { customerId })).users).toBe(3)
  })
})

describe('temporary passwords that wait', () => {
  it('are still there after a restore, for users whom the copy knows', async () => {
    const app = await openTestApp()
    const batch = await importPeople(app, await addFabrikam(app), 3)
    const passwords = await passwordsOf(app, batch)
    const { bytes } = await saveCopy(app)
    expect(await restoreCopy(app, bytes)).toMatchObject({ passwordsDestroyed: 0, passwordsMissing: 0 })
    expect(await passwordsOf(app, batch)).toEqual(passwords)
  })

  it('of users whom it does not know are told of before, and destroyed by the restore', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const early = await importPeople(app, customerId, 2)
    const { bytes } = await saveCopy(app)
    const late = await addUser(app, customerId, 'zoe')
    const checked = await checkCopy(app, bytes)
    expect(checked).toMatchObject({ value: { passwordsDestroyed: 1, passwordsMissing: 0 } })
    // A check alone destroys nothing.
    expect(await passwordsOf(app, { customerId, batchId: late.batchId })).toHaveLength(1)
    await restoreCopy(app, bytes)
    expect(await passwordsOf(app, early)).toHaveLength(2)
    await app.close()
    const sealed = await readdir(join(app.dataDir, 'sealed'))
    expect(sealed.filter((name) => name.endsWith('.box'))).toHaveLength(1)
  })

  it('of a customer whom it does not know are destroyed too', async () => {
    const app = await openTestApp()
    const { bytes } = await saveCopy(app)
    await importPeople(app, await addFabrikam(app), 2)
    expect(await restoreCopy(app, bytes)).toMatchObject({ passwordsDestroyed: 2 })
    const sealed = await readdir(join(app.dataDir, 'sealed'))
    expect(sealed.filter((name) => name.endsWith('.box'))).toEqual([])
  })

  it('when it was made and are handed over since, or were sealed elsewhere, are told of and can be made anew', async () => {
    const app = await openTestApp()
    const batch = await importPeople(app, await addFabrikam(app), 2)
    const { bytes } = await saveCopy(app)
    await app.ask('batches.handOver', { commandId: commandId(), ...batch, users: 'all' })
    for (const each of [app, await openTestApp()]) {
      expect(await restoreCopy(each, bytes)).toMatchObject({ passwordsDestroyed: 0, passwordsMissing: 2 })
      const window = { offset: 0, limit: 10 }
      expect(await each.code('batches.credentials', { ...batch, ...window })).toBe('keys-unreadable')
      const { batchId } = await each.ask('batches.resetPasswords', { commandId: commandId(), ...batch })
      expect(await passwordsOf(each, { ...batch, batchId })).toHaveLength(2)
    }
  })

  it('stay open where a passphrase had opened them', async () => {
    const passphrase = 'correct horse battery staple'
    const first = await openTestApp()
    const batch = await importPeople(first, await addFabrikam(first), 2)
    await first.ask('keys.setPassphrase', { passphrase })
    const { bytes } = await saveCopy(first)
    await first.close()
    await rm(join(first.dataDir, 'sealed', 'key-file'))
    const moved = await openTestApp({ dataDir: first.dataDir })
    await moved.ask('keys.unlock', { passphrase, remember: false })
    await restoreCopy(moved, bytes)
    expect((await moved.ask('keys.get', {})).openedBy).toBe('passphrase')
    expect(await passwordsOf(moved, batch)).toHaveLength(2)
  })
})

describe('a restore', () => {
  it('is done once: the same copy again is content', async () => {
    const app = await openTestApp()
    await addFabrikam(app)
    const { bytes } = await saveCopy(app)
    const copyId = randomUUID()
    await checkCopy(app, bytes, copyId)
    await app.ask('copies.restore', { copyId })
    await app.ask('copies.restore', { copyId })
    expect(await readdir(join(app.dataDir, 'replaced'))).toHaveLength(1)
  })

  it('needs a copy that was checked, and leaves everything where it is refused', async () => {
    const app = await openTestApp()
    await addFabrikam(app)
    const { bytes } = await saveCopy(app)
    const copyId = randomUUID()
    expect(await app.code('copies.restore', { copyId })).toBe('copy-not-found')
    await app.ask('copies.begin', { copyId, size: bytes.length })
    expect(await app.code('copies.restore', { copyId })).toBe('copy-not-found')
    expect(await checkCopy(app, new Uint8Array(5000))).toMatchObject({ refusal: { code: 'file-no-copy' } })
    expect(await app.code('copies.check', { copyId })).toBe('copy-not-found')
    expect(await namesOf(app)).toEqual(['Fabrikam'])
    expect(await readdir(app.dataDir)).not.toContain('staging')
  })

  it('has calls that come meanwhile wait: each is answered, of the data as it was or is then', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { bytes } = await saveCopy(app)
    await app.ask('customers.remove', { customerId, name: 'Fabrikam' })
    const copyId = randomUUID()
    await checkCopy(app, bytes, copyId)
    const restored = { done: false }
    const restoring = app
      .ask('copies.restore', { copyId })
      .then(() => Object.assign(restored, { done: true }))
    const codes: string[] = []
    while (!restored.done) codes.push(await app.code('customers.get', { customerId }))
    await restoring
    codes.push(await app.code('customers.get', { customerId }))
    expect(codes.slice(0, codes.indexOf('ok')).filter((code) => code !== 'customer-not-found')).toEqual([])
    expect(codes.slice(codes.indexOf('ok')).filter((code) => code !== 'ok')).toEqual([])
  })

  it('forgets drafts of imports: they were checked against other data', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { bytes } = await saveCopy(app)
    const draftId = randomUUID()
    const list = listOfPeople(3, 'fabrikam.example')
    await app.ask('imports.read', { draftId, customerId, fileName: 'people.csv', bytes: list })
    await restoreCopy(app, bytes)
    expect(await app.code('imports.get', { draftId })).toBe('draft-not-found')
    await importPeople(app, customerId, 3)
  })

  it('is finished before the application is closed', async () => {
    const app = await openTestApp()
    await addFabrikam(app)
    const { bytes } = await saveCopy(app)
    const copyId = randomUUID()
    await checkCopy(app, bytes, copyId)
    const restoring = app.code('copies.restore', { copyId })
    await app.close()
    expect(await restoring).toBe('ok')
    expect((await readdir(app.dataDir)).sort()).toEqual(['customers', 'directory.json', 'replaced'])
  })
})
