import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { PAPERS } from '#shared/domain/sheet.ts'
import {
  arrangeSheets,
  firstOwnGrid,
  fitsPaper,
  gridOf,
  LAYOUTS,
  PAPER_SIZES,
  paperOf,
} from '#shared/domain/sheet-layout.ts'

describe('the places of a layout', () => {
  test.each(PAPERS.flatMap((paper) => LAYOUTS.map((layout) => [layout, paper] as const)))(
    'lie on the paper without touching one another (%s, %s)',
    (layout, chosen) => {
      const grid = gridOf(layout, chosen, firstOwnGrid(chosen))
      const paper = paperOf(layout, chosen)
      if (grid) expect(fitsPaper(grid, paper)).toBe(true)
      else expect(['letter', 'list']).toContain(layout)
    },
  )

  it('are as many as their names say', () => {
    const places = (layout: (typeof LAYOUTS)[number]) => {
      const grid = gridOf(layout, 'A4', firstOwnGrid('A4'))
      return grid && grid.columns * grid.rows
    }
    expect(LAYOUTS.map(places)).toEqual([null, 2, 8, 21, 36, 21, 30, 21, null])
  })

  it('of label stock are on the paper that it is made of', () => {
    expect(paperOf('labels-5160', 'A4')).toBe('Letter')
    expect(paperOf('labels-l7160', 'Letter')).toBe('A4')
    expect(paperOf('cards-8', 'Letter')).toBe('Letter')
  })

  it('of own measures are refused where they leave the paper, overlap or are too small to read', () => {
    const [width] = PAPER_SIZES.A4
    for (const wrong of [
      { columns: 4 },
      { rows: 8 },
      { left: -1 },
      { gapX: -2 },
      { width },
      { height: 12 },
      { columns: 1.5 },
      { columns: 0 },
    ])
      expect(fitsPaper({ ...firstOwnGrid('A4'), ...wrong }, 'A4')).toBe(false)
  })
})

const pile = (options: Parameters<typeof arrangeSheets>[0]) =>
  arrangeSheets(options).flatMap((page) => (page.kind === 'cards' ? [page.places] : []))

describe('cards on pages', () => {
  it('follow one another on each page', () => {
    expect(pile({ cards: 5, placesAPage: 2, stacked: false, groups: null })).toEqual([
      [0, 1],
      [2, 3],
      [4, null],
    ])
  })

  it('stacked lie in order in each pile that is cut', () => {
    const [first] = pile({ cards: 64, placesAPage: 8, stacked: true, groups: null })
    expect(first).toEqual([0, 8, 16, 24, 32, 40, 48, 56])
  })

  it('begin a page with each group, after its cover', () => {
    const groups = [
      { name: 'Sales', cards: 3 },
      { name: 'Service', cards: 1 },
    ]
    expect(arrangeSheets({ cards: 4, placesAPage: 2, stacked: false, groups })).toEqual([
      { kind: 'cover', group: 'Sales', cards: 3 },
      { kind: 'cards', group: 'Sales', places: [0, 1] },
      { kind: 'cards', group: 'Sales', places: [2, null] },
      { kind: 'cover', group: 'Service', cards: 1 },
      { kind: 'cards', group: 'Service', places: [3, null] },
    ])
  })

  it('are all there once, whatever their number, and stacked piles laid on one another are in order', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        (cards, placesAPage, stacked) => {
          const pages = pile({ cards, placesAPage, stacked, groups: null })
          const inOrder = stacked
            ? Array.from({ length: placesAPage }, (_, place) => pages.map((places) => places[place])).flat()
            : pages.flat()
          const all = Array.from({ length: cards }, (_, card) => card)
          expect(inOrder.filter((card) => card !== null && card !== undefined)).toEqual(all)
        },
      ),
    )
  })
})
