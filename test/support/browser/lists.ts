import { readFileSync } from 'node:fs'
import iconv from 'iconv-lite'
import papaparse from 'papaparse'
import { inRoot } from '#build/lib/paths.mjs'
import type { Language } from '#shared/domain/language.ts'
import type { NewCustomer } from './journey.ts'

/** A customer's list as it comes, and the customer who sends it. */
export interface RealList {
  readonly customer: NewCustomer
  readonly file: string
  readonly encoding: 'utf8' | 'win1251' | 'win1252'
}

export const REAL_LISTS: Readonly<Record<Language, RealList>> = {
  en: {
    customer: { name: 'Fabrikam', domain: 'fabrikam.example', country: 'United States' },
    file: 'english-utf-8-bom.csv',
    encoding: 'utf8',
  },
  es: {
    customer: { name: 'Talleres Muñoz', domain: 'talleres-munoz.example', country: 'España' },
    file: 'spanish-windows-1252.csv',
    encoding: 'win1252',
  },
  ru: {
    customer: { name: 'Северный ветер', domain: 'severny-veter.example', country: 'Россия' },
    file: 'russian-windows-1251.csv',
    encoding: 'win1251',
  },
}

export const fixtureFile = (name: string): string => inRoot('test/fixtures/files', name)

export interface Person {
  readonly userName: string
  readonly displayName: string
}

/** Who stands in a list, read without a line of the application's own code. */
export function peopleIn({ file, encoding }: RealList): Person[] {
  const text = iconv.decode(readFileSync(fixtureFile(file)), encoding)
  const [, ...rows] = papaparse.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data
  return rows.map((cells) => ({ userName: cells[0] ?? '', displayName: cells[3] ?? '' }))
}
