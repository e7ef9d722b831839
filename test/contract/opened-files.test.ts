import { describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '#shared/domain/import-file.ts'
import type { OpenedFile } from '#main/ports.ts'
import { openTestApp } from '#test/support/test-app.ts'

/** The application with these files on the shelf. */
function withFiles(...files: OpenedFile[]) {
  return openTestApp({
    ports: { openedFiles: { take: () => Promise.resolve(files.shift() ?? null) } },
  })
}

describe('A list that is opened from outside', () => {
  it('is taken once, in the order in which lists were opened', async () => {
    const bytes = new TextEncoder().encode('Имя;Фамилия')
    const app = await withFiles({ name: 'first.csv', bytes }, { name: 'second.csv', bytes })
    expect(await app.ask('host.takeOpenedFile', {})).toEqual({ file: { name: 'first.csv', bytes } })
    expect((await app.ask('host.takeOpenedFile', {})).file?.name).toBe('second.csv')
    expect(await app.ask('host.takeOpenedFile', {})).toEqual({ file: null })
  })

  it('is refused, by its name and with the limit, where it is too large, and the next one is not', async () => {
    const app = await withFiles(
      { name: 'all.csv', problem: 'too-large', size: MAX_FILE_BYTES + 1 },
      { name: 'gone.csv', problem: 'unreadable' },
    )
    expect(await app.call('host.takeOpenedFile', {})).toEqual({
      ok: false,
      refusal: { code: 'opened-file-too-large', details: { name: 'all.csv', size: 65, limit: 64 } },
    })
    expect(await app.call('host.takeOpenedFile', {})).toEqual({
      ok: false,
      refusal: { code: 'opened-file-unreadable', details: { name: 'gone.csv' } },
    })
    expect(await app.ask('host.takeOpenedFile', {})).toEqual({ file: null })
  })

  it('is never there where the host hears of none', async () => {
    const app = await openTestApp()
    expect(await app.ask('host.takeOpenedFile', {})).toEqual({ file: null })
    expect(await app.code('host.takeOpenedFile', { path: '/etc/passwd' })).toBe('invalid-input')
  })
})

describe('An import', () => {
  it('is told to have ended when its list is read, and when it is not', async () => {
    const app = await openTestApp()
    const ended = () => app.notifications.filter(({ name }) => name === 'import-ended').length
    const read = (bytes: Uint8Array) =>
      app.code('imports.read', { draftId: crypto.randomUUID(), customerId: null, fileName: 'a.csv', bytes })
    expect(await read(new TextEncoder().encode('Display name,User name\r\nAna,ana@a.example\r\n'))).toBe('ok')
    expect(ended()).toBe(1)
    expect(await read(new Uint8Array())).toBe('file-empty')
    expect(ended()).toBe(2)
  })
})
