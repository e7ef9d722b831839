import type { Paper } from './sheet.ts'

/** How the passwords of a batch are laid out on paper. */
export const LAYOUTS = [
  'letter',
  'cards-2',
  'cards-8',
  'cards-21',
  'cards-36',
  'labels-l7160',
  'labels-5160',
  'labels-own',
  'list',
] as const
export type Layout = (typeof LAYOUTS)[number]

/** Where the cards of a page lie, in millimetres. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  readonly width: number
  readonly height: number
  /** From the edges of the page to the first card, and from the end of one card to the next. */
  readonly left: number
  readonly top: number
  readonly gapX: number
  readonly gapY: number
}

/** Width and height in millimetres. */
export const PAPER_SIZES: Readonly<Record<Paper, readonly [number, number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
}

/** A bank card (ISO/IEC 7810 ID-1), which the letter has at its foot to be cut out. */
export const LETTER_CARD = { width: 85.6, height: 53.98 } as const

/** Cards that fill the page to its edges, so that a cut parts two of them. */
const FILLING: Readonly<Record<'cards-2' | 'cards-8' | 'cards-21' | 'cards-36', readonly [number, number]>> =
  {
    'cards-2': [1, 2],
    'cards-8': [2, 4],
    'cards-21': [3, 7],
    'cards-36': [4, 9],
  }

/** Label stock by its maker's measures; each is made on one paper only. */
const STOCK: Readonly<
  Record<'labels-l7160' | 'labels-5160', { readonly paper: Paper; readonly grid: Grid }>
> = {
  /** Avery L7160: 21 labels of 63.5 x 38.1 mm on A4. */
  'labels-l7160': {
    paper: 'A4',
    grid: { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.15, gapX: 2.55, gapY: 0 },
  },
  /** Avery 5160: 30 labels of 2 5/8 x 1 inch on Letter. */
  'labels-5160': {
    paper: 'Letter',
    grid: {
      columns: 3,
      rows: 10,
      width: 66.675,
      height: 25.4,
      left: 4.7625,
      top: 12.7,
      gapX: 3.175,
      gapY: 0,
    },
  },
}

/** Labels of one's own stock, until somebody measures them. */
export const firstOwnGrid = (paper: Paper): Grid =>
  STOCK[paper === 'A4' ? 'labels-l7160' : 'labels-5160'].grid

/** The smallest label that a name and a password can be read on. */
const SMALLEST = { width: 35, height: 20 } as const
const MOST_ON_A_PAGE = 120

/** Whether cards of these measures lie side by side on the paper, none over another or over the edge. */
export function fitsPaper(
  { columns, rows, width, height, left, top, gapX, gapY }: Grid,
  paper: Paper,
): boolean {
  const [pageWidth, pageHeight] = PAPER_SIZES[paper]
  const usedWidth = left + columns * width + (columns - 1) * gapX
  const usedHeight = top + rows * height + (rows - 1) * gapY
  return (
    Number.isInteger(columns) &&
    Number.isInteger(rows) &&
    columns >= 1 &&
    rows >= 1 &&
    columns * rows <= MOST_ON_A_PAGE &&
    Math.min(left, top, gapX, gapY) >= 0 &&
    width >= SMALLEST.width &&
    height >= SMALLEST.height &&
    usedWidth <= pageWidth + ROUNDING &&
    usedHeight <= pageHeight + ROUNDING
  )
}

/** Measures of a millimetre's hundredth are as exact as anybody writes them. */
const ROUNDING = 0.01

/** The paper that a layout is printed on: label stock has its own, everything else the one chosen. */
export const paperOf = (layout: Layout, chosen: Paper): Paper =>
  layout === 'labels-l7160' || layout === 'labels-5160' ? STOCK[layout].paper : chosen

/** Where the cards lie; null for the layouts that have none: a letter has a page for itself, a list has lines. */
export function gridOf(layout: Layout, chosen: Paper, own: Grid): Grid | null {
  switch (layout) {
    case 'letter':
    case 'list':
      return null
    case 'labels-l7160':
    case 'labels-5160':
      return STOCK[layout].grid
    case 'labels-own':
      return own
    default: {
      const [columns, rows] = FILLING[layout]
      const [width, height] = PAPER_SIZES[paperOf(layout, chosen)]
      return {
        columns,
        rows,
        width: width / columns,
        height: height / rows,
        left: 0,
        top: 0,
        gapX: 0,
        gapY: 0,
      }
    }
  }
}

/** Lines of the plain list on one page. */
export const LINES_A_PAGE: Readonly<Record<Paper, number>> = { A4: 32, Letter: 29 }

/** One page: the cover line of a group, or cards by their index, null where a place stays free. */
export type SheetPage =
  | { readonly kind: 'cover'; readonly group: string; readonly cards: number }
  | { readonly kind: 'cards'; readonly group: string; readonly places: readonly (number | null)[] }

/** Cards that belong together, in a row in the order of printing; without a department the name is empty. */
export interface SheetGroup {
  readonly name: string
  readonly cards: number
}

/**
 * Lays cards out on pages. With groups, which hold all cards, every one begins on a page of its own, after a cover.
 * Stacked, the pile can be cut through and its columns laid on one another: card 1 lies on card 2, 2 on 3, since the
 * place of a page is filled through all pages before the next one.
 */
export function arrangeSheets(options: {
  readonly cards: number
  readonly placesAPage: number
  readonly stacked: boolean
  readonly groups: readonly SheetGroup[] | null
}): SheetPage[] {
  const { cards, placesAPage, stacked, groups } = options
  if (!groups) return cardPages('', 0, cards, placesAPage, stacked)
  let first = 0
  return groups.flatMap((group) => {
    const pages = cardPages(group.name, first, group.cards, placesAPage, stacked)
    first += group.cards
    return [{ kind: 'cover' as const, group: group.name, cards: group.cards }, ...pages]
  })
}

function cardPages(
  group: string,
  first: number,
  cards: number,
  placesAPage: number,
  stacked: boolean,
): SheetPage[] {
  const pages = Math.ceil(cards / placesAPage)
  return Array.from({ length: pages }, (_, page) => ({
    kind: 'cards' as const,
    group,
    places: Array.from({ length: placesAPage }, (_, place) => {
      const card = stacked ? place * pages + page : page * placesAPage + place
      return card < cards ? first + card : null
    }),
  }))
}
