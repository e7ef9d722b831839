import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decode } from '@msgpack/msgpack'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MAX_BODY_BYTES } from '#main/hosts/browser/calls.ts'
import { startServer } from '#main/hosts/browser/server.ts'
import type { BrowserServer } from '#main/hosts/browser/server.ts'
import { listRendererFiles } from '#main/hosts/renderer-files.ts'
import { systemRandom } from '#main/hosts/node-ports.ts'
import { MESSAGEPACK, PATHS } from '#shared/contract/loopback.ts'
import { recordingLog } from '#test/support/ports.ts'
import { appDouble } from './app-double.ts'
import type { AppDouble } from './app-double.ts'
import { callHeaders, encodeCall, open, send, visit } from './browser-client.ts'
import type { Visitor } from './browser-client.ts'

let folder: string
let app: AppDouble
let log: ReturnType<typeof recordingLog>
let server: BrowserServer
let visitor: Visitor

const patience = { headers: 100, request: 200, checkedEvery: 20 }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'partner-desk-hosts-'))
  await mkdir(join(folder, 'renderer', 'assets'), { recursive: true })
  await writeFile(join(folder, 'renderer', 'index.html'), '<!doctype html><title>Partner Desk</title>')
  await writeFile(join(folder, 'renderer', 'assets', 'main.js'), 'export {}')
  await writeFile(join(folder, 'renderer', 'notes.txt'), 'not a page')
  await writeFile(join(folder, 'secret.html'), 'temporary passwords')
  await symlink(join(folder, 'secret.html'), join(folder, 'renderer', 'link.html'))
  app = appDouble()
  log = recordingLog()
  const files = await listRendererFiles(join(folder, 'renderer'))
  server = await startServer({ app, files, random: systemRandom, log, language: 'en', port: 0, patience })
  visitor = await visit(server.oneTimeAddress)
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const callAddress = () => visitor.home + PATHS.call
const postCall = (headers: Record<string, string>) =>
  send(callAddress(), { method: 'POST', headers, body: encodeCall('host.capabilities', {}) })

describe('The browser that opened the one-time address', () => {
  it('gets the page, its files, and the answers of the application', async () => {
    const page = await send(visitor.home, { headers: { Cookie: visitor.cookie } })
    expect(page).toMatchObject({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(page.body.toString()).toContain('Partner Desk')
    const script = await send(`${visitor.home}assets/main.js`, { headers: { Cookie: visitor.cookie } })
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')

    const answer = await postCall(callHeaders(visitor))
    expect(decode(answer.body)).toEqual({ ok: true, value: {} })
    expect(app.calls).toEqual([{ method: 'host.capabilities', input: {} }])
  })

  it('hears that no other page may hold its window, take its files, or find them in a cache', async () => {
    const { headers } = await send(visitor.home, { headers: { Cookie: visitor.cookie } })
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    })
  })

  it('sends files as bytes', async () => {
    const bytes = Uint8Array.from([0, 255, 128])
    const body = encodeCall('imports.read', { bytes })
    await send(callAddress(), { method: 'POST', headers: callHeaders(visitor), body })
    expect(app.calls).toEqual([{ method: 'imports.read', input: { bytes } }])
  })

  it('hears notifications until it goes, and is then forgotten', async () => {
    const stream = await open(visitor.home + PATHS.notifications, { headers: { Cookie: visitor.cookie } })
    expect(stream.headers['content-type']).toBe('text/event-stream')
    app.tell({ name: 'customers-changed', data: {} })
    const events: unknown[] = await stream.take(1).toArray()
    expect(events.map(String)).toEqual(['data: {"name":"customers-changed","data":{}}\n\n'])
    stream.destroy()
    await expect.poll(() => app.listeners.size).toBe(0)
  })

  it('is told the same strict rules with every reply', async () => {
    for (const path of ['/', '/assets/main.js', '/nowhere']) {
      const { headers } = await send(visitor.home.slice(0, -1) + path, {
        headers: { Cookie: visitor.cookie },
      })
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self';/) as string,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      })
    }
  })
})

describe('The one-time address', () => {
  it('leads on to an address without the token, with a cookie that no script and no other site gets', async () => {
    const other = await startServer({
      app,
      files: new Map(),
      random: systemRandom,
      log,
      language: 'en',
      port: 0,
    })
    const { status, headers } = await send(other.oneTimeAddress)
    await other.close()
    expect(status).toBe(303)
    expect(headers.location).toMatch(/^\/[\w-]{43}\/$/)
    expect(headers['set-cookie']).toEqual([
      expect.stringMatching(/^partner-desk-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/[\w-]{43}\/$/),
    ])
    expect(headers['set-cookie']?.[0]).toMatch(new RegExp(`; Path=${headers.location}$`))
    expect(headers['set-cookie']?.[0]).not.toContain(`=${headers.location?.slice(1, -1)}`)
  })

  it('opens nothing a second time, and says what to do', async () => {
    const again = await send(server.oneTimeAddress)
    expect(again.status).toBe(403)
    expect(again.headers['set-cookie']).toBeUndefined()
    expect(again.body.toString()).toContain('Start Partner Desk again')
  })

  it('opens nothing with a token that was guessed', async () => {
    const guessed = await send(`${visitor.origin}/open/${'A'.repeat(43)}`)
    expect(guessed.status).toBe(403)
    expect(guessed.headers['set-cookie']).toBeUndefined()
  })

  it('is not used up by a link on another site', async () => {
    const other = await startServer({
      app,
      files: new Map(),
      random: systemRandom,
      log,
      language: 'en',
      port: 0,
    })
    const linked = await send(other.oneTimeAddress, { headers: { 'Sec-Fetch-Site': 'cross-site' } })
    const typed = await send(other.oneTimeAddress, { headers: { 'Sec-Fetch-Site': 'none' } })
    await other.close()
    expect([linked.status, typed.status]).toEqual([403, 303])
  })
})

describe('Anybody else', () => {
  const others: [who: string, change: (honest: Record<string, string>) => Record<string, string>][] = [
    ['a second browser profile, which has no cookie', ({ Cookie: _, ...rest }) => rest],
    ['a cookie that was guessed', (honest) => ({ ...honest, Cookie: `partner-desk-1=${'A'.repeat(43)}` })],
    ['the name of a site that its DNS points here', (honest) => ({ ...honest, Host: 'evil.example' })],
    ['localhost, which is another origin', (honest) => ({ ...honest, Host: 'localhost' })],
    ['another port of this machine', (honest) => ({ ...honest, Host: '127.0.0.1:1' })],
    ['a page of another site', (honest) => ({ ...honest, Origin: 'https://evil.example' })],
    ['a page of another port', (honest) => ({ ...honest, Origin: 'http://127.0.0.1:1' })],
    ['a sandboxed page', (honest) => ({ ...honest, Origin: 'null' })],
    ['a program that sends no origin', ({ Origin: _, ...rest }) => rest],
    ['what the browser calls another site', (honest) => ({ ...honest, 'Sec-Fetch-Site': 'cross-site' })],
    ['what the browser calls another port', (honest) => ({ ...honest, 'Sec-Fetch-Site': 'same-site' })],
  ]

  it.each(others)('is refused with nothing carried out: %s', async (_who, change) => {
    const refused = await postCall(change(callHeaders(visitor)))
    expect(refused.status).toBe(403)
    expect(app.calls).toEqual([])
  })

  it.each(['', 'index.html', 'assets/main.js', PATHS.notifications, 'nowhere'])(
    'gets nothing of "%s" without the cookie',
    async (path) => {
      const refused = await send(visitor.home + path)
      expect(refused.status).toBe(403)
      expect(refused.body.toString()).toBe(
        'This browser is not connected with Partner Desk. Start Partner Desk again to get a new address.',
      )
    },
  )

  it.each(['/', '/index.html', '/call', '/notifications', `/${'A'.repeat(43)}/`])(
    'gets nothing at %s with a cookie that was stolen, without the folder that it is for',
    async (path) => {
      const { status } = await send(visitor.origin + path, { headers: { Cookie: visitor.cookie } })
      expect(status).toBe(403)
    },
  )

  it('carries nothing out with a stolen cookie at a path that is not the page’s', async () => {
    const headers = callHeaders(visitor)
    const body = encodeCall('host.capabilities', {})
    for (const path of ['/call', '//call', `${new URL(visitor.home).pathname.slice(0, -2)}/call`]) {
      expect((await send(visitor.origin + path, { method: 'POST', headers, body })).status).toBe(403)
    }
    expect(app.calls).toEqual([])
  })

  it('is noted in the log without what it sent', async () => {
    await postCall({ ...callHeaders(visitor), Origin: 'https://evil.example' })
    expect(log.lines).toEqual(['warn request-refused {"reason":"foreign-origin"}'])
  })
})

describe('A path that leads out of the folder of pages', () => {
  it.each([
    '/../secret.html',
    '/assets/../../secret.html',
    '/%2e%2e/secret.html',
    '/..%2fsecret.html',
    '/..\\secret.html',
    '//etc/passwd',
    '/assets/main.js%00.html',
    '/link.html',
    '/notes.txt',
    '/assets/',
    '/INDEX.HTML',
  ])('finds nothing: %s', async (path) => {
    const reply = await send(visitor.home.slice(0, -1) + path, { headers: { Cookie: visitor.cookie } })
    expect(reply.status).toBe(404)
    expect(reply.body.toString()).toBe('')
  })
})

describe('A call that is none', () => {
  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'])('is not carried out by %s', async (method) => {
    const reply = await send(callAddress(), { method, headers: callHeaders(visitor) })
    expect([404, 405]).toContain(reply.status)
    expect(app.calls).toEqual([])
  })

  it.each(['text/plain', 'application/json', 'application/x-www-form-urlencoded', `${MESSAGEPACK}; a=b`])(
    'is not read as %s, which a page of another site could send',
    async (type) => {
      const reply = await postCall({ ...callHeaders(visitor), 'Content-Type': type })
      expect(reply.status).toBe(415)
      expect(app.calls).toEqual([])
    },
  )

  it('is refused when its body has no length', async () => {
    const headers = { ...callHeaders(visitor), 'Transfer-Encoding': 'chunked' }
    expect((await postCall(headers)).status).toBe(411)
    expect(app.calls).toEqual([])
  })

  it('is refused when its body is too large, before the body is kept', async () => {
    const headers = { ...callHeaders(visitor), 'Content-Length': String(MAX_BODY_BYTES + 1) }
    const message = await open(callAddress(), { method: 'POST', headers, body: new Uint8Array(1) })
    expect(message.statusCode).toBe(413)
    expect(decode(Buffer.concat(await message.toArray()))).toEqual({
      ok: false,
      refusal: { code: 'invalid-input' },
    })
    expect(app.calls).toEqual([])
  })

  it.each<[what: string, body: Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['bytes that are no MessagePack', Uint8Array.from([0xc1, 0xff])],
    ['a text', encodeCall('a').subarray(1)],
    ['a method without input', encodeCall('host.capabilities')],
    ['more than two things', encodeCall('host.capabilities', {}, {})],
    ['a prototype', Uint8Array.from([0x92, 0xa1, 0x61, 0x81, 0xa9, ...Buffer.from('__proto__'), 0x80])],
    ['a list that claims four billion entries', Uint8Array.from([0xdd, 0xff, 0xff, 0xff, 0xff])],
    ['a text that claims four gigabytes', Uint8Array.from([0xdb, 0xff, 0xff, 0xff, 0xff])],
  ])('is refused with a code when its body holds %s', async (_what, body) => {
    const reply = await send(callAddress(), { method: 'POST', headers: callHeaders(visitor), body })
    expect(decode(reply.body)).toEqual({ ok: false, refusal: { code: 'invalid-input' } })
    expect(app.calls).toEqual([])
  })
})

describe('A slow client', () => {
  const endOf = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(Number(new URL(visitor.origin).port), '127.0.0.1', () => socket.write(text))
      let received = ''
      socket.on('data', (chunk) => (received += chunk.toString()))
      socket.on('error', () => resolve(received))
      socket.on('close', () => resolve(received))
    })

  it('that never ends its headers is let go', async () => {
    expect(await endOf('POST /call HTTP/1.1\r\nHost: ')).toMatch(/^(HTTP\/1\.1 408|$)/)
  })

  it('that never ends its body is let go', async () => {
    const headers = Object.entries({ Host: new URL(visitor.origin).host, ...callHeaders(visitor) })
    const head = headers.map(([name, value]) => `${name}: ${value}`).join('\r\n')
    expect(
      await endOf(
        `POST ${new URL(callAddress()).pathname} HTTP/1.1\r\n${head}\r\nContent-Length: 100\r\n\r\nabc`,
      ),
    ).toMatch(/^(HTTP\/1\.1 408|$)/)
    expect(app.calls).toEqual([])
  })
})

it('A page that listens and does not read is let go, and does not fill the memory', async () => {
  const stream = await open(visitor.home + PATHS.notifications, { headers: { Cookie: visitor.cookie } })
  stream.pause()
  stream.on('error', () => undefined)
  for (let told = 0; told < 100_000; told++) app.tell({ name: 'customers-changed', data: {} })
  await expect.poll(() => app.listeners.size).toBe(0)
})

it('Two hosts on one port: the second one is refused by the system', async () => {
  const port = Number(new URL(visitor.origin).port)
  const second = startServer({ app, files: new Map(), random: systemRandom, log, language: 'en', port })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

it('A host that has closed holds no connection, not even of a page that listens', async () => {
  const stream = await open(visitor.home + PATHS.notifications, { headers: { Cookie: visitor.cookie } })
  const ended = new Promise((resolve) => stream.once('close', resolve))
  stream.on('error', () => undefined)
  await server.close()
  await ended
  await expect.poll(() => app.listeners.size).toBe(0)
})
