import { join } from 'node:path'
import { screen } from 'electron'
import type { BrowserWindow } from 'electron'
import { KeptFile } from '../kept-file.ts'
import { keptWindow, placeOnScreens } from '../window-place.ts'
import type { Area } from '../window-place.ts'

const FIRST_SIZE = { width: 1366, height: 768 }
/** Moving and resizing tell of many steps; this many milliseconds after the last one it is kept. */
const SETTLED = 500

export interface WindowMemory {
  /** Where the window is to be made. */
  readonly area: Area
  /** Gives the window what it had the last time, and keeps what it is from now on. */
  attach(window: BrowserWindow): void
}

/** Remembers place, size and zoom of the window in a file of that folder. Ask only when Electron is ready. */
export function windowMemory(folder: string): WindowMemory {
  const file = new KeptFile(join(folder, 'window.json'), keptWindow)
  const kept = file.read()

  function keep(window: BrowserWindow): void {
    const zoom = window.webContents.getZoomFactor()
    file.write({ area: window.getNormalBounds(), maximized: window.isMaximized(), zoom })
  }

  return {
    area: placeOnScreens(kept?.area ?? { ...FIRST_SIZE, ...OFF_SCREEN }, screens()),
    attach(window) {
      window.once('show', () => {
        if (kept?.maximized === true) window.maximize()
      })
      // Before anything of the page is seen. From then on the session keeps it, for pages that are loaded again too.
      window.webContents.once('did-navigate', () => window.webContents.setZoomFactor(kept?.zoom ?? 1))
      let timer: NodeJS.Timeout | undefined
      const keepSoon = () => {
        clearTimeout(timer)
        timer = setTimeout(() => window.isDestroyed() || keep(window), SETTLED).unref()
      }
      window.on('resize', keepSoon)
      window.on('move', keepSoon)
      window.on('close', () => keep(window))
      stayOnScreens(window)
    },
  }
}

/** No screen shows it: the first window comes into the middle. */
const OFF_SCREEN = { x: -100_000, y: -100_000 }

/** The areas that windows may use, the first screen's first. */
function screens(): Area[] {
  const first = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id)
  return [first, ...others].map(({ workArea }) => workArea)
}

/** Brings the window back when the screen that it was on has gone or become smaller. */
function stayOnScreens(window: BrowserWindow): void {
  const bringBack = () => {
    if (window.isMaximized() || window.isFullScreen()) return
    const now = window.getBounds()
    const there = placeOnScreens(now, screens())
    const stays = (['x', 'y', 'width', 'height'] as const).every((side) => there[side] === now[side])
    if (!stays) window.setBounds(there)
  }
  screen.on('display-removed', bringBack)
  screen.on('display-metrics-changed', bringBack)
  window.once('closed', () => {
    screen.off('display-removed', bringBack)
    screen.off('display-metrics-changed', bringBack)
  })
}
