import type { userNames as english } from '../en/user-names.ts'
import type { Translation } from '../texts.ts'

export const userNames: Translation<typeof english> = {
  group: 'Имена пользователей',
  pattern: 'Составляются как',
  patterns: {
    givenDotFamily: 'Имя.фамилия',
    initialDotFamily: 'Инициал.фамилия',
    initialFamily: 'Инициал и фамилия слитно',
    familyDotInitial: 'Фамилия.инициал',
    familyDotGiven: 'Фамилия.имя',
    given: 'Имя',
    familyInitial: 'Фамилия и инициал слитно',
    givenUnderscoreFamily: 'Имя_фамилия',
    own: 'Свой шаблон',
  },
  ownPattern: 'Свой шаблон',
  ownPatternHint:
    '{given}, {middle} и {family} означают имя, отчество и фамилию, {g}, {m} и {f} — их первые буквы, все остальное остается как есть.',
  transliteration: 'Кириллица латиницей',
  transliterations: {
    icao: 'Как в паспортах (ICAO)',
    'bgn-pcgn': 'Как на картах (BGN/PCGN)',
  },
  examplePerson: { givenName: 'Юлия', middleName: 'Андреевна', surname: 'Соловьёва' },
  example: 'Для имени «{{name}}» предлагается {{userName}}',
}
