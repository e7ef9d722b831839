import { createHash, randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkedJsonPieces } from '#main/store/checked-json.ts'
import type { Manifest } from '#main/store/copies/copy-format.ts'
import type { Store } from '#main/store/store.ts'
import { codeOf, valueOf } from '../support/customers.ts'
import { recordingLog } from '../support/ports.ts'
import { png } from '../support/pictures.ts'
import { check, copyOf, dataIn } from '../support/store/copies.ts'
import { addFabrikam, commit, newDataDir, openTestStore, renamed } from '../support/store/open-test-store.ts'

/* Archives that are no copies, or not any more. None of them changes anything. */

let dataDir: string
let store: Store
let before: unknown
let copy: Buffer
let journal: string
let logo: string

beforeEach(async () => {
  dataDir = await newDataDir()
  store = await openTestStore(dataDir, { log: recordingLog() })
  const fabrikam = await addFabrikam(store)
  await commit(fabrikam, renamed(fabrikam.state, 'Contoso'))
  const { hash } = valueOf(await fabrikam.keepLogo('image/png', png(3, 3)))
  await addFabrikam(store)
  journal = `customers/${fabrikam.id}/journal.jsonl`
  logo = `customers/${fabrikam.id}/logo-${hash}.png`
  copy = (await copyOf(store)).bytes
  before = await dataIn(store)
})

type Files = Record<string, Uint8Array>

/** The copy with other files, whose manifest is as they are now unless `change` makes it another. */
function changed(
  change: (files: Files) => void,
  changeManifest: (manifest: Manifest) => object = (manifest) => manifest,
) {
  const files: Files = { ...unzipSync(copy) }
  change(files)
  const { 'manifest.json': bytes = new Uint8Array(), ...others } = files
  const manifest: Manifest = JSON.parse(Buffer.from(bytes).toString()) as Manifest
  const fitting = Object.entries(others).map(([name, content]) => ({
    ...{ name, size: content.length, sha256: createHash('sha256').update(content).digest('hex') },
  }))
  const pieces = [...checkedJsonPieces(changeManifest({ ...manifest, files: fitting }))]
  return zipSync({ ...others, 'manifest.json': Buffer.concat(pieces) })
}

async function expectRefused(bytes: Uint8Array, code: string): Promise<void> {
  const copyId = randomUUID()
  expect(codeOf(await check(store, bytes, copyId))).toBe(code)
  expect(codeOf((await store.restore(copyId)).done)).toBe('copy-not-found')
  expect(await dataIn(store)).toEqual(before)
  const names = (await readdir(dataDir)).filter((name) => name !== 'directory.json')
  expect(names.sort()).toEqual(['customers', 'lock'])
}

describe('a file that is no copy is refused as such:', () => {
  it.each([
    ['an empty one', () => new Uint8Array()],
    ['any other', () => strToU8('name;user name\nAnna;anna')],
    ['an archive of something else', () => zipSync({ 'list.csv': strToU8('name') })],
    ['a copy that is cut short', () => copy.subarray(0, copy.length - 100)],
    ['the first half of one', () => copy.subarray(0, copy.length / 2)],
    ['a path that leads out of the archive', () => changed((files) => (files['../lock'] = strToU8('mine')))],
    ['an absolute path', () => changed((files) => (files['/etc/passwd'] = strToU8('root')))],
    ['the same file twice', () => twice(copy)],
  ])('%s', (_what, make) => expectRefused(make(), 'file-no-copy'))
})

describe('a copy whose table of contents does not hold is refused:', () => {
  it.each([
    ['a file that no copy has', () => changed((files) => (files['sealed/keys.json'] = strToU8('{}')))],
    ['a file of a customer that no copy has', () => changed((f) => (f[besides(journal)] = strToU8('{}')))],
    ['a customer without its journal', () => changed((files) => Reflect.deleteProperty(files, journal))],
    [
      'a customer who is not in it',
      () =>
        changed(
          () => undefined,
          (m) => ({ ...m, customers: [] }),
        ),
    ],
    [
      'a file less than it says',
      () =>
        changed(
          () => undefined,
          (m) => ({ ...m, files: [...m.files, m.files[0]] }),
        ),
    ],
    [
      'another size than it says',
      () =>
        changed(
          () => undefined,
          (m) => withSize(m, 12),
        ),
    ],
    [
      'a folder in place of a customer',
      () => changed((files) => (files['customers/../x/journal.jsonl'] = strToU8(''))),
    ],
    [
      'settings of another shape',
      () => changed((files) => (files['settings.json'] = strToU8('{"v":1,"settings":7}'))),
    ],
    [
      'no fields',
      () =>
        changed(
          () => undefined,
          () => ({ v: 1 }),
        ),
    ],
  ])('%s', async (what, make) =>
    // A path that leads out is found before the table of contents.
    expectRefused(make(), what.startsWith('a folder') ? 'file-no-copy' : 'copy-damaged'),
  )

  it('one bit of it is another', async () => {
    const files = unzipSync(copy)
    const manifest = Buffer.from(files['manifest.json'] ?? [])
    manifest[60] = (manifest[60] ?? 0) ^ 1
    await expectRefused(zipSync({ ...files, 'manifest.json': manifest }), 'copy-damaged')
  })
})

it('a copy of a newer version is refused as such', () =>
  expectRefused(
    changed(
      () => undefined,
      (manifest) => ({ ...manifest, v: 2 }),
    ),
    'copy-newer',
  ))

describe('an archive that would fill the disk is refused before it is unpacked:', () => {
  it('a file that is larger than any may be, and says so in every place', async () => {
    const zeros = changed(
      (files) => (files[journal] = new Uint8Array(50_000_000)),
      (manifest) => withSize(manifest, 2 * 1024 ** 3),
    )
    await expectRefused(saying(zeros, 50_000_000, 2 * 1024 ** 3), 'copy-too-large')
  })

  it('a file that unpacks to more than it says', async () => {
    const zeros = zipSync({ ...unzipSync(copy), [journal]: new Uint8Array(50_000_000) })
    const bomb = saying(zeros, 50_000_000, unzipSync(copy)[journal]?.length ?? 0)
    const found = valueOf(await check(store, bomb))
    expect(found.leftOut).toEqual(['Contoso'])
  })
})

describe('what belongs to one customer and is damaged is left out, and the customer named:', () => {
  const leftOut = async (bytes: Uint8Array) => {
    const { leftOut, withoutLogo, customers } = valueOf(await check(store, bytes))
    return { leftOut, withoutLogo, customers: customers.length }
  }
  const GONE = { leftOut: ['Contoso'], withoutLogo: [], customers: 1 }

  it('a journal that is another than was copied', async () => {
    const files = unzipSync(copy)
    const bytes = Buffer.from(files[journal] ?? [])
    bytes[100] = (bytes[100] ?? 0) ^ 1
    expect(await leftOut(zipSync({ ...files, [journal]: bytes }))).toEqual(GONE)
  })

  it('a journal whose chain is broken, though its checksum is right', async () => {
    const broken = (files: Files) => {
      const lines = Buffer.from(files[journal] ?? [])
        .toString()
        .split('\n')
      files[journal] = strToU8([lines[1], lines[0], ''].join('\n'))
    }
    expect(await leftOut(changed(broken))).toEqual(GONE)
  })

  it('a journal that ends in the middle of a commit, or before its last', async () => {
    const cut = (length: (text: string) => number) =>
      changed((files) => {
        const text = Buffer.from(files[journal] ?? []).toString()
        files[journal] = strToU8(text.slice(0, length(text)))
      })
    expect(await leftOut(cut(({ length }) => length - 10))).toEqual(GONE)
    expect(await leftOut(cut((text) => text.indexOf('\n') + 1))).toEqual(GONE)
    expect(await leftOut(cut(() => 0))).toEqual(GONE)
  })

  it('a journal with an event that no version knows', async () => {
    const odd = (files: Files) => {
      const [first = ''] = Buffer.from(files[journal] ?? [])
        .toString()
        .split('\n')
      const { checksum: _, ...line } = JSON.parse(first) as Record<string, unknown>
      const pieces = [...checkedJsonPieces({ ...line, events: [{ type: 'all-deleted' }] }, '\n')]
      files[journal] = Buffer.concat(pieces)
    }
    expect(await leftOut(changed(odd))).toEqual(GONE)
  })

  it('packed bytes that can’t be unpacked', async () => {
    const bytes = Buffer.from(copy)
    const start = bytes.indexOf(journal) + journal.length
    bytes.fill(0xff, start + 20, start + 60)
    expect(await leftOut(bytes)).toEqual(GONE)
  })

  it('a logo that is another picture than its name says: the customer comes without it', async () => {
    const other = changed((files) => (files[logo] = png(4, 4)))
    expect(await leftOut(other)).toEqual({ leftOut: [], withoutLogo: ['Contoso'], customers: 2 })
  })
})

const besides = (path: string): string => join(path, '../snapshot.json')

const withSize = (manifest: Manifest, size: number): object => ({
  ...manifest,
  files: manifest.files.map((file) => (file.name === journal ? { ...file, size } : file)),
})

/** The archive where what it says to be of one size, in both of its places, is said to be of another. */
function saying(archive: Uint8Array, size: number, other: number): Buffer {
  const bytes = Buffer.from(archive)
  const length = Buffer.alloc(4)
  length.writeUInt32LE(size)
  for (let at = bytes.indexOf(length); at >= 0; at = bytes.indexOf(length, at + 1))
    bytes.writeUInt32LE(other, at)
  return bytes
}

/** The archive in which the second customer's journal has the name of the first one's. */
function twice(bytes: Buffer): Buffer {
  const names = Object.keys(unzipSync(bytes)).filter((name) => name.endsWith('journal.jsonl'))
  const text = bytes.toString('latin1').replaceAll(names[1] ?? '', names[0] ?? '')
  return Buffer.from(text, 'latin1')
}
