import { spawn } from 'node:child_process'

/**
 * The program that opens an address in the system's browser, with its arguments; null where there is no screen to
 * open one on. No shell reads the address.
 */
export function browserCommand(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly [program: string, ...args: string[]] | null {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler']
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null
}

/** Opens the address. `failed` is called, perhaps much later, when there is no such program or it finds no browser. */
export function openBrowser(
  [program, ...args]: readonly [string, ...string[]],
  address: string,
  failed: () => void,
): void {
  const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true })
  child.once('error', failed)
  child.once('exit', (code) => {
    if (code !== 0) failed()
  })
  child.unref()
}
