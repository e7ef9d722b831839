import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { inRoot } from '#build/lib/paths.mjs'
import type { Language } from '#shared/domain/language.ts'

export interface BrowserHost {
  /** Opens the application once, and with it the session of the browser that opens it. */
  readonly oneTimeAddress: string
  /** Ends it as Ctrl+C does, and waits until it has. */
  readonly stop: () => Promise<void>
  /** SIGKILL, as a power cut would end it. */
  readonly kill: () => Promise<void>
  /** What it has written to its log so far. */
  readonly said: () => string
}

const LOCALES: Readonly<Record<Language, string>> = { en: 'en_US', es: 'es_ES', ru: 'ru_RU' }

/**
 * Starts the built browser host on a data folder, in the language that a system of this language has; `env` is added
 * to our own environment.
 */
export async function startBrowserHost(
  dataDir: string,
  language: Language,
  env: Readonly<Record<string, string>> = {},
): Promise<BrowserHost> {
  const program = inRoot('dist/main/browser.cjs')
  const child = spawn(process.execPath, [program, '--no-open', '--data-dir', dataDir], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: `${LOCALES[language]}.UTF-8`, ...env },
  })
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const address = await Promise.race([
    once(createInterface({ input: child.stdout }), 'line').then(([line]) => String(line)),
    ended.then(() => {
      throw new Error(`The browser host ended before it gave an address:\n${said}`)
    }),
  ])
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  return {
    oneTimeAddress: address,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    said: () => said,
  }
}
