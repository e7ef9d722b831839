import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import type { Session } from 'electron'
import { APP_SCHEME, appPath } from '../app-address.ts'
import { SECURITY_HEADERS } from '../content-security-policy.ts'
import type { RendererFile, RendererFiles } from '../renderer-files.ts'
import { handleScheme } from './scheme-handler.ts'
import type { SchemeAnswer } from './scheme-handler.ts'

/** Makes app: a scheme with origins, like https. Has to be said before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges: { standard: true, secure: true } }])
}

/**
 * Serves the listed files at app://partner-desk/, and nothing else. Resolves when the first page has got a script and
 * waits for no other file.
 */
export function serveApp({ protocol: ofSession }: Session, files: RendererFiles): Promise<void> {
  return new Promise((pageIsServed) => {
    let waiting = 0
    let hasScript = false
    handleScheme(ofSession, APP_SCHEME, async (address) => {
      waiting++
      const file = files.get(appPath(address) ?? '')
      const answer = await answerWith(file)
      waiting--
      hasScript ||= file?.path.endsWith('.js') === true
      if (waiting === 0 && hasScript) setImmediate(pageIsServed)
      return answer
    })
  })
}

async function answerWith(file: RendererFile | undefined): Promise<SchemeAnswer> {
  const body = file && (await readFile(file.path).catch(() => null))
  if (!file || !body) return { status: 404, headers: SECURITY_HEADERS, body: new Uint8Array() }
  return { status: 200, headers: { ...SECURITY_HEADERS, 'Content-Type': file.mimeType }, body }
}
