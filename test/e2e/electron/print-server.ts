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
  /** How many copies each job asked for. */
  copies(): number[]
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
    DirtyCleanInterval 0
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
    copies: () =>
      readdirSync(inFolder('spool'))
        .filter((name) => name.startsWith('c'))
        .sort()
        .map((name) => copiesIn(readFileSync(join(inFolder('spool'), name)))),
    async stop() {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The attribute `copies` of a job as IPP writes it (RFC 8010, 3.1.4): its name, the length 4, the number. */
function copiesIn(job: Buffer): number {
  const name = Buffer.from([0x21, 0, 6, ...Buffer.from('copies'), 0, 4])
  const at = job.indexOf(name)
  return at < 0 ? 1 : job.readInt32BE(at + name.length)
}

async function appeared(path: string): Promise<void> {
  const changes = watch(dirname(path))
  while (!existsSync(path)) await once(changes, 'change')
  changes.close()
}
