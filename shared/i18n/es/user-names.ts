import type { userNames as english } from '../en/user-names.ts'
import type { Translation } from '../texts.ts'

export const userNames: Translation<typeof english> = {
  group: 'Nombres de usuario',
  pattern: 'Se forman con el nombre como',
  patterns: {
    givenDotFamily: 'Nombre.apellido',
    initialDotFamily: 'Inicial.apellido',
    initialFamily: 'Inicial y apellido',
    familyDotInitial: 'Apellido.inicial',
    familyDotGiven: 'Apellido.nombre',
    given: 'Nombre',
    familyInitial: 'Apellido e inicial',
    givenUnderscoreFamily: 'Nombre_apellido',
    own: 'Patrón propio',
  },
  ownPattern: 'Patrón propio',
  ownPatternHint:
    '{given}, {middle} y {family} representan el nombre, el segundo nombre y el apellido; {g}, {m} y {f}, sus iniciales; todo lo demás queda igual.',
  transliteration: 'Cirílico en letras latinas',
  transliterations: {
    icao: 'Como en los pasaportes (ICAO)',
    'bgn-pcgn': 'Como en los mapas (BGN/PCGN)',
  },
  examplePerson: { givenName: 'María', middleName: 'Carmen', surname: 'Muñoz García' },
  example: 'Sugerencia para {{name}}: {{userName}}',
}
