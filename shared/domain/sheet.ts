/** Cards on one page of a password sheet: two columns, four rows, on A4 and Letter alike. */
export const CARDS_A_PAGE = 8

export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]
