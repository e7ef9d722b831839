import type { Transliteration } from '#shared/domain/user-name-rule.ts'

export const userNames = {
  group: 'User names',
  pattern: 'Made from the name as',
  patterns: {
    givenDotFamily: 'First name.last name',
    initialDotFamily: 'Initial.last name',
    initialFamily: 'Initial and last name',
    familyDotInitial: 'Last name.initial',
    familyDotGiven: 'Last name.first name',
    given: 'First name',
    familyInitial: 'Last name and initial',
    givenUnderscoreFamily: 'First name_last name',
    own: 'Own pattern',
  },
  ownPattern: 'Own pattern',
  ownPatternHint:
    '{given}, {middle} and {family} stand for the names, {g}, {m} and {f} for their first letters, everything else for itself.',
  transliteration: 'Cyrillic in Latin letters',
  transliterations: {
    icao: 'As in passports (ICAO)',
    'bgn-pcgn': 'As on maps (BGN/PCGN)',
  } satisfies Record<Transliteration, string>,
  examplePerson: { givenName: 'Zoë', middleName: 'Louise', surname: 'O’Brien' },
  example: 'Suggested for {{name}}: {{userName}}',
} as const
