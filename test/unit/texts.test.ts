import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#shared/domain/language.ts'
import { en } from '#shared/i18n/en/index.ts'
import { es } from '#shared/i18n/es/index.ts'
import { translator } from '#shared/i18n/index.ts'
import { ru } from '#shared/i18n/ru/index.ts'
import labels from '#test/fixtures/labels.json' with { type: 'json' }

type Tree = { readonly [key: string]: string | Tree }

const PLURAL = /_(zero|one|two|few|many|other)$/

/** All texts of a language by their path. */
function flatten(tree: Tree, path = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(path + key, value)
    else for (const [inner, text] of flatten(value, `${path}${key}.`)) texts.set(inner, text)
  }
  return texts
}

const texts = { en: flatten(en), es: flatten(es), ru: flatten(ru) }
const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)].map(([, name]) => name ?? '')

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories

  it('say everything that the English ones say, in every plural form that the language has', () => {
    const wanted = new Set<string>()
    for (const key of texts.en.keys()) {
      const base = key.replace(PLURAL, '')
      if (base === key) wanted.add(key)
      else for (const category of plurals) wanted.add(`${base}_${category}`)
    }
    expect([...texts[language].keys()].sort()).toEqual([...wanted].sort())
  })

  it('use the placeholders of the English ones and no others', () => {
    for (const [key, text] of texts[language]) {
      const english = texts.en.get(key) ?? texts.en.get(key.replace(PLURAL, '_other')) ?? ''
      const known = new Set(placeholders(english))
      // "One user" may do without its number; nothing else may be left out.
      const used = new Set(placeholders(text))
      if (/_one$/.test(key)) known.delete('count')
      expect(
        [...used].filter((name) => name !== 'count' && !known.has(name)),
        key,
      ).toEqual([])
      expect(
        [...known].filter((name) => !used.has(name)),
        key,
      ).toEqual([])
    }
  })

  it('are never empty and shout at nobody', () => {
    for (const [key, text] of texts[language]) {
      expect(text.trim(), key).not.toBe('')
      expect(text.replaceAll('! ? - _ . %', ''), key).not.toMatch(/[!¡]/)
    }
  })

  it('use the words of the source page exactly', () => {
    const t = translator(language)
    const { deletedUsersTab, ...plain } = en.labels
    for (const key of Object.keys(plain) as (keyof typeof plain)[])
      expect(t(`labels.${key}`)).toBe(labels[key][language])
    expect(deletedUsersTab).toBeTruthy()
    expect(t('labels.deletedUsersTab', { number: 'N' })).toBe(labels.deletedUsersTab[language])
  })
})
