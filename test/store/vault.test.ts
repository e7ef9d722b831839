import { randomUUID } from 'node:crypto'
import { mkdir, readdir, readFile, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SystemSecrets } from '#main/ports.ts'
import type { FileSystem } from '#main/store/file-system.ts'
import { nodeFileSystem } from '#main/store/file-system.ts'
import type { Vault } from '#main/store/vault.ts'
import { openVault } from '#main/store/vault.ts'
import { codeOf, valueOf } from '../support/customers.ts'
import { recordingLog } from '../support/ports.ts'
import { faultyDisk, systemError } from '../support/store/faults.ts'
import type { DiskCall } from '../support/store/faults.ts'
import { newDataDir, random } from '../support/store/open-test-store.ts'
import { findInClear } from '../support/store/find-in-clear.ts'

const CUSTOMER = randomUUID()
const PASSWORDS = new Map([
  ['anna', 'Kestrel-47!x'],
  ['ben', 'Marmot.93-q'],
  ['carla', 'Heron%64_w'],
])

/** A keyring that can be locked, and whose secrets another keyring can't open. */
function keyring(): SystemSecrets & { locked: boolean } {
  const pad = Buffer.from(random.bytes(64))
  const mask = (bytes: Uint8Array) => bytes.map((byte, at) => byte ^ pad[at % pad.length]!)
  const secrets = {
    locked: false,
    encrypt(plain: Uint8Array) {
      if (secrets.locked) throw new Error('The keyring is locked')
      return Buffer.concat([pad.subarray(0, 4), mask(plain)])
    },
    decrypt(encrypted: Uint8Array) {
      if (secrets.locked) throw new Error('The keyring is locked')
      if (!pad.subarray(0, 4).equals(encrypted.subarray(0, 4))) throw new Error('Encrypted elsewhere')
      return mask(encrypted.subarray(4))
    },
  }
  return secrets
}

interface Options {
  readonly secrets?: SystemSecrets | null
  readonly fileSystem?: FileSystem
  readonly log?: ReturnType<typeof recordingLog>
}

async function open(dataDir: string, options: Options = {}): Promise<Vault> {
  await mkdir(dataDir, { recursive: true })
  return openVault({ dataDir, secrets: null, random, log: recordingLog(), ...options })
}

const sealed = (dataDir: string) => readdir(join(dataDir, 'sealed')).catch(() => [])
const boxes = async (dataDir: string) => (await sealed(dataDir)).filter((name) => name.endsWith('.box'))
const keysOf = (dataDir: string) => join(dataDir, 'sealed', 'keys.json')

describe('the vault', () => {
  it('gives back what was sealed, also when opened again', async () => {
    const dataDir = await newDataDir()
    const vault = await open(dataDir)
    const batchId = randomUUID()
    expect(codeOf(await vault.add(CUSTOMER, batchId, PASSWORDS))).toBe('ok')
    expect(valueOf(await vault.read(batchId))).toEqual(PASSWORDS)
    const again = await open(dataDir)
    expect(valueOf(await again.read(batchId))).toEqual(PASSWORDS)
    expect(again.batches()).toEqual([{ batchId, customerId: CUSTOMER }])
  })

  it('adds to a batch, in the order in which passwords came', async () => {
    const dataDir = await newDataDir()
    const vault = await open(dataDir)
    const batchId = randomUUID()
    for (const [userId, password] of PASSWORDS)
      await vault.add(CUSTOMER, batchId, new Map([[userId, password]]))
    expect([...valueOf(await vault.read(batchId))]).toEqual([...PASSWORDS])
    expect(await boxes(dataDir)).toHaveLength(1)
    expect(vault.batches()).toHaveLength(1)
  })

  it('makes no file before the first password', async () => {
    const dataDir = await newDataDir()
    const vault = await open(dataDir)
    expect(codeOf(await vault.keepOnly(randomUUID(), new Set()))).toBe('ok')
    expect(codeOf(await vault.dropCustomer(CUSTOMER))).toBe('ok')
    expect(codeOf(await vault.read(randomUUID()))).toBe('keys-unreadable')
    expect(await readdir(dataDir)).toEqual([])
  })

  it('writes files for their owner alone, no backup of the keys, and nothing in clear', async () => {
    const dataDir = await newDataDir()
    const vault = await open(dataDir)
    const batchId = randomUUID()
    await vault.add(CUSTOMER, batchId, PASSWORDS)
    await vault.add(CUSTOMER, randomUUID(), PASSWORDS)
    await vault.keepOnly(batchId, new Set(['anna']))
    const names = (await sealed(dataDir)).map((name) => name.replace(/^.*\.box$/, 'box'))
    expect(names.sort()).toEqual(['box', 'box', 'key-file', 'keys.json'])
    for (const name of await sealed(dataDir))
      expect((await stat(join(dataDir, 'sealed', name))).mode & 0o777).toBe(0o600)
    expect((await stat(join(dataDir, 'sealed'))).mode & 0o777).toBe(0o700)
    expect(await findInClear(dataDir, [...PASSWORDS.values()])).toEqual([])
    // The search would find them.
    for (const encoding of ['utf8', 'utf16le', 'base64'] as const) {
      const careless = Buffer.from(`;${JSON.stringify([...PASSWORDS])}`).toString(
        encoding === 'base64' ? encoding : 'utf8',
      )
      await writeFile(join(dataDir, 'careless'), careless, encoding === 'utf16le' ? encoding : 'utf8')
      expect(await findInClear(dataDir, [...PASSWORDS.values()])).toHaveLength(PASSWORDS.size)
    }
  })

  it('carries out what is asked at the same time one after the other', async () => {
    const dataDir = await newDataDir()
    const vault = await open(dataDir)
    const batchId = randomUUID()
    await Promise.all([...PASSWORDS].map((each) => vault.add(CUSTOMER, batchId, new Map([each]))))
    expect(valueOf(await vault.read(batchId))).toEqual(PASSWORDS)
  })
})

describe('destroying passwords', () => {
  const setUp = async () => {
    const dataDir = await newDataDir()
    const vault = await open(dataDir)
    const batchId = randomUUID()
    await vault.add(CUSTOMER, batchId, PASSWORDS)
    return { dataDir, vault, batchId }
  }

  it('keeps those that are named and no others, under a new key', async () => {
    const { dataDir, vault, batchId } = await setUp()
    const [boxBefore] = await boxes(dataDir)
    const box = await readFile(join(dataDir, 'sealed', boxBefore!))
    const oldKeys = await readFile(keysOf(dataDir))
    expect(codeOf(await vault.keepOnly(batchId, new Set(['ben', 'nobody'])))).toBe('ok')
    const left = new Map([['ben', 'Marmot.93-q']])
    expect(valueOf(await vault.read(batchId))).toEqual(left)
    expect(await boxes(dataDir)).not.toContain(boxBefore)
    // Somebody who has kept the old box can't open it with the new keys.
    await writeFile(join(dataDir, 'sealed', (await boxes(dataDir))[0]!), box)
    expect(codeOf(await vault.read(batchId))).toBe('keys-unreadable')
    expect(await readFile(keysOf(dataDir))).not.toEqual(oldKeys)
  })

  it('of all drops the batch', async () => {
    const { dataDir, vault, batchId } = await setUp()
    expect(codeOf(await vault.keepOnly(batchId, new Set()))).toBe('ok')
    expect(vault.batches()).toEqual([])
    expect(await boxes(dataDir)).toEqual([])
    expect(codeOf(await vault.read(batchId))).toBe('keys-unreadable')
    expect(await readFile(keysOf(dataDir), 'utf8')).not.toContain(batchId)
  })

  it('by name leaves the others, and drops the batch with the last', async () => {
    const { dataDir, vault, batchId } = await setUp()
    await vault.destroy(batchId, new Set(['anna', 'carla']))
    expect([...valueOf(await vault.read(batchId)).keys()]).toEqual(['ben'])
    await vault.destroy(batchId, new Set(['ben']))
    expect(vault.batches()).toEqual([])
    expect(await boxes(dataDir)).toEqual([])
  })

  it('writes nothing where there is nothing to destroy', async () => {
    const { dataDir, vault, batchId } = await setUp()
    const before = await readFile(keysOf(dataDir))
    await vault.keepOnly(batchId, new Set(PASSWORDS.keys()))
    await vault.destroy(batchId, new Set(['nobody']))
    await vault.destroy(randomUUID(), new Set(['anna']))
    expect(await readFile(keysOf(dataDir))).toEqual(before)
  })

  it('of a customer leaves those of the others', async () => {
    const { dataDir, vault, batchId } = await setUp()
    const other = randomUUID()
    await vault.add(other, randomUUID(), PASSWORDS)
    await vault.add(CUSTOMER, randomUUID(), PASSWORDS)
    expect(codeOf(await vault.dropCustomer(CUSTOMER))).toBe('ok')
    expect(vault.batches().map(({ customerId }) => customerId)).toEqual([other])
    expect(codeOf(await vault.read(batchId))).toBe('keys-unreadable')
    expect(await boxes(dataDir)).toHaveLength(1)
  })
})

describe('the slots', () => {
  it("are the system's where it has a store for secrets, else a key file", async () => {
    const withKeyring = await newDataDir()
    const vault = await open(withKeyring, { secrets: keyring() })
    expect(vault.slot).toBe('system')
    await vault.add(CUSTOMER, randomUUID(), PASSWORDS)
    expect(vault.slot).toBe('system')
    expect(await sealed(withKeyring)).not.toContain('key-file')
    const without = await newDataDir()
    const other = await open(without)
    expect(other.slot).toBe('key-file')
    await other.add(CUSTOMER, randomUUID(), PASSWORDS)
    expect((await stat(join(without, 'sealed', 'key-file'))).size).toBe(32)
  })

  it('decide whether a host can open the folder', async () => {
    const dataDir = await newDataDir()
    const secrets = keyring()
    const batchId = randomUUID()
    await (await open(dataDir, { secrets })).add(CUSTOMER, batchId, PASSWORDS)
    for (const elsewhere of [null, keyring()]) {
      const locked = await open(dataDir, { secrets: elsewhere })
      expect(locked.slot).toBeNull()
      expect(locked.batches()).toEqual([{ batchId, customerId: CUSTOMER }])
      expect(codeOf(await locked.read(batchId))).toBe('keys-locked')
      expect(codeOf(await locked.add(CUSTOMER, randomUUID(), PASSWORDS))).toBe('keys-locked')
      expect(codeOf(await locked.keepOnly(batchId, new Set(['ben'])))).toBe('keys-locked')
    }
    expect(valueOf(await (await open(dataDir, { secrets })).read(batchId))).toEqual(PASSWORDS)
  })

  it('of a key file open on a host that has a keyring too', async () => {
    const dataDir = await newDataDir()
    const batchId = randomUUID()
    await (await open(dataDir)).add(CUSTOMER, batchId, PASSWORDS)
    const vault = await open(dataDir, { secrets: keyring() })
    expect(vault.slot).toBe('key-file')
    expect(valueOf(await vault.read(batchId))).toEqual(PASSWORDS)
  })

  it('need not be open to destroy', async () => {
    const dataDir = await newDataDir()
    const batchId = randomUUID()
    const secrets = keyring()
    const vault = await open(dataDir, { secrets })
    await vault.add(CUSTOMER, batchId, PASSWORDS)
    await vault.add(randomUUID(), randomUUID(), PASSWORDS)
    const locked = await open(dataDir)
    expect(codeOf(await locked.keepOnly(batchId, new Set()))).toBe('ok')
    expect(locked.batches()).toHaveLength(1)
    expect(codeOf(await locked.dropCustomer(locked.batches()[0]!.customerId))).toBe('ok')
    expect(await boxes(dataDir)).toEqual([])
  })

  it('are not made when the keyring refuses', async () => {
    const dataDir = await newDataDir()
    const secrets = keyring()
    secrets.locked = true
    const vault = await open(dataDir, { secrets })
    expect(codeOf(await vault.add(CUSTOMER, randomUUID(), PASSWORDS))).toBe('keys-locked')
    secrets.locked = false
    expect(codeOf(await vault.add(CUSTOMER, randomUUID(), PASSWORDS))).toBe('ok')
    expect(vault.slot).toBe('system')
  })

  it('without their key file are locked, and stay so', async () => {
    const dataDir = await newDataDir()
    const batchId = randomUUID()
    await (await open(dataDir)).add(CUSTOMER, batchId, PASSWORDS)
    const keys = await readFile(keysOf(dataDir))
    await unlink(join(dataDir, 'sealed', 'key-file'))
    const locked = await open(dataDir)
    expect(locked.slot).toBeNull()
    expect(codeOf(await locked.read(batchId))).toBe('keys-locked')
    expect(codeOf(await locked.add(CUSTOMER, batchId, PASSWORDS))).toBe('keys-locked')
    expect(await readFile(keysOf(dataDir))).toEqual(keys)
  })

  it('of a kind that is not known here are kept', async () => {
    const dataDir = await newDataDir()
    await (await open(dataDir)).add(CUSTOMER, randomUUID(), PASSWORDS)
    const keys = JSON.parse(await readFile(keysOf(dataDir), 'utf8')) as { slots: object }
    const passphrase = { salt: 'abc', wrapped: 'def' }
    await writeFile(keysOf(dataDir), JSON.stringify({ ...keys, slots: { ...keys.slots, passphrase } }))
    await (await open(dataDir)).add(CUSTOMER, randomUUID(), PASSWORDS)
    expect(JSON.parse(await readFile(keysOf(dataDir), 'utf8'))).toMatchObject({ slots: { passphrase } })
  })
})

describe('what can not be read', () => {
  const setUp = async () => {
    const dataDir = await newDataDir()
    const vault = await open(dataDir)
    const [batchId, other] = [randomUUID(), randomUUID()]
    await vault.add(CUSTOMER, batchId, PASSWORDS)
    await vault.add(CUSTOMER, other, PASSWORDS)
    const box = (await boxes(dataDir)).find((name) => name.startsWith(batchId))!
    return { dataDir, batchId, other, box: join(dataDir, 'sealed', box) }
  }

  for (const [what, harm] of [
    ['missing', (path: string) => rm(path)],
    ['empty', (path: string) => writeFile(path, '')],
    [
      'changed by a bit',
      async (path: string) => {
        const bytes = await readFile(path)
        bytes[bytes.length - 1]! ^= 1
        await writeFile(path, bytes)
      },
    ],
    [
      'that of another batch',
      async (path: string) => {
        const folder = join(path, '..')
        const other = (await readdir(folder)).find((name) => name.endsWith('.box') && !path.endsWith(name))
        await writeFile(path, await readFile(join(folder, other!)))
      },
    ],
  ] as [string, (path: string) => Promise<void>][])
    it(`(a box that is ${what}) is refused, stays listed, and can be dropped`, async () => {
      const { dataDir, batchId, other, box } = await setUp()
      await harm(box)
      const vault = await open(dataDir)
      expect(vault.batches()).toHaveLength(2)
      expect(codeOf(await vault.read(batchId))).toBe('keys-unreadable')
      expect(codeOf(await vault.add(CUSTOMER, batchId, PASSWORDS))).toBe('keys-unreadable')
      expect(codeOf(await vault.keepOnly(batchId, new Set(['anna'])))).toBe('keys-unreadable')
      expect(valueOf(await vault.read(other))).toEqual(PASSWORDS)
      expect(codeOf(await vault.keepOnly(batchId, new Set()))).toBe('ok')
      expect(vault.batches()).toHaveLength(1)
    })

  it('(a box with its key under the name of another batch) is refused', async () => {
    const { dataDir, batchId, other } = await setUp()
    const keys = JSON.parse(await readFile(keysOf(dataDir), 'utf8')) as { batches: [object, object] }
    const [first, second] = keys.batches
    const exchanged = [
      { ...second, batchId },
      { ...first, batchId: other },
    ]
    await writeFile(keysOf(dataDir), JSON.stringify({ ...keys, batches: exchanged }))
    const vault = await open(dataDir)
    expect(codeOf(await vault.read(batchId))).toBe('keys-unreadable')
    expect(codeOf(await vault.read(other))).toBe('keys-unreadable')
  })

  it('(keys.json) goes into quarantine with its boxes; new passwords can be sealed', async () => {
    const { dataDir, batchId, box } = await setUp()
    const content = await readFile(box)
    await writeFile(keysOf(dataDir), '{"v":1,"slots":')
    const vault = await open(dataDir)
    expect(codeOf(await vault.read(batchId))).toBe('keys-unreadable')
    const kept = await readdir(join(dataDir, 'quarantine'))
    expect(kept).toHaveLength(3)
    const keptBox = kept.find((name) => name.includes(batchId))!
    expect(await readFile(join(dataDir, 'quarantine', keptBox))).toEqual(content)
    expect(codeOf(await vault.add(CUSTOMER, batchId, PASSWORDS))).toBe('ok')
    expect(valueOf(await (await open(dataDir)).read(batchId))).toEqual(PASSWORDS)
  })

  it('(keys.json of a newer version) refuses everything and stays as it is', async () => {
    const { dataDir, batchId } = await setUp()
    const newer = (await readFile(keysOf(dataDir), 'utf8')).replace('{"v":1', '{"v":2')
    await writeFile(keysOf(dataDir), newer)
    const names = await sealed(dataDir)
    const vault = await open(dataDir)
    expect(vault.slot).toBeNull()
    expect(codeOf(await vault.read(batchId))).toBe('keys-unreadable')
    expect(codeOf(await vault.add(CUSTOMER, batchId, PASSWORDS))).toBe('keys-unreadable')
    expect(codeOf(await vault.dropCustomer(CUSTOMER))).toBe('store-failed')
    expect(await sealed(dataDir)).toEqual(names)
    expect(await readFile(keysOf(dataDir), 'utf8')).toBe(newer)
  })

  it('for the moment is read as soon as the disk lets it', async () => {
    const { dataDir, batchId } = await setUp()
    let failing = true
    const fileSystem = faultyDisk(nodeFileSystem, ({ name }) =>
      failing && name === 'readFile' ? systemError('EIO') : null,
    )
    const vault = await open(dataDir, { fileSystem })
    expect(codeOf(await vault.read(batchId))).toBe('keys-unreadable')
    failing = false
    expect(valueOf(await vault.read(batchId))).toEqual(PASSWORDS)
  })
})

describe('a disk that fails', () => {
  for (const [name, file] of [
    ['open', '.box'],
    ['write', '.box'],
    ['sync', '.box'],
    ['write', 'keys.json'],
    ['sync', 'keys.json'],
    ['rename', 'keys.json'],
  ] as const)
    it(`at ${name} of ${file} refuses, and the batch is as before`, async () => {
      const dataDir = await newDataDir()
      const log = recordingLog()
      let failing = false
      const fileSystem = faultyDisk(nodeFileSystem, (call: DiskCall) =>
        failing && call.name === name && call.path.includes(file) ? systemError('ENOSPC') : null,
      )
      const vault = await open(dataDir, { fileSystem, log })
      const batchId = randomUUID()
      const anna = new Map([['anna', PASSWORDS.get('anna')!]])
      await vault.add(CUSTOMER, batchId, anna)
      failing = true
      expect(codeOf(await vault.add(CUSTOMER, batchId, PASSWORDS))).toBe('store-failed')
      expect(codeOf(await vault.add(CUSTOMER, randomUUID(), PASSWORDS))).toBe('store-failed')
      expect(valueOf(await vault.read(batchId))).toEqual(anna)
      failing = false
      expect(valueOf(await (await open(dataDir)).read(batchId))).toEqual(anna)
      expect(codeOf(await vault.add(CUSTOMER, batchId, PASSWORDS))).toBe('ok')
      expect(valueOf(await vault.read(batchId))).toEqual(PASSWORDS)
      expect(await boxes(dataDir)).toHaveLength(1)
      for (const password of PASSWORDS.values()) expect(log.lines.join('\n')).not.toContain(password)
    })
})
