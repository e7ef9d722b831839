import { foldHeading } from './headings.ts'

const SHORTEST = 3

/** Where in the address of a row a word of its name stands; -1 where none does. */
function placeOf(address: string, name: string): number {
  const alias = foldHeading(address.split('@')[0] ?? '')
  const places = name
    .split(/[\s,]+/)
    .map(foldHeading)
    .filter((word) => word.length >= SHORTEST)
    .map((word) => alias.indexOf(word))
    .filter((place) => place >= 0)
  return places.length === 0 ? -1 : Math.min(...places)
}

/** In how many of the rows, from 0 to 1, a word of the name stands in the address. */
export function areIn(addresses: readonly string[], names: readonly string[]): number {
  return names.filter((name, row) => placeOf(addresses[row] ?? '', name) >= 0).length / names.length
}

/** Whether in most rows with both names the one stands before the other in the address. */
export function comesFirst(
  addresses: readonly string[],
  names: readonly string[],
  others: readonly string[],
): boolean {
  const places = addresses.map((address, row) => [
    placeOf(address, names[row] ?? ''),
    placeOf(address, others[row] ?? ''),
  ])
  const both = places.filter((pair) => pair.every((place) => place >= 0))
  return both.filter(([one = 0, other = 0]) => one < other).length * 2 > both.length
}
