import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export interface PrintServer {
  /** For the environment of what prints. */
  readonly env: Record<string, string>
  readonly printer: string
  /** The PDF files that have arrived whole, in the order of the jobs. */
  printed(): Buffer[]
  stop(): Promise<void>
}

/** A real CUPS of our own, with one printer that takes PDF, keeps what it is sent and needs no paper. */
export async function startPrintServer(): Promise<PrintServer> {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-cups-'))
  const inFolder = (name: string) => join(folder, name)
  for (const name of ['spool', 'cache', 'state', 'temporary']) mkdirSync(inFolder(name))
  const socket = inFolder('cups.sock')
  writeFileSync(
    inFolder('cupsd.conf'),
    `Listen ${socket}
    Browsing No
    WebInterface No
    DefaultAuthType None
    <Location />
      Allow all
    </Location>
    <Policy default>
      <Limit All>
        Allow all
      </Limit>
    </Policy>`.replaceAll(/^ +/gm, ''),
  )
  writeFileSync(
    inFolder('cups-files.conf'),
    `FileDevice Yes
    ServerRoot ${folder}
    RequestRoot ${inFolder('spool')}
    CacheDir ${inFolder('cache')}
    StateDir ${inFolder('state')}
    TempDir ${inFolder('temporary')}
    AccessLog stderr
    ErrorLog stderr
    PageLog stderr`.replaceAll(/^ +/gm, ''),
  )
  execFileSync('chmod', ['755', folder])
  const isListening = appeared(socket)
  const options = ['-f', '-c', inFolder('cupsd.conf'), '-s', inFolder('cups-files.conf')]
  const server = spawn('/usr/sbin/cupsd', options, { stdio: 'ignore' })
  const ended = once(server, 'exit')
  await isListening
  const env = { CUPS_SERVER: socket }
  execFileSync('/usr/sbin/lpadmin', ['-p', 'Paper', '-v', 'file:///dev/null', '-m', 'raw', '-E'], {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  })
  return {
    env,
    printer: 'Paper',
    printed: () =>
      readdirSync(inFolder('spool'))
        .filter((name) => name.startsWith('d'))
        .sort()
        .map((name) => readFileSync(join(inFolder('spool'), name)))
        .filter((document) => document.subarray(-8).includes('%%EOF')),
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function appeared(path: string): Promise<void> {
  const changes = watch(dirname(path))
  while (!existsSync(path)) await once(changes, 'change')
  changes.close()
}
