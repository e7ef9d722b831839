import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { asUnprivileged, makeOwnFolder, removeFolder } from './account.ts'

export type Keyring = {
  /** For the environment and the arguments of launchElectron. */
  env: Record<string, string>
  args: string[]
  stop: () => Promise<void>
}

/*
 * The bus tells its address once the secrets of the session are unlocked, and lives as long as this shell:
 * until its standard input is closed.
 */
const session = `
  printf secret | gnome-keyring-daemon --unlock --components=secrets >&2
  echo "$DBUS_SESSION_BUS_ADDRESS"
  cat >/dev/null`

/**
 * A session with an unlocked key store (GNOME's, on a D-Bus of its own), so that Electron's safeStorage
 * encrypts as it does on a technician's Linux desktop. Without one it is not available.
 */
export async function openKeyring(): Promise<Keyring> {
  const home = makeOwnFolder('partner-desk-keyring-')
  const command = asUnprivileged(['dbus-run-session', '--', 'sh', '-c', session])
  const shell = spawn(command[0] ?? '', command.slice(1), {
    env: { PATH: process.env['PATH'], HOME: home, XDG_RUNTIME_DIR: home, XDG_CURRENT_DESKTOP: 'GNOME' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const ended = once(shell, 'exit').then(() => removeFolder(home))
  const [address] = (await once(createInterface(shell.stdout), 'line')) as [string]
  return {
    env: { DBUS_SESSION_BUS_ADDRESS: address, XDG_CURRENT_DESKTOP: 'GNOME' },
    args: ['--password-store=gnome-libsecret'],
    stop: async () => {
      shell.stdin.end()
      await ended
    },
  }
}
