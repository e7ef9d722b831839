import { cp, mkdir, readdir, readFile, unlink, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { expect, it } from 'vitest'
import { openVault } from '#main/store/vault.ts'
import { passwordsOf } from '#test/support/batches.ts'
import type { TestBatch } from '#test/support/batches.ts'
import { codeOf } from '#test/support/customers.ts'
import { csv } from '#test/support/imports.ts'
import { recordingLog } from '#test/support/ports.ts'
import { filesBelow, findInClear } from '#test/support/store/find-in-clear.ts'
import { random } from '#test/support/store/open-test-store.ts'
import { addFabrikam, commandId, importList, openTestApp, temporaryFolder } from '#test/support/test-app.ts'

/*
 * Handed over means gone. Somebody has kept every file that the data folder ever held, in each of its versions, and
 * knows the passphrase. Only former versions of keys.json are not among them: that file belongs in no backup, and
 * replacing it is what destroys a password.
 */

const PASSPHRASE = 'correct horse battery staple'
/** Users whose creation makes a snapshot due. */
const MANY = 3000
const KEYS = join('sealed', 'keys.json')

/** Keeps what it finds in a folder, version beside version. */
function hoarder(dataDir: string) {
  const kept = new Map<string, Buffer[]>()
  return {
    kept,
    async look(): Promise<void> {
      for (const path of await filesBelow(dataDir)) {
        const name = relative(dataDir, path)
        if (name === KEYS) continue
        const bytes = await readFile(path)
        const versions = kept.get(name) ?? []
        if (!versions.some((version) => version.equals(bytes))) kept.set(name, [...versions, bytes])
      }
    },
  }
}

const people = (name: string, count = 3): Uint8Array =>
  csv(
    'User name,Display name',
    ...Array.from({ length: count }, (_, at) => `${name}${at}@fabrikam.example,${name} ${at}`),
  )

it('handed over is gone, though every byte but former keys was kept', async () => {
  const app = await openTestApp()
  const { dataDir } = app
  const hoard = hoarder(dataDir)
  const step = async <Value>(done: Promise<Value>): Promise<Value> => {
    const value = await done
    await hoard.look()
    return value
  }
  const customerId = await step(addFabrikam(app))
  await step(app.ask('keys.setPassphrase', { passphrase: PASSPHRASE }))
  const batches: TestBatch[] = []
  for (const name of ['whole', 'partly', 'reset', 'stays']) {
    const { batchId } = await step(importList(app, customerId, people(name), `${name}.csv`))
    batches.push({ app, customerId, batchId })
  }
  const [whole, partly, superseded, stays] = batches as [TestBatch, TestBatch, TestBatch, TestBatch]
  const idsIn = async ({ batchId }: TestBatch) =>
    (await app.ask('batches.credentials', { customerId, batchId, offset: 0, limit: 10 })).rows.map(
      ({ userId }) => userId,
    )
  const handOver = ({ batchId }: TestBatch, users: 'all' | string[]) =>
    step(app.ask('batches.handOver', { commandId: commandId(), customerId, batchId, users }))

  const before = await Promise.all(batches.map(passwordsOf))
  // So many that snapshots are written, one as the former of another.
  for (const name of ['many', 'more']) {
    const { batchId } = await step(importList(app, customerId, people(name, MANY), `${name}.csv`))
    await handOver({ app, customerId, batchId }, 'all')
  }
  const reset = await step(
    app.ask('selectedUsers.resetPasswords', {
      commandId: commandId(),
      customerId,
      selection: { ids: await idsIn(superseded) },
    }),
  )
  const renewed = await passwordsOf({ app, customerId, batchId: reset.batchId })
  await handOver(whole, 'all')
  await handOver(partly, (await idsIn(partly)).slice(0, 2))
  await handOver(superseded, 'all')
  await handOver({ app, customerId, batchId: reset.batchId }, 'all')
  const left = [...(await passwordsOf(partly)), ...(await passwordsOf(stays))].filter((each) => each !== null)
  await step(app.close())
  const again = await openTestApp({ dataDir })
  await step(again.ask('settings.update', { theme: 'dark' }))
  await step(again.close())

  const gone = [...before.flat(), ...renewed].filter((each) => each !== null && !left.includes(each))
  expect(gone).toHaveLength(3 + 2 + 3 + 3)
  expect(left).toHaveLength(1 + 3)
  const boxes = [...hoard.kept.keys()].filter((name) => name.endsWith('.box'))
  expect(boxes.length).toBeGreaterThan(batches.length)
  for (const name of ['journal.jsonl', 'snapshot.json', 'snapshot.json.bak', 'directory.json.bak'])
    expect([...hoard.kept.keys()].map((path) => basename(path))).toContain(name)

  // In clear it never stood anywhere.
  const all = temporaryFolder()
  for (const [name, versions] of hoard.kept)
    for (const [at, bytes] of versions.entries())
      await writeFile(join(all, `${at}-${name.replaceAll(/[/\\]/g, '_')}`), bytes)
  expect(
    await findInClear(
      all,
      [...gone, ...left].filter((each) => each !== null),
    ),
  ).toEqual([])

  // And nothing of it opens: each kept box is put in the place of each that keys.json still names.
  const opened = new Set<string>()
  for (const without of [null, join('sealed', 'key-file')]) {
    const folder = join(temporaryFolder(), 'folder')
    await cp(dataDir, folder, { recursive: true })
    if (without !== null) await unlink(join(folder, without))
    const named = (await readdir(join(folder, 'sealed'))).filter((name) => name.endsWith('.box'))
    for (const box of boxes)
      for (const place of named) {
        await mkdir(join(folder, 'sealed'), { recursive: true })
        await writeFile(join(folder, 'sealed', place), hoard.kept.get(box)![0]!)
        const vault = await openVault({ dataDir: folder, secrets: null, random, log: recordingLog() })
        if (without !== null) expect(codeOf(await vault.unlock(PASSPHRASE, false))).toBe('ok')
        for (const { batchId } of [whole, partly, superseded, stays, { batchId: reset.batchId }]) {
          const read = await vault.read(batchId)
          if (read.ok) for (const password of read.value.values()) opened.add(password)
        }
      }
  }
  expect([...opened].sort()).toEqual([...left].sort())
})
