import { contentKind, isAddress, isPhone, isSurelyName, isWholeName } from './guess-content.ts'
import { isPasswordHeading, readHeading } from './headings.ts'

const isHeading = (cell: string): boolean => readHeading(cell) !== null || isPasswordHeading(cell)
const isData = (cell: string): boolean => isAddress(cell) || isPhone(cell) || /^\d+$/.test(cell)
const isPerson = (cell: string): boolean => isWholeName(cell) && isSurelyName(cell)

/**
 * Whether the first row of a table holds headings: known ones, or texts of another kind than what stands below.
 * A row with an address, a number or somebody's name is one of data, unless half of it is headings that we know.
 */
export function looksHeaded(head: readonly string[], sample: readonly (readonly string[])[]): boolean {
  const filled = head.filter(Boolean)
  const headings = filled.filter(isHeading).length
  if (headings >= 2 && headings * 2 >= filled.length) return true
  if (filled.some((cell) => !isHeading(cell) && (isData(cell) || isPerson(cell)))) return false
  return headings > 0 || sample.length === 0 || head.some((cell, at) => differs(cell, at, sample))
}

function differs(cell: string, at: number, sample: readonly (readonly string[])[]): boolean {
  const kind = contentKind(sample.map((row) => row[at] ?? ''))
  if (cell === '' || kind === null || kind === 'words') return false
  return contentKind([cell]) !== kind && !(kind === 'given-names' && contentKind([cell]) === 'words')
}
