import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from '@playwright/test'
import { inRoot } from '#build/lib/paths.mjs'
import { startBrowserHost } from '#test/support/browser/host.ts'
import { addFirstCustomer } from '#test/support/browser/journey.ts'
import { test } from '#test/support/browser/test.ts'

/* The browser host as the person who starts it meets it, and as other pages in the same browser do. */

const CUSTOMER = { name: 'Fabrikam', domain: 'fabrikam.example', country: 'United States' }

/** Runs the host until it ends by itself. */
async function run(args: string[], locale = 'en_US') {
  const child = spawn(process.execPath, [inRoot('dist/main/browser.cjs'), '--no-open', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: `${locale}.UTF-8` },
  })
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { code: child.exitCode, output, errors }
}

test.describe('A start that can’t serve says why in one sentence', () => {
  test('with the folder open elsewhere', async ({ start, dataDir }) => {
    await start()
    const { code, output, errors } = await run(['--data-dir', dataDir])
    expect([code, output]).toEqual([1, ''])
    expect(errors).toContain(`Partner Desk is already running with the data in ${dataDir}`)
  })

  test('with a port that is taken', async ({ start, dataDir }) => {
    const { oneTimeAddress } = await start()
    const { port } = new URL(oneTimeAddress)
    const { code, output, errors } = await run(
      ['--data-dir', join(dataDir, 'other'), '--port', port],
      'es_ES',
    )
    expect([code, output]).toEqual([1, ''])
    expect(errors).toContain(`Otro programa usa el puerto ${port}`)
    expect(existsSync(join(dataDir, 'other', 'lock'))).toBe(false)
  })

  test('with a folder that is a file', async ({ dataDir }) => {
    const file = join(dataDir, 'file')
    writeFileSync(file, '')
    const { code, output, errors } = await run(['--data-dir', file], 'ru_RU')
    expect([code, output]).toEqual([1, ''])
    expect(errors).toContain(`Программе Partner Desk недоступна папка ${file}`)
  })

  test('with an option that it does not know', async () => {
    const { code, errors } = await run(['--colour'])
    expect(code).toBe(1)
    expect(errors).toBe(
      'Partner Desk does not know --colour. It takes --data-dir DIR, --port N and --no-open.\n',
    )
  })
})

test('Ctrl+C closes the folder and ends well, however often it is pressed', async ({ dataDir }) => {
  const child = spawn(process.execPath, [inRoot('dist/main/browser.cjs'), '--no-open', '--data-dir', dataDir])
  const output = text(child.stdout)
  await once(child.stdout, 'readable')
  expect(existsSync(join(dataDir, 'lock'))).toBe(true)
  child.kill('SIGINT')
  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
  expect(existsSync(join(dataDir, 'lock'))).toBe(false)
  expect(await output).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43}\n$/)
})

test('The address leads on to one without the token, which a reload keeps', async ({ page, start, t }) => {
  const { oneTimeAddress } = await start()
  expect(new URL(page.url()).pathname).toMatch(/^\/[\w-]{43}\/$/)
  expect(page.url()).not.toContain(new URL(oneTimeAddress).pathname.split('/').at(-1)!)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: t('labels.dashboard') })).toBeVisible()
  const cookies = await page.context().cookies()
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict', expires: -1 }])
  expect(oneTimeAddress).not.toContain(cookies[0]!.value)
  expect(page.url()).not.toContain(cookies[0]!.value)
})

test('Another browser profile gets nothing, with the address or without', async ({
  browser,
  page,
  start,
  t,
}) => {
  const { oneTimeAddress } = await start()
  const other = await browser.newPage()
  await other.goto(oneTimeAddress)
  await expect(other.getByText(t('hosts.noPage.address-used'))).toBeVisible()
  await other.goto(page.url())
  await expect(other.getByText(t('hosts.noPage.no-session'))).toBeVisible()
  await other.close()
})

test('A page of another port in the same browser can neither call, listen, frame nor link', async ({
  browser,
  dataDir,
}) => {
  const host = await startBrowserHost(dataDir, 'en')
  const cookies: string[] = []
  const foreign = createServer(({ headers }, response) => {
    cookies.push(headers.cookie ?? '')
    response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Foreign</title>')
  })
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(host.oneTimeAddress)
  const home = page.url().slice(0, -1)
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`)

  const outcome = await page.evaluate(async (to) => {
    const post = (init: RequestInit) =>
      fetch(`${to}/call`, { method: 'POST', credentials: 'include', body: new Uint8Array(1), ...init }).then(
        ({ status, type }) => `${type} ${status}`,
        () => 'refused',
      )
    const listening = new Promise((resolve) => {
      const source = new EventSource(`${to}/notifications`, { withCredentials: true })
      source.onopen = () => resolve('open')
      source.onerror = () => resolve('refused')
    })
    const framed = new Promise((resolve) => {
      const frame = document.createElement('iframe')
      frame.src = `${to}/`
      frame.addEventListener('load', () => resolve(frame.contentDocument === null ? 'closed' : 'open'))
      document.body.append(frame)
    })
    return {
      call: await post({ headers: { 'Content-Type': 'application/msgpack' } }),
      blind: await post({ mode: 'no-cors' }),
      listening: await listening,
      framed: await framed,
    }
  }, home)
  expect(outcome).toEqual({ call: 'refused', blind: 'refused', listening: 'refused', framed: 'closed' })

  const linked = page.waitForResponse(`${home}/`)
  await page.evaluate((to) => (window.location.href = `${to}/`), home)
  expect((await linked).status()).toBe(403)
  expect(new Set(cookies)).toEqual(new Set(['']))

  await context.close()
  await host.stop()
  foreign.close()
})

test('A program on another port gets the cookie only from who knows its folder', async ({ page, start }) => {
  await start()
  const { pathname } = new URL(page.url())
  const cookies = new Map<string, string>()
  const foreign = createServer(({ url = '', headers }, response) => {
    cookies.set(url, headers.cookie ?? '')
    response.end()
  })
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`
  for (const path of ['/', '/index.html', '/call', pathname.slice(0, -2)]) await page.goto(address + path)
  expect(new Set(cookies.values())).toEqual(new Set(['']))
  await page.goto(address + pathname)
  expect(cookies.get(pathname)).toContain('partner-desk-')
  foreign.close()
})

test('A change in one tab shows in the other, and a host that has gone is told of', async ({
  page,
  context,
  start,
  t,
}) => {
  const host = await start()
  const other = await context.newPage()
  await other.goto(new URL('#/customers', page.url()).href)
  await expect(other.getByRole('heading', { level: 1, name: t('labels.customers') })).toBeVisible()
  await addFirstCustomer(page, t, CUSTOMER)
  await expect(other.getByRole('link', { name: CUSTOMER.name })).toBeVisible()
  await host.kill()
  await expect(other.getByText(t('refusals.disconnected'), { exact: true })).toBeVisible()
  await other.close()
})
