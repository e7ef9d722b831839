import { arrangeSheets, firstOwnGrid, gridOf, LINES_A_PAGE, paperOf } from './sheet-layout.ts'
import type { Grid, Layout, SheetGroup, SheetPage } from './sheet-layout.ts'
import type { Paper } from './sheet.ts'

/** What sheets can be sorted by: the order in which users were added, or a field of theirs. */
export const SHEET_SORTS = [
  'added',
  'displayName',
  'userPrincipalName',
  'department',
  'officeLocation',
  'city',
  'jobTitle',
] as const
export type SheetSort = (typeof SHEET_SORTS)[number]

/** How sheets are laid out, whatever they are printed on. */
export interface SheetArrangement {
  readonly layout: Layout
  /** The measures of `labels-own`. */
  readonly own: Grid
  readonly cutLines: boolean
  readonly sort: SheetSort
  readonly descending: boolean
  readonly groupByDepartment: boolean
  /** Whether the pile of pages, cut through, is in order when its stacks are laid on one another. */
  readonly stacked: boolean
}

/** Everything that is chosen for a print job, but for whose sheets they are. */
export interface SheetOptions extends SheetArrangement {
  readonly paper: Paper
}

export const DEFAULT_SHEET_ARRANGEMENT: SheetArrangement = {
  layout: 'cards-8',
  own: firstOwnGrid('A4'),
  cutLines: true,
  sort: 'added',
  descending: false,
  groupByDepartment: false,
  stacked: false,
}

/** Whether cards lie on pages of this layout side by side, so that they are cut or peeled off. */
export const hasCards = (layout: Layout): boolean => layout !== 'letter' && layout !== 'list'

export const isLabels = (layout: Layout): boolean => layout.startsWith('labels-')

/** Cards on a full page. */
export function placesAPage({ layout, paper, own }: SheetOptions): number {
  const grid = gridOf(layout, paper, own)
  if (grid) return grid.columns * grid.rows
  return layout === 'list' ? LINES_A_PAGE[paperOf(layout, paper)] : 1
}

/**
 * The pages of a print job of this many cards. A list has the name of the group at the head of each page, and
 * therefore no covers.
 */
export function sheetPages(
  options: SheetOptions,
  cards: number,
  groups: readonly SheetGroup[] | null,
): SheetPage[] {
  const pages = arrangeSheets({
    cards,
    placesAPage: placesAPage(options),
    stacked: options.stacked && hasCards(options.layout),
    groups,
  })
  return options.layout === 'list' ? pages.filter(({ kind }) => kind === 'cards') : pages
}

/** The cards, by their index in the order that was asked for, as one comes to them page by page. */
export const inOrderOfPages = (pages: readonly SheetPage[]): number[] =>
  pages.flatMap((page) => (page.kind === 'cards' ? page.places.filter((card) => card !== null) : []))
