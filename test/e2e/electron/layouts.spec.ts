import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { OutputOf } from '#shared/contract/index.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { gridOf, LAYOUTS, LETTER_CARD, PAPER_SIZES, paperOf } from '#shared/domain/sheet-layout.ts'
import type { Grid } from '#shared/domain/sheet-layout.ts'
import { DEFAULT_SHEET_ARRANGEMENT, placesAPage } from '#shared/domain/sheet-options.ts'
import type { SheetOptions } from '#shared/domain/sheet-options.ts'
import { PAPERS } from '#shared/domain/sheet.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { ask } from '#test/support/electron/ask.ts'
import { test } from '#test/support/electron/test.ts'
import { linesOf, pagesOf, solid } from '#test/support/pdf.ts'
import type { PdfPage, PdfText } from '#test/support/pdf.ts'

/* Every layout on every paper as a PDF, read back: what stands where. */

const DOMAIN = `${'long-'.repeat(7)}least.example`
const CUSTOMER = 'Aceites y Гром'

/** Names as long as Microsoft takes them, of the widest letters, beside short ones. */
const LONG_NAMES = [
  ['w', 'Ю'],
  ['w'.repeat(64), 'Ш'.repeat(256)],
  ['m'.repeat(64), 'Щербакова-Преображенская '.repeat(10).trim()],
  ['a.very.long.name', 'W'.repeat(64)],
  ['ines', 'María de los Ángeles Fernández de Córdoba y Álvarez de Toledo'],
]
const PEOPLE = [
  ...LONG_NAMES,
  ...Array.from({ length: 35 }, (_, at) => [`user${at}`, `Елена Núñez ${at}`]),
].map(([alias, displayName]) => ({ userName: `${alias!}@${DOMAIN}`, displayName: displayName! }))

interface Credential {
  readonly userName: string
  readonly displayName: string
  readonly password: string
}

/** A batch of these people; those with the long names have passwords as long as there are. */
async function addPeople(page: Page, language: Language) {
  const { customerId } = await ask(page, 'customers.create', {
    commandId: randomUUID(),
    details: {
      name: CUSTOMER,
      domains: [DOMAIN],
      country: 'ES',
      language,
      contactEmail: '',
      userNames: DEFAULT_USER_NAME_RULE,
      sample: false,
    },
  })
  let batchId: string | null = null
  const credentials: Credential[] = []
  for (const [at, { userName, displayName }] of PEOPLE.entries()) {
    if (at === 0) await ask(page, 'settings.update', { passwordLength: 64 })
    if (at === LONG_NAMES.length) await ask(page, 'settings.update', { passwordLength: 12 })
    const added: OutputOf<'users.add'> = await ask(page, 'users.add', {
      commandId: randomUUID(),
      customerId,
      batchId,
      details: {
        userPrincipalName: userName,
        displayName,
        profile: {},
        usageLocation: 'ES',
        preferredLanguage: null,
        roles: [],
        signInAllowed: true,
        mustChangePassword: true,
      },
      licenses: [],
    })
    batchId = added.batchId
    credentials.push({ userName, displayName, password: added.password })
  }
  return { customerId, batchId: batchId ?? '', credentials }
}

/** Where something lies on a page, in millimetres. */
interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Printed letters reach a hair over what they are measured as. */
const HAIR = 0.4

const isWithin = (text: PdfText, { left, top, width, height }: Box): boolean =>
  text.left >= left - HAIR &&
  text.right <= left + width + HAIR &&
  text.baseline - text.size * 0.75 >= top - HAIR &&
  text.baseline <= top + height + HAIR

function placeOf(grid: Grid, place: number): Box {
  const column = place % grid.columns
  const row = Math.floor(place / grid.columns)
  return {
    left: grid.left + column * (grid.width + grid.gapX),
    top: grid.top + row * (grid.height + grid.gapY),
    width: grid.width,
    height: grid.height,
  }
}

/** Where each card has to lie on its page; a card has a page for itself where there is no grid. */
function boxesOf(options: SheetOptions): Box[] {
  const grid = gridOf(options.layout, options.paper, options.own)
  if (grid) return Array.from({ length: grid.columns * grid.rows }, (_, place) => placeOf(grid, place))
  const [, height] = PAPER_SIZES[options.paper]
  return [{ ...LETTER_CARD, left: 25, top: height - 20 - LETTER_CARD.height }]
}

/** Each card has all of its texts within its place, the password on one line, and nothing lies between places. */
function expectCards(pages: readonly PdfPage[], options: SheetOptions, credentials: readonly Credential[]) {
  const boxes = boxesOf(options)
  pages.forEach((page, number) => {
    const cards = credentials.slice(number * boxes.length, (number + 1) * boxes.length)
    const inside = boxes.map((box) => page.texts.filter((text) => isWithin(text, box)))
    cards.forEach(({ displayName, userName, password }, place) => {
      const lines = linesOf(inside[place] ?? [])
      expect(lines).toContain(solid(password))
      for (const text of [displayName, userName, CUSTOMER, 'www.office.com'])
        expect(lines.join('')).toContain(solid(text))
    })
    if (options.layout !== 'letter') {
      expect(page.texts.filter((text) => !inside.some((texts) => texts.includes(text)))).toEqual([])
      return
    }
    const [width, height] = PAPER_SIZES[options.paper]
    const margins = { left: 25, top: 15, width: width - 45, height: height - 35 }
    expect(page.texts.filter((text) => !isWithin(text, margins))).toEqual([])
    expect(page.text).toContain(solid(cards[0]!.displayName + CUSTOMER))
  })
}

/** Each line of the list holds its password between its edges; every page has its number. */
function expectList(pages: readonly PdfPage[], options: SheetOptions, credentials: readonly Credential[]) {
  const lines = placesAPage(options)
  pages.forEach((page, number) => {
    expect(page.text).toContain(`${number + 1}/${pages.length}`)
    for (const { displayName, userName, password } of credentials.slice(
      number * lines,
      (number + 1) * lines,
    )) {
      for (const text of [displayName, userName]) expect(page.text).toContain(solid(text))
      expect(page.texts.filter(({ text }) => text.includes(password))).toHaveLength(1)
    }
    const [width, height] = PAPER_SIZES[options.paper]
    const margins = { left: 15, top: 10, width: width - 30, height: height - 15 }
    expect(page.texts.filter((text) => !isWithin(text, margins))).toEqual([])
  })
}

/** The fonts of the file that are not within it. */
const fontsLeftOut = (pdf: Buffer): string[] =>
  execFileSync('pdffonts', ['-'], { encoding: 'utf8', input: pdf })
    .split('\n')
    .slice(2)
    .filter((line) => line !== '' && !/ yes (yes|no) +(yes|no) +\d+ +\d+$/.test(line))

/** In points. */
const SIZES = { A4: [595, 842], Letter: [612, 792] }

const own: Grid = { columns: 5, rows: 12, width: 38, height: 21.2, left: 8, top: 10, gapX: 1, gapY: 0 }
const ALL = LAYOUTS.flatMap((layout) =>
  PAPERS.filter((paper) => paperOf(layout, paper) === paper).map((paper) => ({
    ...DEFAULT_SHEET_ARRANGEMENT,
    layout,
    paper,
    own,
  })),
)

for (const [turn, language] of LANGUAGES.entries())
  test(`Every card is whole and in its place, whatever the layout and the paper (${language})`, async ({
    launch,
  }) => {
    test.slow()
    const { page } = await launch()
    const { customerId, batchId, credentials } = await addPeople(page, language)
    for (const options of ALL.filter((_, at) => at % LANGUAGES.length === turn)) {
      await test.step(`${options.layout} on ${options.paper}`, async () => {
        const { jobId } = await ask(page, 'sheets.prepare', { customerId, batchId, users: 'all', options })
        const pdf = Buffer.from((await ask(page, 'sheets.pdf', { jobId })).bytes)
        const pages = await pagesOf(pdf)
        expect(pages).toHaveLength(Math.ceil(PEOPLE.length / placesAPage(options)))
        for (const { size } of pages) expect(size).toEqual(SIZES[options.paper])
        expect(fontsLeftOut(pdf)).toEqual([])
        if (options.layout === 'list') expectList(pages, options, credentials)
        else expectCards(pages, options, credentials)
      })
    }
  })

test('A stacked pile lies in order, department by department, each behind its cover', async ({ launch }) => {
  const { page } = await launch()
  const { customerId, batchId, credentials } = await addPeople(page, 'en')
  const options = {
    ...DEFAULT_SHEET_ARRANGEMENT,
    paper: 'A4',
    stacked: true,
    groupByDepartment: true,
  } as const
  const { jobId } = await ask(page, 'sheets.prepare', { customerId, batchId, users: 'all', options })
  const [cover, ...pages] = await pagesOf(Uint8Array.from((await ask(page, 'sheets.pdf', { jobId })).bytes))
  expect(cover?.text).toBe(solid(`${CUSTOMER}Without a department40 cards`))
  expect(pages).toHaveLength(5)
  // Five pages: cards 1 to 5 lie under one another, and 6 to 10 below them in the same column.
  const grid = gridOf('cards-8', 'A4', options.own)!
  const boxAt = (place: number) => placeOf({ ...grid, columns: 2 }, place)
  pages.forEach((sheet, number) => {
    const lines = (place: number) => linesOf(sheet.texts.filter((text) => isWithin(text, boxAt(place))))
    expect(lines(0)).toContain(credentials[number]?.password)
    expect(lines(2)).toContain(credentials[number + 5]?.password)
    expect(lines(1)).toContain(credentials[number + 20]?.password)
  })
})
