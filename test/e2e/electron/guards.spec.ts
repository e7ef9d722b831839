import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'
import { test } from '#test/support/electron/test.ts'

/* What a page, should it ever turn hostile, can't do in the desktop host. */

const INDEX = 'app://partner-desk/index.html'
/** A page of no origin of ours. Others can't even be loaded: nothing reaches the network. */
const FOREIGN = 'about:blank'
const REFUSED = { ok: false, refusal: { code: 'foreign-frame' } }

/** Asks for the capabilities through whatever bridge the page has. */
const CALL = `window.partnerDesk.call('host.capabilities', {})`

test('A page gets two functions and nothing of Node or Electron', async ({ launch }) => {
  const { page } = await launch()
  expect(page.url()).toContain(INDEX)
  expect(await page.evaluate('Object.keys(window.partnerDesk)')).toEqual(['call', 'subscribe'])
  const leaks = ['require', 'process', 'module', 'Buffer', 'global', 'electron']
  expect(await page.evaluate((names) => names.filter((name) => name in window), leaks)).toEqual([])
  expect(await page.evaluate(CALL)).toMatchObject({ ok: true, value: { host: 'electron' } })
})

test('A page runs in the sandbox of the system', async ({ launch }) => {
  test.skip(process.platform !== 'linux', 'Only Linux tells of a process what it may ask of the kernel.')
  const { app } = await launch()
  const pid = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
  )
  const filtered = /^Seccomp:\s2$/m
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(filtered)
})

test('Every window, the hidden ones too, is closed to all that a page does not need', async ({ launch }) => {
  const { app } = await launch()
  const windows = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
    const preferences = (contents: object) =>
      (Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>).call(contents)
    const shown = BrowserWindow.getAllWindows()[0]!.webContents
    const ofHidden = new Promise<Record<string, unknown>>((resolve) =>
      electron.once('web-contents-created', (_event, hidden) =>
        setImmediate(() => resolve(preferences(hidden))),
      ),
    )
    await shown.executeJavaScript(`window.partnerDesk.call('sheets.printers', {})`)
    return [preferences(shown), await ofHidden]
  })
  expect(windows).toHaveLength(2)
  for (const window of windows) {
    expect(window).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
    })
    expect(window['nodeIntegrationInWorker'] ?? false).toBe(false)
    expect(window['enableBlinkFeatures'] ?? '').toBe('')
  }
})

test('A frame within the page gets no bridge of its own', async ({ launch }) => {
  const { page } = await launch()
  const bridge = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = 'print.html'
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
    document.body.append(frame)
    await loaded
    return frame.contentWindow && 'partnerDesk' in frame.contentWindow
  })
  expect(bridge).toBe(false)
})

test.describe('A call is refused', () => {
  test('from a foreign page in our own window', async ({ launch }) => {
    const { app } = await launch()
    const answer = await app.evaluate(
      async ({ BrowserWindow }, { foreign, call }) => {
        const [window] = BrowserWindow.getAllWindows()
        await window!.loadURL(foreign)
        return (await window!.webContents.executeJavaScript(call)) as unknown
      },
      { foreign: FOREIGN, call: CALL },
    )
    expect(answer).toEqual(REFUSED)
  })

  test('from our own page, frames and all, in a window that is not ours', async ({ launch }) => {
    const { app } = await launch()
    const answers = await app.evaluate(
      async ({ app: electron, BrowserWindow }, { index, call }) => {
        const [own] = BrowserWindow.getAllWindows()
        const other = new BrowserWindow({
          show: false,
          webPreferences: {
            preload: `${electron.getAppPath()}/dist/main/preload.cjs`,
            session: own!.webContents.session,
            nodeIntegrationInSubFrames: true,
          },
        })
        await other.loadURL(index)
        const inFrame = `new Promise((resolve) => {
          const frame = document.createElement('iframe')
          frame.src = 'print.html'
          frame.addEventListener('load', () => resolve(frame.contentWindow.partnerDesk.call('host.capabilities', {})))
          document.body.append(frame)
        })`
        const { webContents } = other
        return [
          await webContents.executeJavaScript(call),
          await webContents.executeJavaScript(inFrame),
        ] as unknown[]
      },
      { index: INDEX, call: CALL },
    )
    expect(answers).toEqual([REFUSED, REFUSED])
  })
})

test.describe('A page can’t leave', () => {
  const attempts = {
    'by an address': `location.href = 'https://example.com/'`,
    'by a link': `{ const a = document.createElement('a'); a.href = 'https://example.com/'; a.click() }`,
    'to another host of our scheme': `location.href = 'app://elsewhere/index.html'`,
  }
  for (const [how, script] of Object.entries(attempts)) {
    test(how, async ({ launch }) => {
      const { app, page } = await launch()
      expect(await isNavigationPrevented(app, script)).toBe(true)
      expect(page.url()).toContain(INDEX)
    })
  }

  test('to a file', async ({ launch }) => {
    const { page } = await launch()
    const told = page.waitForEvent('console', (message) =>
      message.text().startsWith('Not allowed to load local'),
    )
    await page.evaluate(`location.href = 'file:///etc/passwd'`)
    await told
    expect(page.url()).toContain(INDEX)
  })

  test('by dropping a foreign frame into itself', async ({ launch }) => {
    const { page } = await launch()
    const violation = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
          const frame = document.createElement('iframe')
          frame.src = 'https://example.com/'
          document.body.append(frame)
        }),
    )
    expect(violation).toBe('frame-src')
  })

  for (const [what, element, address, directive] of [
    ['a picture from elsewhere', 'img', 'https://example.com/logo.png', 'img-src'],
    ['a script that was made on the page', 'script', 'blob:', 'script-src-elem'],
  ] as const)
    test(`by ${what}`, async ({ launch }) => {
      const { page } = await launch()
      const violation = await page.evaluate(
        ([tag, from]) =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
            const loading = document.createElement(tag)
            loading.src = from === 'blob:' ? URL.createObjectURL(new Blob(['1'])) : from
            document.body.append(loading)
          }),
        [element, address] as const,
      )
      expect(violation).toBe(directive)
    })

  test('out of the folder of pages', async ({ launch }) => {
    const { app } = await launch()
    const texts = await app.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const found: unknown[] = []
      for (const path of [
        '..%2f..%2fpackage.json',
        '%2e%2e/%2e%2e/package.json',
        '../main/electron.cjs',
        'nowhere',
      ]) {
        await window!.loadURL(`app://partner-desk/${path}`).catch(() => undefined)
        found.push(await window!.webContents.executeJavaScript('document.body.innerText'))
      }
      return found
    })
    expect(texts).toEqual(['', '', '', ''])
  })
})

test('A page opens no other window', async ({ launch }) => {
  const { app, page } = await launch()
  for (const address of ['https://example.com/', 'about:blank', INDEX, 'file:///etc/passwd']) {
    expect(await page.evaluate((to) => window.open(to) === null, address)).toBe(true)
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('No webview is attached, not even where a window would allow it', async ({ launch }) => {
  const { app } = await launch()
  const prevented = await app.evaluate(async ({ BrowserWindow }, index) => {
    const [own] = BrowserWindow.getAllWindows()
    const other = new BrowserWindow({
      show: false,
      webPreferences: { webviewTag: true, session: own!.webContents.session },
    })
    await other.loadURL(index)
    const attaching = new Promise<boolean>((resolve) =>
      other.webContents.once('will-attach-webview', (event) => resolve(event.defaultPrevented)),
    )
    await other.webContents.executeJavaScript(`{
      const view = document.createElement('webview')
      view.src = 'data:text/html,foreign'
      document.body.append(view)
    }`)
    return attaching
  }, INDEX)
  expect(prevented).toBe(true)
})

test('Every permission is denied but to put text on the clipboard', async ({ launch }) => {
  const { app, page } = await launch()
  // Chromium gives the clipboard to a page that has the focus only, which a fresh window may still wait for.
  await expect(async () => {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.focus())
    await page.evaluate(`navigator.clipboard.writeText('ana@fabrikam.example')`)
  }).toPass()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('ana@fabrikam.example')
  const denied = await page.evaluate(async () => {
    const nameOf = (error: unknown) => (error instanceof Error ? error.name : String(error))
    const names = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi']
    const states = names.map(async (name) => {
      const { state } = await navigator.permissions.query({ name: name as PermissionName })
      return `${name} ${state}`
    })
    return {
      states: await Promise.all(states),
      notifications: await Notification.requestPermission(),
      location: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('allowed'),
          ({ code }) => resolve(code),
        ),
      ),
      clipboard: await navigator.clipboard.readText().catch(nameOf),
    }
  })
  expect(denied).toEqual({
    states: ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'].map(
      (name) => `${name} denied`,
    ),
    notifications: 'denied',
    location: 1,
    clipboard: 'NotAllowedError',
  })
})

test('Nothing reaches the network, whatever page asks', async ({ launch }) => {
  const { app, page } = await launch()
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.setHeader('Access-Control-Allow-Origin', '*').end('reached')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`

  const fetching = `fetch('${address}').then(() => 'reached', () => 'refused')`
  expect(await page.evaluate(fetching)).toBe('refused')
  const fromForeign = await app.evaluate(
    async ({ BrowserWindow }, { foreign, script }) => {
      const other = new BrowserWindow({ show: false })
      await other.loadURL(foreign)
      return (await other.webContents.executeJavaScript(script)) as unknown
    },
    { foreign: FOREIGN, script: fetching },
  )
  expect(fromForeign).toBe('refused')
  expect(asked).toEqual([])
  server.close()
})

test('A link to a draft opens the mail program; no other address is handed to the system', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'openedOutside', opened)
    shell.openExternal = (address) => {
      opened.push(address)
      return Promise.resolve()
    }
  })
  const draft = 'mailto:ana@home.example?subject=Hola'
  for (const address of ['https://example.com/', 'mailto:ana@home.example?attach=/etc/passwd', draft])
    expect(await isNavigationPrevented(app, `location.href = '${address}'`), address).toBe(true)
  expect(await app.evaluate(() => Reflect.get(globalThis, 'openedOutside') as string[])).toEqual([draft])
  expect(page.url()).toContain(INDEX)
})

test('The page runs no script but its own files', async ({ launch }) => {
  const { page } = await launch()
  // In a callback: what the debugger itself calls is exempt from the policy.
  const results = await page.evaluate(`new Promise((resolve) => setTimeout(() => {
    const inline = document.createElement('script')
    inline.textContent = 'window.ranInline = true'
    document.body.append(inline)
    const evaluate = () => {
      try {
        return new Function('return 1')()
      } catch (error) {
        return error.name
      }
    }
    resolve({ inline: 'ranInline' in window, evaluated: evaluate() })
  }))`)
  expect(results).toEqual({ inline: false, evaluated: 'EvalError' })
})

test('A page that breaks is loaded again', async ({ launch }) => {
  const { app, page } = await launch()
  await page.waitForLoadState()
  const title = await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise((resolve) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!
        webContents.once('did-finish-load', () => resolve(webContents.getURL()))
        webContents.forcefullyCrashRenderer()
      }),
  )
  expect(title).toContain(INDEX)
})

/** Runs the script in the page, and tells whether the navigation that follows was prevented. */
function isNavigationPrevented(app: ElectronApplication, script: string): Promise<boolean> {
  return app.evaluate(
    ({ BrowserWindow }, navigate) =>
      new Promise<boolean>((resolve) => {
        const { webContents } = BrowserWindow.getAllWindows()[0]!
        webContents.once('will-navigate', (event) => resolve(event.defaultPrevented))
        void webContents.executeJavaScript(navigate, true)
      }),
    script,
  )
}
