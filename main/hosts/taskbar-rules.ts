import type { Notification } from '#shared/contract/notifications.ts'

/** How much of a list is read or created, from 0 to 1, by what the application tells; null ends it. */
export function shownProgress(notification: Notification): number | null | undefined {
  switch (notification.name) {
    case 'import-progress': {
      const { done, total } = notification.data
      return total === 0 ? 0 : Math.min(1, done / total)
    }
    case 'import-ended':
      return null
    default:
      return undefined
  }
}

const SIZE = 16
/** Blue, green, red, opacity of a point. */
const MARK = [0x1f, 0x0f, 0xc5, 0xff] as const

/** A red disc as points of 16 x 16: the mark on the icon where the system shows no number there. */
export function markBitmap(): { readonly size: number; readonly points: Uint8Array } {
  const points = new Uint8Array(SIZE * SIZE * MARK.length)
  const middle = (SIZE - 1) / 2
  for (let y = 0; y < SIZE; y += 1)
    for (let x = 0; x < SIZE; x += 1)
      if (Math.hypot(x - middle, y - middle) <= SIZE / 2) points.set(MARK, (y * SIZE + x) * MARK.length)
  return { size: SIZE, points }
}
