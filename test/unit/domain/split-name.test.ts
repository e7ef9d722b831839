import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { LANGUAGES } from '#shared/domain/language.ts'
import { splitFullName } from '#shared/domain/split-name.ts'

const parts = (name: string, language: 'en' | 'es' | 'ru') => {
  const { givenName, middleName, surname } = splitFullName(name, language)
  return [givenName, middleName, surname]
}

describe('a Russian name', () => {
  test.each([
    ['Сидоров Иван Петрович', 'Иван', 'Петрович', 'Сидоров'],
    ['Иван Петрович Сидоров', 'Иван', 'Петрович', 'Сидоров'],
    ['  Соловьёва   Юлия  Ильинична ', 'Юлия', 'Ильинична', 'Соловьёва'],
    ['Абрамович Роман Аркадьевич', 'Роман', 'Аркадьевич', 'Абрамович'],
    ['Римский-Корсаков Николай Андреевич', 'Николай', 'Андреевич', 'Римский-Корсаков'],
    ['Салтыков Щедрин Михаил Евграфович', 'Михаил', 'Евграфович', 'Салтыков Щедрин'],
    ['фон Берг Иван Петрович', 'Иван', 'Петрович', 'фон Берг'],
    ['Алиев Вагиф Гусейн оглы', 'Вагиф', 'Гусейн оглы', 'Алиев'],
    ['Сидоров И. П.', 'И.', 'П.', 'Сидоров'],
    ['Сидоров И.П.', 'И.', 'П.', 'Сидоров'],
    ['И.П. Сидоров', 'И.', 'П.', 'Сидоров'],
    ['И. Сидоров', 'И.', '', 'Сидоров'],
    ['Сидоров Иван', 'Иван', '', 'Сидоров'],
    ['Иван Сидоров', 'Иван', '', 'Сидоров'],
    ['Марина Петрова', 'Марина', '', 'Петрова'],
    ['Петрова Марина', 'Марина', '', 'Петрова'],
    ['Ким Анна', 'Анна', '', 'Ким'],
    ['Анна Бабич', 'Анна', '', 'Бабич'],
    ['Бабич Анна', 'Анна', '', 'Бабич'],
    ['Анна Ким', 'Анна', '', 'Ким'],
    ['Роман Абрамович', 'Роман', '', 'Абрамович'],
    ['Абрамович Роман', 'Роман', '', 'Абрамович'],
    ['Анна Мицкевич', 'Анна', '', 'Мицкевич'],
    ['Anna Mickievich', 'Anna', '', 'Mickievich'],
    ['Анна Петровна', 'Анна', 'Петровна', ''],
    ['Вагиф Петрович', 'Вагиф', 'Петрович', ''],
    ['СИДОРОВ Иван Петрович', 'Иван', 'Петрович', 'СИДОРОВ'],
    ['СИДОРОВ ИВАН ПЕТРОВИЧ', 'ИВАН', 'ПЕТРОВИЧ', 'СИДОРОВ'],
    ['Сидоров, Иван Петрович', 'Иван', 'Петрович', 'Сидоров'],
    ['Ким Виктория', 'Виктория', '', 'Ким'],
    ['Sidorov Ivan Petrovich', 'Ivan', 'Petrovich', 'Sidorov'],
    ['John Smith', 'John', '', 'Smith'],
    ['Анна', 'Анна', '', ''],
  ])('%s', (name, ...expected) => {
    expect(parts(name, 'ru')).toEqual(expected)
  })

  it('keeps its customs in a list of another language', () => {
    expect(parts('Сидоров Иван Петрович', 'en')).toEqual(['Иван', 'Петрович', 'Сидоров'])
  })
})

describe('a Spanish name', () => {
  test.each([
    ['María del Carmen García López', 'María del Carmen', 'García López'],
    ['García López, María del Carmen', 'María del Carmen', 'García López'],
    ['Juan García López', 'Juan', 'García López'],
    ['José Luis García', 'José Luis', 'García'],
    ['José Luis Rodríguez Zapatero', 'José Luis', 'Rodríguez Zapatero'],
    ['María de los Ángeles Pérez', 'María de los Ángeles', 'Pérez'],
    ['Ana de la Cruz', 'Ana', 'de la Cruz'],
    ['Ana de la Cruz Ruiz', 'Ana', 'de la Cruz Ruiz'],
    ['Pedro Calderón de la Barca', 'Pedro', 'Calderón de la Barca'],
    ['José Ortega y Gasset', 'José', 'Ortega y Gasset'],
    ['José María Ortega y Gasset', 'José María', 'Ortega y Gasset'],
    ['Lucía García-López', 'Lucía', 'García-López'],
    ['GARCÍA LÓPEZ María', 'María', 'GARCÍA LÓPEZ'],
    ['DE LA CRUZ Ana', 'Ana', 'DE LA CRUZ'],
    ['Juan Carlos de Borbón y Borbón', 'Juan Carlos', 'de Borbón y Borbón'],
    ['María del Pilar Ruiz', 'María del Pilar', 'Ruiz'],
    ['Raúl Peña', 'Raúl', 'Peña'],
    ['Ana', 'Ana', ''],
  ])('%s', (name, givenName, surname) => {
    expect(parts(name, 'es')).toEqual([givenName, '', surname])
  })
})

describe('an English name', () => {
  test.each([
    ['John Smith', 'John', '', 'Smith'],
    ['John Michael Smith', 'John', 'Michael', 'Smith'],
    ['John D. Rockefeller III', 'John', 'D.', 'Rockefeller III'],
    ['Martin Luther King Jr.', 'Martin', 'Luther', 'King Jr.'],
    ['John Smith, Jr.', 'John', '', 'Smith Jr.'],
    ['Smith, John Michael', 'John', 'Michael', 'Smith'],
    ['Ludwig van Beethoven', 'Ludwig', '', 'van Beethoven'],
    ['Anna van der Berg', 'Anna', '', 'van der Berg'],
    ['Mary Ann Mc Carthy', 'Mary', 'Ann', 'Mc Carthy'],
    ['Shannon O’ Brien', 'Shannon', '', 'O’ Brien'],
    ['Anna O. Smith', 'Anna', 'O.', 'Smith'],
    ['Van Morrison', 'Van', '', 'Morrison'],
    ['Dr. Anna Bell', 'Anna', '', 'Bell'],
    ['Marie DUPONT', 'Marie', '', 'DUPONT'],
    ['JD Smith', 'JD', '', 'Smith'],
    ['MARY SMITH', 'MARY', '', 'SMITH'],
    ['Cher', 'Cher', '', ''],
    [', John', 'John', '', ''],
    ['Smith,', 'Smith', '', ''],
    ['', '', '', ''],
  ])('%s', (name, ...expected) => {
    expect(parts(name, 'en')).toEqual(expected)
  })
})

it('loses no word of any name without titles, and adds none', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Анна',
      'Петровна',
      'И.',
      'de',
      'la',
      'y',
      'García',
      'Smith',
      'Jr.',
      'DUPONT',
      'оглы',
      'van',
    ),
    fc.string({ unit: fc.constantFrom('a', 'Б', 'ñ', '-'), minLength: 1, maxLength: 6 }),
  )
  fc.assert(
    fc.property(fc.array(word), fc.constantFrom(...LANGUAGES), (words, language) => {
      const split = Object.values(splitFullName(words.join(' '), language)).join(' ')
      const sorted = (text: string) => text.split(' ').filter(Boolean).sort()
      expect(sorted(split)).toEqual(sorted(words.join(' ')))
    }),
  )
})
