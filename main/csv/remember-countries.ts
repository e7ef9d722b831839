import { readCountry } from '#shared/domain/country.ts'
import type { CountryCode } from '#shared/domain/user.ts'

export type ReadCountry = (text: string) => CountryCode | null

/** `readCountry` that remembers what it read: a list has few countries in many rows. */
export function rememberCountries(): ReadCountry {
  const known = new Map<string, CountryCode | null>()
  return (text) => {
    let code = known.get(text)
    if (code === undefined) {
      code = readCountry(text)
      known.set(text, code)
    }
    return code
  }
}
