import type { CSSProperties } from 'react'
import type { Grid } from '#shared/domain/sheet-layout.ts'

/** How much a card says, and how large; lengths in millimetres. */
export interface CardLook {
  /** `full` with the steps, `small` with what is needed to sign in. */
  readonly form: 'full' | 'small'
  readonly paddingX: number
  readonly paddingY: number
  /** What the sizes of the texts are multiplied by. */
  readonly scale: number
}

/** From here on there is room for the steps. */
const FULL = { width: 90, height: 60 } as const
/** What the sizes of the texts are made for: eight cards on A4, and the inside of the smallest of 36. */
const FULL_MEASURE = { width: 105, height: 70 } as const
const SMALL_MEASURE = { width: 42, height: 21 } as const
const LARGEST = { full: 1.5, small: 1.6 } as const

/** Printers leave this much free at the edge of the page. */
const UNPRINTABLE = 5

/** How cards of these measures look: the same for a label and for a card of its size. */
export function cardLook({
  width,
  height,
  left,
  top,
}: Pick<Grid, 'width' | 'height' | 'left' | 'top'>): CardLook {
  if (width >= FULL.width && height >= FULL.height) {
    const scale = Math.min(width / FULL_MEASURE.width, height / FULL_MEASURE.height, LARGEST.full)
    return { form: 'full', paddingX: 9 * scale, paddingY: 7.5 * scale, scale }
  }
  const paddingX = Math.max(2.5, UNPRINTABLE - left)
  const paddingY = Math.max(2, UNPRINTABLE - top)
  const scale = Math.min(
    (width - 2 * paddingX) / SMALL_MEASURE.width,
    (height - 2 * paddingY) / SMALL_MEASURE.height,
    LARGEST.small,
  )
  return { form: 'small', paddingX, paddingY, scale }
}

type Numbers = CSSProperties & Record<`--${string}`, number>

/** The look and the measures as the style sheet takes them: numbers, to be multiplied by its --mm. */
export const lookStyle = (
  { width, height }: Pick<Grid, 'width' | 'height'>,
  { paddingX, paddingY, scale }: CardLook,
): Numbers => ({
  '--card-width': width,
  '--card-height': height,
  '--padding-x': paddingX,
  '--padding-y': paddingY,
  '--scale': scale,
})

export const gridStyle = ({ columns, rows, left, top, gapX, gapY }: Grid): Numbers => ({
  '--columns': columns,
  '--rows': rows,
  '--left': left,
  '--top': top,
  '--gap-x': gapX,
  '--gap-y': gapY,
})
