import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { changeDocuments, changeLogo } from '#shared/domain/decide/documents.ts'
import { undo } from '#shared/domain/decide/undo.ts'
import { checkDocumentTexts, fillPlaceholders, STANDARD_DOCUMENTS } from '#shared/domain/documents.ts'
import type { CustomerDocuments, DocumentTexts } from '#shared/domain/documents.ts'
import { apply, AT, codeOf, fabrikam, valueOf } from '#test/support/customers.ts'

const VALUES = {
  name: 'Zoë O’Brien',
  userName: 'zoe@fabrikam.example',
  customer: 'Fabrikam',
  signInPage: 'https://www.office.com',
  operator: 'Olga',
}

describe('placeholders', () => {
  it('are filled, each as often as it stands there', () => {
    expect(fillPlaceholders('{name} at {customer}, {name}: {signInPage}', VALUES)).toBe(
      'Zoë O’Brien at Fabrikam, Zoë O’Brien: https://www.office.com',
    )
  })

  it('leave every other text as it is, markup, braces and control characters among it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        fc.pre(!/\{(name|userName|customer|signInPage|operator)\}/.test(text))
        expect(fillPlaceholders(text, VALUES)).toBe(text)
      }),
    )
    const markup = '<b>{ name }</b>\u0000\u202e{toString}{password}'
    expect(fillPlaceholders(markup, VALUES)).toBe(markup)
  })

  it('are filled once: a value that looks like a placeholder, or like a replacement, stays', () => {
    fc.assert(
      fc.property(fc.constantFrom('{customer}', '$&', '$1', '{{name}}', '$$'), (name) => {
        expect(fillPlaceholders('Hello {name}', { ...VALUES, name })).toBe(`Hello ${name}`)
      }),
    )
  })
})

const withTexts = (change: Partial<DocumentTexts>): CustomerDocuments['texts'] => ({
  ...STANDARD_DOCUMENTS.texts,
  ru: { greeting: '', instructions: null, ...change },
})

describe('texts of password sheets', () => {
  test.each<[string, Partial<DocumentTexts>]>([
    ['with every placeholder', { greeting: '{name} {userName} {customer} {signInPage} {operator}' }],
    ['without any', { instructions: '' }],
    ['with braces that are none', { instructions: 'a { b\n} c {' }],
    ['as long as they may be', { greeting: 'x'.repeat(500), instructions: 'ы'.repeat(2000) }],
  ])('are right %s', (_, change) => {
    expect(checkDocumentTexts(withTexts(change))).toEqual([])
  })

  it('name the place of a placeholder that is not known', () => {
    expect(checkDocumentTexts(withTexts({ instructions: 'Erst\n\n{name}, {Passwort} and {x}' }))).toEqual([
      {
        code: 'placeholder-unknown',
        field: 'ru.instructions',
        details: {
          placeholder: '{Passwort}',
          line: 3,
          known: '{name}, {userName}, {customer}, {signInPage}, {operator}',
        },
      },
    ])
  })

  test.each(['{password}', '{Name}', '{ name }', '{}', '{toString}', '{__proto__}'])(
    'do not know %s',
    (text) => {
      expect(checkDocumentTexts(withTexts({ greeting: text })).map(({ code }) => code)).toEqual([
        'placeholder-unknown',
      ])
    },
  )

  it('have their lengths', () => {
    const found = checkDocumentTexts(withTexts({ greeting: 'x'.repeat(501), instructions: 'x'.repeat(2001) }))
    expect(found).toEqual([
      { code: 'field-too-long', field: 'ru.greeting', details: { length: 501, limit: 500 } },
      { code: 'field-too-long', field: 'ru.instructions', details: { length: 2001, limit: 2000 } },
    ])
  })
})

describe('the documents of a customer', () => {
  const LOGO = { hash: 'a'.repeat(64), type: 'image/png' } as const

  it('are standard ones first, and nothing happens when they are saved unchanged', () => {
    const state = fabrikam()
    expect(state.documents).toEqual(STANDARD_DOCUMENTS)
    expect(valueOf(changeDocuments(state, STANDARD_DOCUMENTS))).toEqual([])
    expect(valueOf(changeLogo(state, null))).toEqual([])
  })

  it('keep their logo when texts change, and their texts when the logo does', () => {
    const state = fabrikam()
    apply(state, valueOf(changeLogo(state, LOGO)))
    const texts = withTexts({ greeting: 'Здравствуйте, {name}' })
    apply(state, valueOf(changeDocuments(state, { texts, languageOf: 'customer', qrCode: true })))
    const after = { texts, languageOf: 'customer', qrCode: true, logo: LOGO }
    expect(state.documents).toEqual(after)
    apply(state, valueOf(changeLogo(state, null)))
    expect(state.documents).toEqual({ ...after, logo: null })
  })

  it('are put back by undo, unless they have been changed again', () => {
    const state = fabrikam()
    const first = valueOf(changeLogo(state, LOGO))
    apply(state, first)
    const second = valueOf(changeDocuments(state, { ...state.documents, qrCode: true }))
    apply(state, second)
    expect(codeOf(undo(state, first, AT))).toBe('undo-changed-since')
    apply(state, valueOf(undo(state, second, AT)))
    apply(state, valueOf(undo(state, first, AT)))
    expect(state.documents).toEqual(STANDARD_DOCUMENTS)
  })
})
