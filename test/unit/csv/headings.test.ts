import { describe, expect, it } from 'vitest'
import { foldHeading, isPasswordHeading, readHeading } from '#main/csv/headings.ts'
import { en } from '#main/csv/synonyms/en.ts'
import { es } from '#main/csv/synonyms/es.ts'
import { properties } from '#main/csv/synonyms/properties.ts'
import { ru } from '#main/csv/synonyms/ru.ts'
import { COLUMN_MEANINGS } from '#shared/domain/import-file.ts'
import { fixtureHeadings } from '../../fixtures/make-files.mjs'

const meaningOf = (heading: string) => readHeading(heading)?.meaning

describe('Headings', () => {
  it.each([
    'USER NAME',
    'username',
    ' User  Name ',
    '\ufeffUser Name',
    'User\u00a0Name',
    'User-name',
    'User name *',
    'User name (required)',
    'имя ПОЛЬЗОВАТЕЛЯ',
    'NOMBRE DE USUARIO',
    'Имя участника [userPrincipalName] Обязательно',
  ])('are understood however they are written: %j', (heading) => {
    expect(meaningOf(heading)).toBe('userPrincipalName')
  })

  it('are understood with and without ё and accents', () => {
    expect(meaningOf('Teléfono móvil')).toBe('mobilePhone')
    expect(meaningOf('TELEFONO MOVIL')).toBe('mobilePhone')
    expect(meaningOf('Отображаёмое имя')).toBe('displayName')
    expect(meaningOf('Мобильныи телефон')).toBe('mobilePhone')
  })

  it('say in which languages they are spelt so', () => {
    expect(readHeading('Fax')?.languages).toEqual(['en', 'es'])
    expect(readHeading('Отдел')?.languages).toEqual(['ru'])
    expect(readHeading('samAccountName')?.languages).toEqual(['en'])
    expect(readHeading('Имя [displayName]')?.languages).toEqual(['ru'])
  })

  it('mean one thing each, in whatever language', () => {
    const spelt = new Map<string, string>()
    for (const synonyms of [properties, en, es, ru])
      for (const [meaning, spellings] of Object.entries(synonyms))
        for (const folded of spellings.map(foldHeading)) {
          expect(folded).not.toBe('')
          expect(`${folded}: ${spelt.get(folded) ?? meaning}`).toBe(`${folded}: ${meaning}`)
          spelt.set(folded, meaning)
        }
  })

  it('are known in English for everything that a column can mean', () => {
    const known: readonly string[] = Object.keys(en)
    expect(COLUMN_MEANINGS.filter((meaning) => !known.includes(meaning))).toEqual([])
  })

  it.each(['Shoe size', '', '12', 'Иванов'])('that say nothing we know are not understood: %j', (heading) => {
    expect(readHeading(heading)).toBeNull()
  })

  it.each([
    'Password',
    'password',
    'Initial password [passwordProfile] Required',
    'Password [Required]',
    'Temporary Password',
    'New password 2',
    'Contraseña',
    'CONTRASENA INICIAL',
    'Clave temporal',
    'Пароль',
    'Временный пароль',
    'Пароль от почты',
    'pwd',
    'PIN',
  ])('of passwords are recognised: %s', (heading) => {
    expect(isPasswordHeading(heading)).toBe(true)
  })

  it.each([
    'Language of the password sheet',
    'Язык листа с паролем',
    'Idioma de la hoja de contraseña',
    'PasswordLastSet',
    'Password never expires',
    'Password Hash Function [UPLOAD ONLY]',
    'Change Password at Next Sign-In',
    'Passport',
  ])('that only speak of passwords are none: %s', (heading) => {
    expect(isPasswordHeading(heading)).toBe(false)
  })

  it('of the templates are not taken for passwords', () => {
    for (const languages of Object.values(fixtureHeadings))
      for (const headings of Object.values(languages)) expect(headings.some(isPasswordHeading)).toBe(false)
  })
})
