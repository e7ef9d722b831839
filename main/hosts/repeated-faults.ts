/** So many faults of a page within so many milliseconds are no accident: loading it again would go on for ever. */
const TOO_MANY = 3
const WITHIN = 60_000

/** Whether a page that broke at these moments, the last one just now, is not to be loaded again by itself. */
export function isRepeated(faults: readonly number[]): boolean {
  const latest = faults.at(-1)
  const first = faults.at(-TOO_MANY)
  return latest !== undefined && first !== undefined && latest - first < WITHIN
}
