import { isGivenName } from './given-names.ts'
import { isNameParticle } from './name-particles.ts'
import type { PersonName } from './user-name-rule.ts'

/** Given names, then two surnames; each with its particles. Names joined by "y" are surnames. */
export function splitSpanishName(words: readonly string[]): PersonName {
  const names = withParticles(words)
  const family = familyFrom(names)
  return {
    givenName: names.slice(0, family).join(' '),
    middleName: '',
    surname: names.slice(family).join(' '),
  }
}

function familyFrom(names: readonly string[]): number {
  const joined = names.findIndex((name, index) => index > 0 && / [ye] /i.test(name))
  if (joined > 0) {
    const before = joined - 1
    return joined === 2 && !isSecondGiven(names[1] ?? '') ? before : joined
  }
  if (names.length === 3 && isSecondGiven(names[1] ?? '')) return 2
  return Math.max(1, names.length - 2)
}

/** José Luis García and María del Pilar Ruiz have one surname, Juan García López has two. */
const isSecondGiven = (name: string): boolean => isGivenName(name.split(' ').at(-1) ?? '')

/** Words with the particles in front of them, and those on both sides of "y", as one: de la Cruz, Ortega y Gasset. */
function withParticles(words: readonly string[]): string[] {
  const names: string[] = []
  let open = false
  for (const word of words) {
    const joins = names.length > 0 && /^[ye]$/i.test(word)
    if (open || joins) names.push(`${names.pop() ?? ''} ${word}`)
    else names.push(word)
    open = joins || isNameParticle(word)
  }
  return names
}
