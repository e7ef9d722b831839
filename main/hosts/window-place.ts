/** A rectangle on the desktop of all screens, in points; the origin is the upper left corner of the first screen. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where and how the window was when it was last seen, as the host keeps it between two starts. */
export interface KeptWindow {
  readonly area: Area
  readonly maximized: boolean
  /** A factor between those of Chromium's own menu: 25 % to 500 %. */
  readonly zoom: number
}

/** What was kept of a window; null where it is something else. */
export function keptWindow(kept: unknown): KeptWindow | null {
  const { area, maximized, zoom } = Object(kept) as { readonly [Part in keyof KeptWindow]?: unknown }
  const { x, y, width, height } = Object(area) as { readonly [Side in keyof Area]?: unknown }
  if (!isPoint(x) || !isPoint(y) || !isPoint(width) || !isPoint(height) || width < 1 || height < 1)
    return null
  if (typeof maximized !== 'boolean' || typeof zoom !== 'number' || !(zoom >= 0.25 && zoom <= 5)) return null
  return { area: { x, y, width, height }, maximized, zoom }
}

const isPoint = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 100_000

/** What a window must show of itself on a screen to be taken by its upper edge and moved. */
const HOLD = { width: 120, height: 40 }

/**
 * Where a window goes that was at `area`: there, where a screen still shows enough of its upper edge to take hold of
 * it, no larger than that screen; else in the middle of the first screen. `screens` are the areas that windows may
 * use, the first screen's first.
 */
export function placeOnScreens(area: Area, screens: readonly Area[]): Area {
  const [first] = screens
  if (!first) return area
  const fitted = screens.map((screen) => ({ screen, window: { ...area, ...fittedTo(screen, area) } }))
  const shown = fitted.find(({ screen, window }) => showsUpperEdge(screen, window))
  if (shown) return shown.window
  const { width, height } = fittedTo(first, area)
  const middle = (from: number, whole: number, part: number) => from + Math.round((whole - part) / 2)
  return { x: middle(first.x, first.width, width), y: middle(first.y, first.height, height), width, height }
}

function showsUpperEdge(screen: Area, { x, y, width, height }: Area): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
  const isInHeight = y >= screen.y && y + Math.min(height, HOLD.height) <= screen.y + screen.height
  return isInHeight && across >= Math.min(width, HOLD.width)
}

const fittedTo = (screen: Area, { width, height }: Area) => ({
  width: Math.min(width, screen.width),
  height: Math.min(height, screen.height),
})
