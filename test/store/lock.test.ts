import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodeFileSystem } from '#main/store/file-system.ts'
import type { FileSystem } from '#main/store/file-system.ts'
import { takeLock } from '#main/store/lock.ts'
import type { Lock } from '#main/store/lock.ts'
import { faultyDisk, systemError } from '../support/store/faults.ts'
import { deadProcess, newDataDir } from '../support/store/open-test-store.ts'

const newLockPath = async (): Promise<string> => {
  const folder = await newDataDir()
  await mkdir(folder)
  return join(folder, 'lock')
}
const take = (path: string) => takeLock(nodeFileSystem, path)
const leftByDead = () => JSON.stringify({ v: 1, pid: deadProcess(), started: null })

describe('the lock of a folder', () => {
  it('is held by one', async () => {
    const path = await newLockPath()
    const lock = await take(path)
    expect(await take(path)).toBeNull()
    await lock!.release()
    expect(await take(path)).not.toBeNull()
  })

  it('goes to exactly one of those who ask together, free or left by a dead process', async () => {
    for (const text of [null, leftByDead()]) {
      const path = await newLockPath()
      if (text !== null) await writeFile(path, text)
      const locks = await Promise.all(Array.from({ length: 8 }, () => take(path)))
      expect(locks.filter((lock) => lock !== null)).toHaveLength(1)
      expect(await readdir(join(path, '..'))).toEqual(['lock'])
    }
  })

  it('of a dead process goes to one, at whatever step of one that takes it others come, again and again', async () => {
    for (let step = 1; ; step++) {
      const path = await newLockPath()
      await writeFile(path, leftByDead())
      const others: (Lock | null)[] = []
      let calls = 0
      const late =
        <Args extends unknown[], Value>(call: (...args: Args) => Promise<Value>) =>
        async (...args: Args) => {
          if (++calls >= step) others.push(await take(path))
          return call(...args)
        }
      const { open, readFile, rename, link, remove } = nodeFileSystem
      const disk: FileSystem = {
        ...nodeFileSystem,
        open: late(open),
        readFile: late(readFile),
        rename: late(rename),
        link: late(link),
        remove: late(remove),
      }
      const loser = await takeLock(disk, path)
      expect([...others, loser].filter((lock) => lock !== null)).toHaveLength(1)
      expect(await take(path)).toBeNull()
      expect(await readdir(join(path, '..'))).toEqual(['lock'])
      if (calls < step) return
    }
  })

  it('is taken over also where a process died while it was taking it over', async () => {
    const path = await newLockPath()
    for (const name of [path, `${path}.turn`, `${path}.turn.turn`]) await writeFile(name, leftByDead())
    expect(await take(path)).not.toBeNull()
    expect(await take(path)).toBeNull()
    expect(await readdir(join(path, '..'))).toEqual(['lock'])
  })

  it('held by another living process is not taken', async () => {
    const path = await newLockPath()
    const other = spawn(process.execPath, ['-e', 'process.stdin.resume()'], {
      stdio: ['pipe', 'ignore', 'ignore'],
    })
    const text = JSON.stringify({ v: 1, pid: other.pid, started: null })
    await writeFile(path, text)
    expect(await take(path)).toBeNull()
    expect(await readFile(path, 'utf8')).toBe(text)
    other.stdin.end()
    await once(other, 'exit')
    expect(await take(path)).not.toBeNull()
  })

  it.runIf(process.platform === 'linux')(
    'of a dead process is taken when another process has its number now',
    async () => {
      const path = await newLockPath()
      await writeFile(path, JSON.stringify({ v: 1, pid: process.pid, started: '1' }))
      expect(await take(path)).not.toBeNull()
    },
  )

  it('that a power cut left without its text is taken', async () => {
    for (const text of ['', '\0\0\0\0', '{}', 'null']) {
      const path = await newLockPath()
      await writeFile(path, text)
      expect(await take(path)).not.toBeNull()
    }
  })

  it('is freed only by its holder', async () => {
    const path = await newLockPath()
    const lock = await take(path)
    await writeFile(path, 'somebody else')
    await lock!.release()
    expect(await readFile(path, 'utf8')).toBe('somebody else')
  })

  it('works on a disk that knows no links', async () => {
    const path = await newLockPath()
    const disk = faultyDisk(nodeFileSystem, ({ name }) => (name === 'link' ? systemError('EPERM') : null))
    const lock = await takeLock(disk, path)
    expect(lock).not.toBeNull()
    expect(await takeLock(disk, path)).toBeNull()
    expect(await readdir(join(path, '..'))).toEqual(['lock'])
  })
})
