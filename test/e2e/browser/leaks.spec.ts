import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode, encode } from '@msgpack/msgpack'
import { chromium, expect } from '@playwright/test'
import type { Page, Request } from '@playwright/test'
import { MESSAGEPACK, PATHS } from '#shared/contract/loopback.ts'
import { translator } from '#shared/i18n/index.ts'
import { startBrowserHost } from '#test/support/browser/host.ts'
import { HOLDS_PASSWORDS, journeyOfPasswords } from '#test/support/browser/journey-of-passwords.ts'
import type { Call } from '#test/support/browser/journey-of-passwords.ts'
import { test as base } from '#test/support/browser/test.ts'
import { findInClear, searchFor } from '#test/support/store/find-in-clear.ts'

/* What the browser host, and the browser, keep of temporary passwords that nobody has saved. */

/** A folder for all that this test's processes write: their profile, their temporary files. */
const test = base.extend<{ folder: (name: string) => string }>({
  folder: async ({}, use) => {
    const folders: string[] = []
    await use((name) => {
      const folder = mkdtempSync(join(tmpdir(), `partner-desk-${name}-`))
      folders.push(folder)
      return folder
    })
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  },
})

const t = translator('en')

/** Calls as the page does, with its session. */
const callOn = (page: Page): Call =>
  (async (method: string, input: unknown) => {
    const body = [...encode([method, input])]
    const answer = await page.evaluate(
      async ({ path, type, bytes }) => {
        const options = { method: 'POST', body: new Uint8Array(bytes), headers: { 'Content-Type': type } }
        return [...new Uint8Array(await (await fetch(path, options)).arrayBuffer())]
      },
      { path: PATHS.call, type: MESSAGEPACK, bytes: body },
    )
    return decode(new Uint8Array(answer))
  }) as Call

/** Whether an address is this one of the host, below whatever folder. */
const isAt = (address: string, path: string): boolean => new URL(address).pathname.endsWith(`/${path}`)

/** Which method a request calls; of another one its address. */
function nameOf(request: Request): string {
  const body = request.postDataBuffer()
  const isCall = isAt(request.url(), PATHS.call) && body !== null
  return isCall ? String((decode(body) as unknown[])[0]) : request.url()
}

test('No file, no answer but the confirmation’s and no line of the log holds a password', async ({
  dataDir,
  folder,
  launchOptions,
}) => {
  test.slow()
  const temporary = folder('temporary')
  const profile = folder('profile')
  const env = { ...process.env, TMPDIR: temporary }
  const browser = await chromium.launchPersistentContext(profile, { ...launchOptions, env })
  const heard: { readonly name: string; readonly said: Buffer }[] = []
  browser.on('response', (response) => {
    if (isAt(response.url(), PATHS.notifications)) return
    void response.body().then(
      (said) => heard.push({ name: nameOf(response.request()), said }),
      () => undefined,
    )
  })
  const page = browser.pages()[0] ?? (await browser.newPage())
  const chrome = await browser.newCDPSession(page)
  await chrome.send('Network.enable')
  chrome.on('Network.eventSourceMessageReceived', ({ data }) =>
    heard.push({ name: 'notification', said: Buffer.from(data) }),
  )

  const first = await startBrowserHost(dataDir, 'en', { TMPDIR: temporary })
  await page.goto(first.oneTimeAddress)
  const journey = journeyOfPasswords(page, t, callOn(page))
  await journey.makePasswords()
  await journey.usePasswords()
  await journey.resetAndAdd()
  await journey.preview()
  await journey.note()
  await journey.beginToCreate()
  await first.kill()

  const second = await startBrowserHost(dataDir, 'en', { TMPDIR: temporary })
  await page.goto(second.oneTimeAddress)
  await expect(page.getByRole('heading', { level: 1, name: t('labels.dashboard') })).toBeVisible()
  await second.stop()
  await browser.close()

  const passwords = [...journey.passwords]
  const textsIn = searchFor(passwords)
  const spoken = new Set(heard.filter(({ said }) => textsIn(said).size > 0).map(({ name }) => name))
  expect([...spoken].filter((name) => !HOLDS_PASSWORDS.some((method) => method === name))).toEqual([])
  expect([...spoken]).toContain('batches.credentials')
  expect(heard.some(({ name }) => name === 'notification')).toBe(true)

  expect([...textsIn(Buffer.from(first.said() + second.said()))]).toEqual([])
  for (const where of [dataDir, temporary, profile]) expect(await findInClear(where, passwords)).toEqual([])
  // The search reads what is there.
  expect(await findInClear(dataDir, [journey.userName])).not.toEqual([])
})
