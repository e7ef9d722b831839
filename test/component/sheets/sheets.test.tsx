import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { SheetDocuments } from '#renderer/print/card-texts.ts'
import { Sheets } from '#renderer/print/sheets.tsx'
import type { SheetCard } from '#shared/contract/sheets.ts'
import { STANDARD_DOCUMENTS } from '#shared/domain/documents.ts'
import type { SheetOptions } from '#shared/domain/sheet-options.ts'
import { DEFAULT_SHEET_ARRANGEMENT, sheetPages } from '#shared/domain/sheet-options.ts'

const card = (change: Partial<SheetCard> = {}): SheetCard => ({
  displayName: 'Anna Bell',
  userPrincipalName: 'anna@fabrikam.example',
  department: '',
  password: 'kX7-hRpm.aW4',
  superseded: false,
  language: 'en',
  ...change,
})

const several = (count: number) =>
  Array.from({ length: count }, (_, at) => card({ userPrincipalName: `user${at}@fabrikam.example` }))

const STANDARD: SheetDocuments = {
  texts: STANDARD_DOCUMENTS.texts,
  qrCode: false,
  logoAddress: null,
  operator: 'Operator',
}

function sheetsOf(
  cards: readonly SheetCard[],
  change: Partial<SheetOptions> = {},
  groups: Groups = null,
  documents = STANDARD,
) {
  const options = { ...DEFAULT_SHEET_ARRANGEMENT, paper: 'A4' as const, ...change }
  const pages = sheetPages(options, cards.length, groups)
  const sheets = { options, pages, cards, customerName: 'Fabrikam', language: 'en' as const, documents }
  const { container } = render(<Sheets {...sheets} />)
  return [...container.querySelectorAll<HTMLElement>('.sheet')]
}
type Groups = Parameters<typeof sheetPages>[2]

function show(cards: readonly SheetCard[], change: Partial<SheetOptions> = {}, documents = STANDARD) {
  sheetsOf(cards, change, null, documents)
  return screen.getAllByRole('article')
}

describe('a card', () => {
  it('says who, where to sign in, with what, and what to do', () => {
    const [shown] = show([card()])
    for (const text of [
      'Fabrikam',
      'Anna Bell',
      'anna@fabrikam.example',
      'kX7-hRpm.aW4',
      'https://www.office.com',
    ])
      expect(shown!.textContent).toContain(text)
    expect(within(shown!).getAllByRole('listitem')).toHaveLength(3)
  })

  it('speaks the language of its user, beside cards in another', () => {
    const [english, spanish, russian] = show([
      card(),
      card({ userPrincipalName: 'ines@fabrikam.example', language: 'es' }),
      card({ userPrincipalName: 'anna@kontoso.example', language: 'ru' }),
    ])
    within(english!).getByText('Temporary password')
    within(spanish!).getByText('Contraseña temporal')
    within(russian!).getByText('Временный пароль')
    expect(russian!.lang).toBe('ru')
  })

  it('of a superseded password says so in the place of the instructions', () => {
    const [shown] = show([card({ superseded: true })])
    within(shown!).getByText('This password no longer works: a newer one has been issued.')
    expect(within(shown!).queryByRole('listitem')).toBeNull()
  })
})

describe('a card of a customer with documents of its own', () => {
  const own: SheetDocuments = {
    texts: {
      ...STANDARD_DOCUMENTS.texts,
      en: {
        greeting: 'Welcome to {customer}, {name}',
        instructions: 'Go to {signInPage}\n\nSign in as {userName}, <b>today</b>\nAsk {operator}',
      },
    },
    qrCode: true,
    logoAddress: 'blob:logo',
    operator: 'Olga',
  }

  it('greets, instructs step by step, and shows the logo and the QR code', () => {
    const [shown] = show([card()], {}, own)
    within(shown!).getByText('Welcome to Fabrikam, Anna Bell')
    expect(
      within(shown!)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Go to https://www.office.com', 'Sign in as anna@fabrikam.example, <b>today</b>', 'Ask Olga'])
    expect(shown!.querySelector('img')?.getAttribute('src')).toBe('blob:logo')
    within(shown!).getByRole('img', { name: 'Sign-in page' })
  })

  it('in a language without texts of its own has the standard ones', () => {
    const [shown] = show([card({ language: 'es' })], {}, own)
    expect(within(shown!).getAllByRole('listitem')[1]?.textContent).toBe(
      'Cuando se le pida, elija una contraseña nueva.',
    )
    expect(within(shown!).queryByText(/Welcome/)).toBeNull()
  })

  it('about a superseded password says that and nothing of what to do', () => {
    const [shown] = show([card({ superseded: true })], {}, own)
    within(shown!).getByText(/^This password no longer works/)
    expect(within(shown!).queryByText(/Welcome/)).toBeNull()
    expect(within(shown!).queryByRole('img', { name: 'Sign-in page' })).toBeNull()
  })

  it('of the small ones has none of it', () => {
    const [shown] = show([card()], { layout: 'cards-21' }, own)
    expect(shown!.textContent).not.toMatch(/Welcome|Ask Olga/)
    expect(within(shown!).queryByRole('img')).toBeNull()
  })

  it('is the same on a letter, which greets with the own words in place of the standard ones', () => {
    const [page] = sheetsOf([card()], { layout: 'letter' }, null, own)
    within(page!).getByText('Welcome to Fabrikam, Anna Bell')
    expect(within(page!).queryByText(/^Hello/)).toBeNull()
    expect(within(page!).getAllByRole('listitem')).toHaveLength(3)
    expect(page!.querySelector('img')?.getAttribute('src')).toBe('blob:logo')
    within(page!).getByRole('img', { name: 'Sign-in page' })
  })
})

describe('a page', () => {
  it('has eight cards, unless another layout is chosen', () => {
    const countsOf = (change: Partial<SheetOptions>) =>
      sheetsOf(several(40), change).map((page) => within(page).getAllByRole('article').length)
    expect(countsOf({})).toEqual([8, 8, 8, 8, 8])
    expect(countsOf({ layout: 'cards-36' })).toEqual([36, 4])
    expect(countsOf({ layout: 'labels-5160' })).toEqual([30, 10])
    expect(countsOf({ layout: 'letter' })).toHaveLength(40)
  })

  it('has cut lines between its places, and none at its edges or between labels with a gap', () => {
    const linesOf = (change: Partial<SheetOptions>) => {
      const [page] = sheetsOf(several(4), change)
      return [...page!.querySelectorAll<HTMLElement>('.place')].map(
        ({ dataset }) => `${dataset['cutRight'] ?? ''} ${dataset['cutBelow'] ?? ''}`,
      )
    }
    expect(linesOf({})).toEqual(['true true', 'false true', 'true true', 'false true'])
    expect(linesOf({ layout: 'cards-2' })).toEqual(['false true', 'false false'])
    expect(linesOf({ layout: 'labels-l7160' })).toEqual(Array(4).fill('false true'))
  })

  it('of small cards has what is typed, the address and the customer, and no steps', () => {
    const [shown] = show([card()], { layout: 'cards-36' })
    for (const text of ['Anna Bell', 'anna@fabrikam.example', 'kX7-hRpm.aW4', 'www.office.com', 'Fabrikam'])
      within(shown!).getByText(text)
    expect(within(shown!).queryByRole('listitem')).toBeNull()
  })

  it('before a department says which it is and how many cards follow', () => {
    const groups = [
      { name: 'Sales', cards: 2 },
      { name: '', cards: 1 },
    ]
    const texts = sheetsOf(several(3), {}, groups).map((page) => page.textContent)
    expect(texts[0]).toBe('FabrikamSales2 cards')
    expect(texts[2]).toBe('FabrikamWithout a department1 card')
    expect(texts).toHaveLength(4)
  })

  it('is shown as soon as its cards are there', () => {
    const options = { ...DEFAULT_SHEET_ARRANGEMENT, paper: 'A4' as const }
    const pages = sheetPages(options, 40, null)
    const sheets = {
      options,
      pages,
      customerName: 'Fabrikam',
      language: 'en' as const,
      documents: STANDARD,
    }
    const { container } = render(<Sheets {...sheets} cards={several(20)} />)
    expect(container.querySelectorAll('.sheet')).toHaveLength(2)
  })
})

describe('a letter', () => {
  it('has an address, a greeting, the steps, and the card with the password at its foot', () => {
    const [page] = sheetsOf([card({ department: 'Sales' })], { layout: 'letter' })
    expect(page!.querySelector('address')?.textContent).toBe('Anna BellSalesFabrikam')
    within(page!).getByText('Hello Anna Bell,')
    expect(within(page!).getAllByRole('listitem')).toHaveLength(3)
    within(within(page!).getByRole('article')).getByText('kX7-hRpm.aW4')
  })

  it('about a superseded password says so in place of the steps', () => {
    const [page] = sheetsOf([card({ superseded: true })], { layout: 'letter' })
    expect(within(page!).getAllByText(/^This password no longer works/)).toHaveLength(2)
    expect(within(page!).queryByRole('listitem')).toBeNull()
  })
})

describe('the list', () => {
  it('repeats its headings on each page, counts the pages and names the department', () => {
    const groups = [
      { name: 'Sales', cards: 33 },
      { name: '', cards: 1 },
    ]
    const pages = sheetsOf(several(34), { layout: 'list' }, groups)
    expect(pages.map((page) => within(page).getAllByRole('row').length - 1)).toEqual([32, 1, 1])
    pages.forEach((page, index) => {
      const headings = within(page).getAllByRole('columnheader')
      expect(headings.map((heading) => heading.textContent)).toEqual([
        'Name',
        'User name',
        'Temporary password',
        'Handed over',
      ])
      within(page).getByText(`${index + 1} / 3`)
    })
    expect(pages[1]!.querySelector('h1')?.textContent).toBe('Fabrikam · Sales')
    expect(pages[2]!.querySelector('h1')?.textContent).toBe('Fabrikam')
  })

  it('marks a password that no longer works', () => {
    const [page] = sheetsOf([card({ superseded: true })], { layout: 'list' })
    within(page!).getByText('No longer works')
  })
})
