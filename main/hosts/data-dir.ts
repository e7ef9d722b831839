import { posix, resolve, win32 } from 'node:path'
import { parseArgs } from 'node:util'

const NAME = 'Partner Desk'

export interface System {
  readonly platform: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** The account's home folder. */
  readonly home: string
}

/**
 * The platform's own folder for application data, the same one for both hosts. A relative XDG_CONFIG_HOME counts
 * for nothing, as the XDG Base Directory Specification says.
 */
export function defaultDataDir({ platform, env, home }: System): string {
  if (platform === 'win32') return win32.join(env['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), NAME)
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME)
  const configured = env['XDG_CONFIG_HOME']
  const isUsable = configured !== undefined && posix.isAbsolute(configured)
  return posix.join(isUsable ? configured : posix.join(home, '.config'), NAME)
}

/** The folder of `--data-dir` among whatever other arguments, as an absolute path; null where there is none. */
export function dataDirArgument(args: readonly string[]): string | null {
  const options = { 'data-dir': { type: 'string' } } as const
  const { values } = parseArgs({ args: [...args], options, strict: false, allowPositionals: true })
  const given = values['data-dir']
  return typeof given === 'string' && given !== '' ? resolve(given) : null
}
