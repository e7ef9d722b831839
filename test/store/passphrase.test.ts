import { randomUUID } from 'node:crypto'
import { cp, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openVault } from '#main/store/vault.ts'
import { codeOf, valueOf } from '../support/customers.ts'
import { recordingLog } from '../support/ports.ts'
import { findInClear } from '../support/store/find-in-clear.ts'
import { newDataDir, random } from '../support/store/open-test-store.ts'

const CUSTOMER = randomUUID()
const PASSPHRASE = 'четыре слова без смысла'
const PASSWORDS = new Map([
  ['anna', 'Kestrel-47!x'],
  ['ben', 'Marmot.93-q'],
])

const open = (dataDir: string, log = recordingLog()) => openVault({ dataDir, secrets: null, random, log })
const keysOf = (dataDir: string) => join(dataDir, 'sealed', 'keys.json')

/** A folder with a batch and a passphrase, as it stands after its key file was left behind. */
async function movedFolder() {
  const dataDir = await newDataDir()
  const batchId = randomUUID()
  const vault = await open(dataDir)
  await vault.add(CUSTOMER, batchId, PASSWORDS)
  expect(codeOf(await vault.setPassphrase(PASSPHRASE))).toBe('ok')
  expect(vault.slots).toEqual(['key-file', 'passphrase'])
  await unlink(join(dataDir, 'sealed', 'key-file'))
  return { dataDir, batchId }
}

describe('a passphrase', () => {
  it('opens a folder on a computer that has none of its other keys', async () => {
    const { dataDir, batchId } = await movedFolder()
    const vault = await open(dataDir)
    expect(vault.slot).toBeNull()
    expect(codeOf(await vault.read(batchId))).toBe('keys-locked')
    expect(codeOf(await vault.unlock('four words of sense', false))).toBe('passphrase-wrong')
    expect(codeOf(await vault.read(batchId))).toBe('keys-locked')
    expect(codeOf(await vault.unlock(PASSPHRASE.normalize('NFD'), false))).toBe('ok')
    expect(vault.slot).toBe('passphrase')
    expect(valueOf(await vault.read(batchId))).toEqual(PASSWORDS)
    expect(codeOf(await vault.add(CUSTOMER, randomUUID(), PASSWORDS))).toBe('ok')
    expect(codeOf(await (await open(dataDir)).read(batchId))).toBe('keys-locked')
  })

  it('that is remembered gives this computer a key of its own', async () => {
    const { dataDir, batchId } = await movedFolder()
    expect(codeOf(await (await open(dataDir)).unlock(PASSPHRASE, true))).toBe('ok')
    const again = await open(dataDir)
    expect(again.slot).toBe('key-file')
    expect(valueOf(await again.read(batchId))).toEqual(PASSWORDS)
  })

  it('that can not be remembered opens nothing, and does without being remembered', async () => {
    const { dataDir, batchId } = await movedFolder()
    const refuses = () => {
      throw new Error('No keyring')
    }
    const secrets = { encrypt: refuses, decrypt: refuses }
    const vault = await openVault({ dataDir, secrets, random, log: recordingLog() })
    expect(codeOf(await vault.unlock(PASSPHRASE, true))).toBe('keys-locked')
    expect(vault.slot).toBeNull()
    expect(codeOf(await vault.unlock(PASSPHRASE, false))).toBe('ok')
    expect(valueOf(await vault.read(batchId))).toEqual(PASSWORDS)
  })

  it('can be set before the first password, changed and taken away', async () => {
    const dataDir = await newDataDir()
    const vault = await open(dataDir)
    expect(codeOf(await vault.setPassphrase(PASSPHRASE))).toBe('ok')
    expect(codeOf(await vault.setPassphrase('another one altogether'))).toBe('ok')
    expect(codeOf(await vault.unlock(PASSPHRASE, false))).toBe('passphrase-wrong')
    expect(codeOf(await vault.unlock('another one altogether', false))).toBe('ok')
    const again = await open(dataDir)
    expect(codeOf(await again.removePassphrase())).toBe('ok')
    expect(again.slots).toEqual(['key-file'])
    expect(codeOf(await again.unlock('another one altogether', false))).toBe('passphrase-not-set')
  })

  it('is not taken away where nothing else opens the folder', async () => {
    const { dataDir } = await movedFolder()
    const locked = await open(dataDir)
    expect(codeOf(await locked.removePassphrase())).toBe('keys-locked')
    expect(codeOf(await locked.setPassphrase('another one altogether'))).toBe('keys-locked')
    await locked.unlock(PASSPHRASE, false)
    expect(codeOf(await locked.removePassphrase())).toBe('passphrase-only-key')
  })

  it('that can not be read harms no other key', async () => {
    const dataDir = await newDataDir()
    const batchId = randomUUID()
    const vault = await open(dataDir)
    await vault.add(CUSTOMER, batchId, PASSWORDS)
    await vault.setPassphrase(PASSPHRASE)
    const keys = JSON.parse(await readFile(keysOf(dataDir), 'utf8')) as {
      slots: { passphrase: { cost: number } }
    }
    for (const cost of [3, 2 ** 30, 'many']) {
      const passphrase = { ...keys.slots.passphrase, cost }
      await writeFile(keysOf(dataDir), JSON.stringify({ ...keys, slots: { ...keys.slots, passphrase } }))
      const again = await open(dataDir)
      expect(codeOf(await again.unlock(PASSPHRASE, false))).toBe('passphrase-wrong')
      expect(valueOf(await again.read(batchId))).toEqual(PASSWORDS)
    }
  })

  it('stands in no file and in no log', async () => {
    const dataDir = await newDataDir()
    const log = recordingLog()
    const vault = await open(dataDir, log)
    await vault.setPassphrase(PASSPHRASE)
    await vault.unlock('not this one, surely', false)
    expect(await findInClear(dataDir, [PASSPHRASE, 'not this one, surely'])).toEqual([])
    expect(JSON.stringify(log)).not.toContain(PASSPHRASE)
  })

  it('does not open what was handed over, though every box was kept', async () => {
    const dataDir = await newDataDir()
    const batchId = randomUUID()
    const vault = await open(dataDir)
    await vault.setPassphrase(PASSPHRASE)
    await vault.add(CUSTOMER, batchId, PASSWORDS)
    const backup = await newDataDir()
    await cp(dataDir, backup, { recursive: true })
    await vault.keepOnly(batchId, new Set())
    // Put back whatever a backup may hold of it: all but keys.json, which belongs in none.
    const kept = (await readdir(join(backup, 'sealed'))).filter((name) => name !== 'keys.json')
    for (const name of kept) await cp(join(backup, 'sealed', name), join(dataDir, 'sealed', name))
    const again = await open(dataDir)
    expect(codeOf(await again.unlock(PASSPHRASE, false))).toBe('ok')
    expect(again.batches()).toEqual([])
    expect(codeOf(await again.read(batchId))).toBe('keys-unreadable')
  })
})
