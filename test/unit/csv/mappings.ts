import { suggestMapping } from '#main/csv/suggest-mapping.ts'

/** The cells of a row that is written with bars between them. */
export const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim())
/** What the columns under these headings are taken to mean, with these rows below. */
export const map = (head: string, ...rows: string[]) => suggestMapping(cells(head), rows.map(cells))
/** The meanings in order, `-` where a column is not used. */
export const meanings = (head: string, ...rows: string[]): string =>
  map(head, ...rows)
    .meanings.map((meaning) => meaning ?? '-')
    .join(' ')
