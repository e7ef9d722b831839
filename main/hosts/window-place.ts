import { z } from 'zod'

/** A rectangle on the desktop of all screens, in points; the origin is the upper left corner of the first screen. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Factors between those of Chromium's own menu: 25 % to 500 %. */
const zoomFactor = z.number().min(0.25).max(5)
const point = z.int().min(-100_000).max(100_000)
const length = z.int().min(1).max(100_000)

/** Where and how the window was when it was last seen, as the host keeps it between two starts. */
export const keptWindow = z.object({
  area: z.object({ x: point, y: point, width: length, height: length }),
  maximized: z.boolean(),
  zoom: zoomFactor,
})
export type KeptWindow = z.infer<typeof keptWindow>

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
