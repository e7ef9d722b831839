import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { translator } from '#shared/i18n/index.ts'
import { HOLDS_PASSWORDS, journeyOfPasswords } from '#test/support/browser/journey-of-passwords.ts'
import type { Call } from '#test/support/browser/journey-of-passwords.ts'
import { makeOwnFolder, removeFolder } from '#test/support/electron/account.ts'
import { test as base } from '#test/support/electron/test.ts'
import { filesBelow, findInClear, searchFor } from '#test/support/store/find-in-clear.ts'

/* What is left of temporary passwords where nobody has saved them. */

const test = base.extend<{ home: string; temporary: string }>({
  home: async ({}, use) => {
    const folder = makeOwnFolder('partner-desk-home-')
    await use(folder)
    removeFolder(folder)
  },
  temporary: async ({}, use) => {
    const folder = makeOwnFolder('partner-desk-temporary-')
    await use(folder)
    removeFolder(folder)
  },
})

const t = translator('en')
/** Of Chromium's log, all that there is. The application's own log has no levels. */
const TALKATIVE = ['--enable-logging=stderr', '--v=1']

/** Calls on the bridge of the page; bytes of a file come as their number. */
const callOn = (page: Page): Call =>
  (async (method: string, input: object) => {
    const bytes = 'bytes' in input ? [...(input.bytes as Uint8Array)] : null
    return page.evaluate<unknown>(`window.partnerDesk.call(${JSON.stringify(method)}, {
      ...${JSON.stringify({ ...input, bytes: undefined })},
      ${bytes ? `bytes: new Uint8Array(${JSON.stringify(bytes)})` : ''}
    }).then((answer) => answer.value?.bytes ? { ok: true, value: answer.value.bytes.length } : answer)`)
  }) as Call

/** From now on every answer and every notification is kept, in the main process. */
function listen(app: ElectronApplication): Promise<void> {
  return app.evaluate(({ ipcMain, app: electron, BrowserWindow }) => {
    const heard: [name: string, said: string][] = []
    Reflect.set(globalThis, 'heard', heard)
    type Reply = (answer: unknown) => void
    type Handler = (event: { _reply?: Reply }, method: string, input: unknown) => Promise<unknown>
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, Handler>
    const handler = handlers.get('call')
    if (!handler) throw new Error('The application listens to no call')
    handlers.set('call', async (event, method, input) => {
      const keep = (answer: unknown) => heard.push([method, JSON.stringify(answer)])
      // Older versions answer by the event, newer ones by what is returned.
      const reply = event._reply?.bind(event)
      if (reply)
        event._reply = (answer) => {
          keep(answer)
          reply(answer)
        }
      const answer = await handler(event, method, input)
      if (!reply) keep(answer)
      return answer
    })
    const watch = (contents: Electron.WebContents) => {
      const send = contents.send.bind(contents)
      contents.send = (channel, ...told: unknown[]) => {
        heard.push([channel, JSON.stringify(told)])
        send(channel, ...told)
      }
    }
    for (const { webContents } of BrowserWindow.getAllWindows()) watch(webContents)
    electron.on('web-contents-created', (_event, contents) => watch(contents))
  })
}

const heardBy = (app: ElectronApplication): Promise<[string, string][]> =>
  app.evaluate(() => Reflect.get(globalThis, 'heard') as [string, string][])

test('No file, no answer but the confirmation’s and no line of the log holds a password', async ({
  launch,
  dataDir,
  home,
  temporary,
}) => {
  test.slow()
  const said: string[] = []
  const start = async () => {
    const env = { HOME: home, TMPDIR: temporary, LANG: 'en_US.UTF-8' }
    const started = await launch({ env, args: TALKATIVE })
    const { stdout, stderr } = started.app.process()
    for (const stream of [stdout, stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    return started
  }

  const first = await start()
  const journey = journeyOfPasswords(first.page, t, callOn(first.page))
  await listen(first.app)
  await journey.makePasswords()
  await journey.usePasswords()
  await journey.resetAndAdd()
  const jobId = await journey.preview()

  await callOn(first.page)('sheets.pdf', { jobId })
  const left = await first.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const [window] = BrowserWindow.getAllWindows()
    const { session } = window!.webContents
    return {
      windows: BrowserWindow.getAllWindows().length,
      pages: webContents.getAllWebContents().length,
      cached: await session.getCacheSize(),
      kept: session.isPersistent(),
    }
  })
  expect(left).toEqual({ windows: 1, pages: 1, cached: 0, kept: false })

  await journey.note()
  const heard = await heardBy(first.app)
  await journey.beginToCreate()
  await first.kill()

  const second = await start()
  const crashDumps = await second.app.evaluate(({ app }) => app.getPath('crashDumps'))
  const broken = second.page.waitForEvent('crash')
  await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  )
  await broken
  await second.close()

  const passwords = [...journey.passwords]
  const textsIn = searchFor(passwords)
  const tells = ([, text]: [string, string]) => textsIn(Buffer.from(text)).size > 0
  const spoken = new Set(heard.filter(tells).map(([name]) => name))
  expect([...spoken].filter((name) => !HOLDS_PASSWORDS.some((method) => method === name))).toEqual([])
  expect([...spoken]).toContain('batches.credentials')
  expect(heard.some(([name]) => name === 'notification')).toBe(true)

  expect(said.join('').length).toBeGreaterThan(0)
  expect([...textsIn(Buffer.from(said.join('')))]).toEqual([])
  for (const folder of [dataDir, home, temporary]) expect(await findInClear(folder, passwords)).toEqual([])
  // The search reads what is there.
  expect(await findInClear(dataDir, [journey.userName])).not.toEqual([])
  expect((await filesBelow(join(dataDir, 'electron'))).length).toBeGreaterThan(0)
  // Electron keeps a random number there; a dump would hold the page's memory.
  const dumps = existsSync(crashDumps) ? await filesBelow(crashDumps) : []
  expect(dumps.filter((path) => basename(path) !== 'client_id')).toEqual([])
})
