import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listOfPeople } from '#test/support/people.ts'
import { addFabrikam, commandId, importList, openTestApp, userInput } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

async function importPeople(app: TestApp, customerId: string, count: number) {
  const { batchId } = await importList(app, customerId, listOfPeople(count, 'fabrikam.example'))
  return { customerId, batchId }
}

const passwordsOf = async (app: TestApp, batch: { customerId: string; batchId: string }) => {
  const { rows } = await app.ask('batches.credentials', { ...batch, offset: 0, limit: 500 })
  return rows.map(({ password }) => password)
}

function allFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? allFiles(path) : [path]
  })
}

/** Whether a text stands in the bytes in clear: UTF-8, UTF-16, or base64 at any alignment. */
function holds(bytes: Buffer, secret: string): boolean {
  const forms = [Buffer.from(secret), Buffer.from(secret, 'utf16le')]
  for (const shift of [0, 1, 2]) {
    const base64 = Buffer.concat([Buffer.alloc(shift, 'x'), Buffer.from(secret)]).toString('base64')
    // What depends on the neighbours is cut off at both ends.
    forms.push(Buffer.from(base64.slice(shift === 0 ? 0 : 4, -4)))
  }
  return forms.some((form) => bytes.includes(form))
}

describe('temporary passwords', () => {
  it('are there again after the application was closed and opened', async () => {
    const first = await openTestApp()
    const batch = await importPeople(first, await addFabrikam(first), 20)
    const before = await passwordsOf(first, batch)
    await first.close()
    const second = await openTestApp({ dataDir: first.dataDir })
    expect(await passwordsOf(second, batch)).toEqual(before)
    expect(await second.ask('batches.listOpen', { offset: 0, limit: 10 })).toMatchObject({
      total: 1,
      rows: [{ customerName: 'Fabrikam', users: 20, waiting: 20, carriedOutAt: null }],
    })
  })

  it('are gone for good for those who were handed over, and stay for the others', async () => {
    const app = await openTestApp()
    const batch = await importPeople(app, await addFabrikam(app), 3)
    const { rows } = await app.ask('batches.credentials', { ...batch, offset: 0, limit: 10 })
    const handed = rows[1]?.userId ?? ''
    await app.ask('batches.handOver', { commandId: commandId(), ...batch, users: [handed] })
    const after = await app.ask('batches.credentials', { ...batch, offset: 0, limit: 10 })
    expect(after.rows.map(({ state, password }) => [state, password !== null])).toEqual([
      ['waiting', true],
      ['handed-over', false],
      ['waiting', true],
    ])
    expect(await app.code('batches.credentialsCsv', { ...batch, users: [handed] })).toBe('credentials-gone')
    await app.ask('batches.handOver', { commandId: commandId(), ...batch, users: 'all' })
    expect(await app.code('batches.entraCsv', batch)).toBe('credentials-gone')
    expect(allFiles(app.dataDir).filter((path) => path.endsWith('.box'))).toEqual([])
  })

  it('are destroyed with their user', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const batch = await importPeople(app, customerId, 2)
    const { rows } = await app.ask('batches.credentials', { ...batch, offset: 0, limit: 10 })
    const selection = { ids: [rows[0]?.userId ?? ''] }
    await app.ask('users.delete', { commandId: commandId(), customerId, selection })
    const after = await app.ask('batches.credentials', { ...batch, offset: 0, limit: 10 })
    expect(after.rows.map(({ state, password }) => [state, password !== null])).toEqual([
      ['destroyed', false],
      ['waiting', true],
    ])
  })

  it('of users added in one sitting lie in one batch, until it is carried out', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const add = (alias: string, batchId: string | null) =>
      app.ask('users.add', {
        commandId: commandId(),
        customerId,
        batchId,
        details: userInput(alias),
        licenses: [],
      })
    const anna = await add('anna', null)
    const ben = await add('ben', anna.batchId)
    expect(ben.batchId).toBe(anna.batchId)
    expect(await passwordsOf(app, { customerId, batchId: anna.batchId })).toEqual([
      anna.password,
      ben.password,
    ])
    const ticked = { commandId: commandId(), customerId, batchId: anna.batchId, carriedOut: true }
    await app.ask('batches.markCarriedOut', ticked)
    expect((await add('carla', anna.batchId)).batchId).not.toBe(anna.batchId)
  })

  it('stand in no file of the data folder, no log and no notification', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const batch = await importPeople(app, customerId, 30)
    const added = await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput('anna'),
      licenses: [],
    })
    const secrets = [...(await passwordsOf(app, batch)), added.password].map((secret) => secret ?? '')
    await app.code('batches.handOver', { commandId: commandId(), ...batch, users: 'all' })
    await app.close()
    const files = allFiles(app.dataDir).map((path) => readFileSync(path))
    const said = Buffer.from(JSON.stringify([app.notifications, app.logLines]))
    expect(files.length).toBeGreaterThan(3)
    for (const secret of secrets)
      for (const bytes of [...files, said]) expect(holds(bytes, secret)).toBe(false)
  })

  it('go into the file that Entra reads, with the version first and every user', async () => {
    const app = await openTestApp()
    const batch = await importPeople(app, await addFabrikam(app), 3)
    const file = await app.ask('batches.entraCsv', batch)
    const lines = new TextDecoder().decode(file.bytes).split('\r\n')
    expect(lines[0]).toBe('version:v1.0')
    expect(lines[1]).toMatch(/^Name \[displayName\] Required,User name \[userPrincipalName\] Required,/)
    const passwords = await passwordsOf(app, batch)
    expect(lines[2]).toContain(`,user0@fabrikam.example,${passwords[0] ?? ''},No,Anna,Abel,`)
    expect(lines[2]).toContain('United Kingdom')
    expect(lines.filter((line) => line.includes('@fabrikam.example'))).toHaveLength(3)
  })

  it('go into a CSV that Excel opens in the operator’s language', async () => {
    const app = await openTestApp()
    await app.ask('settings.update', { language: 'ru' })
    const batch = await importPeople(app, await addFabrikam(app), 2)
    const file = await app.ask('batches.credentialsCsv', { ...batch, users: 'all' })
    expect([...file.bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const passwords = await passwordsOf(app, batch)
    expect(new TextDecoder().decode(file.bytes)).toContain(`;user0@fabrikam.example;${passwords[0] ?? ''};`)
  })
})
