// @ts-check

/**
 * Why Electron can't open a window here, as a sentence, or null where nothing speaks against it.
 *
 * @param {{ platform: string, uid: number | undefined, env: NodeJS.ProcessEnv }} system
 * @returns {string | null}
 */
export function whyNotElectron({ platform, uid, env }) {
  if (platform !== 'linux') return null
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY'])
    return 'There is no display on which Electron could open a window.'
  if (uid === 0) return 'Electron does not run as root with its sandbox on.'
  return null
}

/**
 * Why Electron ended before it was up, as a sentence, or null where it ran and ended as programs do.
 * Exit code 127 is the loader's, for a missing system library. Chromium ends itself by a signal when it
 * can't set up its sandbox or reach the display.
 *
 * @param {{ code: number | null, signal: NodeJS.Signals | null, seconds: number }} end
 * @returns {string | null}
 */
export function whyElectronFailed({ code, signal, seconds }) {
  if (seconds > 10) return null
  if (code === 127) return 'Electron does not start: a system library that it needs is missing (named above).'
  if (signal !== null && ['SIGTRAP', 'SIGABRT', 'SIGILL', 'SIGSEGV'].includes(signal)) {
    return `Electron does not start: it ended by ${signal} (it says why above).`
  }
  return null
}
