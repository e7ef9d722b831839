import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addFabrikam, commandId, openTestApp, userInput } from '#test/support/test-app.ts'

const PASSPHRASE = 'correct horse battery staple'

/** A folder with a waiting password and a passphrase, left behind by its key file. */
async function movedFolder() {
  const app = await openTestApp()
  const customerId = await addFabrikam(app)
  await app.ask('users.add', {
    commandId: commandId(),
    customerId,
    batchId: null,
    details: userInput('anna'),
    licenses: [],
  })
  await app.ask('keys.setPassphrase', { passphrase: PASSPHRASE })
  expect(await app.ask('keys.get', {})).toEqual({ openedBy: 'key-file', slots: ['key-file', 'passphrase'] })
  await app.close()
  rmSync(join(app.dataDir, 'sealed', 'key-file'))
  return app.dataDir
}

describe('the key of the passwords', () => {
  it('is had by the passphrase where nothing else opens the folder', async () => {
    const app = await openTestApp({ dataDir: await movedFolder() })
    expect(await app.ask('keys.get', {})).toEqual({ openedBy: null, slots: ['key-file', 'passphrase'] })
    expect((await app.ask('host.capabilities', {})).keySlot).toBeNull()
    const { rows } = await app.ask('batches.listOpen', { offset: 0, limit: 10 })
    const { customerId, batchId } = rows[0]!
    const asked = { customerId, batchId, offset: 0, limit: 10 }
    expect(await app.code('batches.credentials', asked)).toBe('keys-locked')
    expect(await app.code('keys.unlock', { passphrase: 'wrong', remember: false })).toBe('passphrase-wrong')
    await app.ask('keys.unlock', { passphrase: PASSPHRASE, remember: true })
    expect(app.notifications).toContainEqual({ name: 'keys-changed', data: {} })
    expect((await app.ask('batches.credentials', asked)).rows).toHaveLength(1)
    expect((await app.ask('host.capabilities', {})).keySlot).toBe('key-file')
  })

  it('takes no passphrase that is short, and tells none', async () => {
    const app = await openTestApp()
    expect(await app.code('keys.setPassphrase', { passphrase: 'eleven char' })).toBe('invalid-input')
    await app.ask('keys.setPassphrase', { passphrase: PASSPHRASE })
    expect(JSON.stringify([app.logLines, app.notifications])).not.toContain(PASSPHRASE)
  })

  it('keeps other ways when the passphrase is removed', async () => {
    const app = await openTestApp()
    await app.ask('keys.setPassphrase', { passphrase: PASSPHRASE })
    await app.ask('keys.removePassphrase', {})
    expect(await app.ask('keys.get', {})).toEqual({ openedBy: 'key-file', slots: ['key-file'] })
    expect(await app.code('keys.unlock', { passphrase: PASSPHRASE, remember: false })).toBe(
      'passphrase-not-set',
    )
  })
})
