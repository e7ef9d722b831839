import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PATHS } from '#shared/contract/loopback.ts'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import type { App } from '../../app.ts'
import type { Log, Random } from '../../ports.ts'
import { SECURITY_HEADERS } from '../content-security-policy.ts'
import type { RendererFiles } from '../renderer-files.ts'
import { answerCall } from './calls.ts'
import { streamNotifications } from './notification-stream.ts'
import type { Reply } from './reply.ts'
import { foreignBecause } from './request-guard.ts'
import { createSession } from './session.ts'
import type { Session } from './session.ts'

const OPEN = '/open/'

/** A browser has other pages, which may open this one, and a cache. */
const BROWSER_HEADERS = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cache-Control': 'no-store' }

export interface ServerOptions {
  readonly app: App
  readonly files: RendererFiles
  readonly random: Random
  readonly log: Log
  /** The language of what stands in place of a page. */
  readonly language: Language
  /** 0: any that is free. */
  readonly port: number
  /** Milliseconds that a client has to send its headers, and its whole request. */
  readonly patience?: { readonly headers: number; readonly request: number; readonly checkedEvery: number }
}

export interface BrowserServer {
  /** Opens the application in the first browser that comes with it, once. */
  readonly oneTimeAddress: string
  /** Takes no more requests and ends all connections. */
  close(): Promise<void>
}

const PATIENCE = { headers: 10_000, request: 60_000, checkedEvery: 10_000 }

/** Serves the application to one browser of this machine. Rejects as `listen` does, e.g. with EADDRINUSE. */
export async function startServer(options: ServerOptions): Promise<BrowserServer> {
  const { headers, request, checkedEvery } = options.patience ?? PATIENCE
  const server = createServer({
    headersTimeout: headers,
    requestTimeout: request,
    connectionsCheckingInterval: checkedEvery,
    maxHeaderSize: 8192,
  })
  const port = await listen(server, options.port)
  const origin = `http://127.0.0.1:${port}`
  const session = createSession(options.random, port)
  server.on('request', (incoming, response) => {
    respond({ ...options, origin, session }, incoming, response).catch((error: unknown) => {
      options.log.error('request-failed', error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    })
  })
  return { oneTimeAddress: `${origin}${OPEN}${session.token}`, close: () => close(server) }
}

type Context = ServerOptions & { readonly origin: string; readonly session: Session }

async function respond(context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { status, headers, body } = refusalOf(context, request) ?? (await answer(context, request))
  response.writeHead(status, { ...SECURITY_HEADERS, ...BROWSER_HEADERS, ...headers })
  if (typeof body === 'function') body(response)
  else response.end(body)
}

/** What a request gets that is not the admitted browser's, or null. */
function refusalOf(context: Context, request: IncomingMessage): Reply | null {
  const { session, log, language, origin } = context
  const foreign = foreignBecause(request, origin)
  const reason =
    foreign ??
    (isOpening(request) || session.admits(pathOf(request), request.headers.cookie) ? null : 'no-session')
  if (reason === null) return null
  log.warn('request-refused', { reason })
  return text(403, reason === 'no-session' ? translator(language)(`hosts.noPage.${reason}`) : reason)
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?', 1)[0] ?? ''
const isOpening = (request: IncomingMessage) => request.method === 'GET' && pathOf(request).startsWith(OPEN)

async function answer(context: Context, request: IncomingMessage): Promise<Reply> {
  const path = pathOf(request)
  if (isOpening(request)) return admit(context, path.slice(OPEN.length))
  const wanted = path.slice(context.session.home.length)
  switch (`${request.method} ${wanted}`) {
    case `POST ${PATHS.call}`:
      return answerCall(context.app, request)
    case `GET ${PATHS.notifications}`:
      return streamNotifications(context.app)
    default:
      return request.method === 'GET' ? fileReply(context.files, `/${wanted}`) : text(405)
  }
}

/** Trades the token for the cookie, and leads on to an address without it. */
function admit({ session, log, language }: Context, token: string): Reply {
  const cookie = session.redeem(token)
  if (cookie !== null) return { status: 303, headers: { Location: session.home, 'Set-Cookie': cookie } }
  log.warn('request-refused', { reason: 'address-used' })
  return text(403, translator(language)('hosts.noPage.address-used'))
}

async function fileReply(files: RendererFiles, path: string): Promise<Reply> {
  const file = files.get(path === '/' ? '/index.html' : path)
  if (!file) return text(404)
  return { status: 200, headers: { 'Content-Type': file.mimeType }, body: await readFile(file.path) }
}

const text = (status: number, body = ''): Reply => ({
  status,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body,
})

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
