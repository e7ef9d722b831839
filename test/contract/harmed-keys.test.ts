import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { openWithBatch, passwordsOf } from '#test/support/batches.ts'
import { commandId, openTestApp, userInput } from '#test/support/test-app.ts'

/** A folder with a batch that is to be harmed and another one, closed. */
async function folderWithTwoBatches() {
  const { app, customerId, batchId } = await openWithBatch(3)
  const added = await app.ask('users.add', {
    commandId: commandId(),
    customerId,
    batchId: null,
    details: userInput('other'),
    licenses: [],
  })
  await app.close()
  const sealed = join(app.dataDir, 'sealed')
  const box = readdirSync(sealed).find((name) => name.startsWith(batchId)) ?? ''
  return {
    dataDir: app.dataDir,
    harmed: { customerId, batchId },
    other: { customerId, batchId: added.batchId },
    box: join(sealed, box),
    keys: join(sealed, 'keys.json'),
    keyFile: join(sealed, 'key-file'),
  }
}

type Folder = Awaited<ReturnType<typeof folderWithTwoBatches>>

const change = (path: string, changed: (bytes: Buffer) => Buffer) =>
  writeFileSync(path, changed(readFileSync(path)))

/** With another byte in the middle. */
const flipped = (bytes: Buffer): Buffer => {
  const copy = Buffer.from(bytes)
  copy[copy.length >> 1]! ^= 1
  return copy
}

interface Keys {
  readonly slots: Record<string, { wrapped: string }>
  readonly batches: { batchId: string; box: string; key: string }[]
}

/** Changes keys.json as what it says. */
const rewrite = ({ keys }: Folder, changeIt: (content: Keys) => void) =>
  change(keys, (bytes) => {
    const content = JSON.parse(bytes.toString()) as Keys
    changeIt(content)
    return Buffer.from(JSON.stringify(content))
  })

const ofHarmed = ({ batches }: Keys, { harmed }: Folder) =>
  batches.find(({ batchId }) => batchId === harmed.batchId)!

/** What harms one batch, what harms all of them, and what shuts them. */
const HARM: Readonly<Record<'one' | 'all' | 'locked', Record<string, (folder: Folder) => void>>> = {
  one: {
    'a box that is cut': ({ box }) => change(box, (bytes) => bytes.subarray(0, bytes.length - 9)),
    'a box with a changed byte': ({ box }) => change(box, flipped),
    'a box that is gone': ({ box }) => rmSync(box),
    'a changed byte in the key of a box': (folder) =>
      rewrite(folder, (keys) => {
        const entry = ofHarmed(keys, folder)
        entry.key = flipped(Buffer.from(entry.key, 'base64')).toString('base64')
      }),
    'a key of a box that is no base64': (folder) =>
      rewrite(folder, (keys) => {
        const entry = ofHarmed(keys, folder)
        entry.key = `~${entry.key.slice(1)}`
      }),
    'a changed letter in the name of a box': (folder) =>
      rewrite(folder, (keys) => {
        const entry = ofHarmed(keys, folder)
        entry.box = `~${entry.box.slice(1)}`
      }),
  },
  all: {
    'no keys.json': ({ keys }) => rmSync(keys),
    'a keys.json that is cut': ({ keys }) => change(keys, (bytes) => bytes.subarray(0, bytes.length >> 1)),
    'an empty keys.json': ({ keys }) => writeFileSync(keys, ''),
  },
  locked: {
    'another key file': ({ keyFile }) => change(keyFile, flipped),
    'no key file': ({ keyFile }) => rmSync(keyFile),
    'a changed byte in the slot': (folder) =>
      rewrite(folder, ({ slots }) => {
        const slot = slots['keyFile']!
        slot.wrapped = flipped(Buffer.from(slot.wrapped, 'base64')).toString('base64')
      }),
    'a slot that is no base64': (folder) =>
      rewrite(folder, ({ slots }) => {
        slots['keyFile']!.wrapped = '~~~'
      }),
  },
}

const SHEETS = { users: 'all', options: { ...DEFAULT_SHEET_ARRANGEMENT, paper: 'A4' } } as const
const WINDOW = { offset: 0, limit: 10 }

for (const [extent, harms] of Object.entries(HARM))
  describe.each(Object.entries(harms))('%s', (_what, harm) => {
    it('is said by a code, harms nothing else, and is mended by new passwords', async () => {
      const folder = await folderWithTwoBatches()
      const { dataDir, harmed, other } = folder
      harm(folder)
      const app = await openTestApp({ dataDir })
      const code = extent === 'locked' ? 'keys-locked' : 'keys-unreadable'

      expect((await app.ask('batches.listOpen', WINDOW)).total).toBe(2)
      expect((await app.ask('batches.get', harmed)).waiting).toBe(3)
      expect(await app.code('batches.credentials', { ...harmed, ...WINDOW })).toBe(code)
      expect(await app.code('sheets.prepare', { ...harmed, ...SHEETS })).toBe(code)
      expect(await app.code('batches.credentialsCsv', { ...harmed, users: 'all' })).toBe(code)
      const expected = extent === 'one' ? 'ok' : code
      expect(await app.code('batches.credentials', { ...other, ...WINDOW })).toBe(expected)

      if (extent === 'locked') {
        expect(await app.code('batches.resetPasswords', { commandId: commandId(), ...harmed })).toBe(code)
        await app.ask('keys.startOver', {})
        expect((await app.ask('keys.get', {})).openedBy).toBe('key-file')
      }
      const reset = await app.ask('batches.resetPasswords', { commandId: commandId(), ...harmed })
      expect(reset.users).toBe(3)
      const renewed = { app, ...harmed, batchId: reset.batchId }
      expect((await passwordsOf(renewed)).map((password) => password?.length)).toEqual([12, 12, 12])

      await app.ask('batches.handOver', { commandId: commandId(), ...harmed, users: 'all' })
      expect((await app.ask('batches.get', harmed)).waiting).toBe(0)
      const again = { commandId: commandId(), ...harmed }
      expect(await app.code('batches.resetPasswords', again)).toBe('credentials-gone')
      await app.close()
      const reopened = await openTestApp({ dataDir })
      expect(await passwordsOf({ ...renewed, app: reopened })).toHaveLength(3)
    })
  })

describe('what can not be opened', () => {
  it('is set aside, not destroyed, when the operator starts over', async () => {
    const folder = await folderWithTwoBatches()
    rmSync(folder.keyFile)
    const app = await openTestApp({ dataDir: folder.dataDir })
    await app.ask('keys.startOver', {})
    const aside = readdirSync(join(folder.dataDir, 'quarantine'))
    expect(aside.filter((name) => name.includes('.box'))).toHaveLength(2)
    expect(aside.filter((name) => name.includes('keys.json'))).toHaveLength(1)
  })

  it('is all that is set aside: keys that open stay as they are', async () => {
    const batch = await openWithBatch(3)
    const before = await passwordsOf(batch)
    await batch.app.ask('keys.startOver', {})
    expect(await passwordsOf(batch)).toEqual(before)
  })
})
