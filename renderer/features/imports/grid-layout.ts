import type { ImportField } from '#shared/contract/imports.ts'

/** Width of a column of the grid, in pixels; others have the common one. */
const WIDTHS: { readonly [Field in ImportField]?: number } = {
  customer: 200,
  userPrincipalName: 260,
  displayName: 200,
  roles: 200,
  licenses: 220,
  objectId: 300,
  alternateEmail: 220,
  streetAddress: 220,
}
const COMMON = 150
const TAKEN = 44
const NUMBER = 76

/** Where the columns of the grid lie, in pixels: whether a row is taken, its number, its result, then the fields. */
export interface GridLayout {
  /** Tracks of CSS grid. */
  readonly tracks: string
  /** Left and right edge of a field by its place among the fields. */
  readonly edges: readonly { readonly left: number; readonly right: number }[]
  /** Width of what stays in sight at the left. */
  readonly frozen: number
}

/** `result` is the width of the column that says what is wrong with a row. */
export function gridLayout(fields: readonly ImportField[], result: number): GridLayout {
  const widths = fields.map((field) => WIDTHS[field] ?? COMMON)
  const frozen = TAKEN + NUMBER
  let left = frozen + result
  const edges = widths.map((width) => ({ left, right: (left += width) }))
  const tracks = [TAKEN, NUMBER, result, ...widths].map((width) => `${String(width)}px`).join(' ')
  return { tracks, edges, frozen }
}

/** Where the number of a row stays when the grid is scrolled sideways, in pixels. */
export const NUMBER_LEFT = TAKEN
