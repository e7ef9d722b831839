import { gridOf } from '#shared/domain/sheet-layout.ts'
import type { Grid, SheetPage } from '#shared/domain/sheet-layout.ts'
import { translator } from '#shared/i18n/index.ts'
import { Card } from './card.tsx'
import { cardLook, gridStyle, lookStyle } from './card-look.ts'
import { Letter } from './letter.tsx'
import { List } from './list.tsx'
import type { JobSheets } from './load-sheets.ts'

/** The sheets of a job whose cards are there: what is on the screen is what is printed. */
export function Sheets(sheets: JobSheets) {
  const { options, pages, cards } = sheets
  const { layout, paper, own, stacked } = options
  const grid = gridOf(layout, paper, own)
  const isThere = (page: SheetPage) =>
    page.kind === 'cover' || page.places.every((card) => card === null || card < cards.length)
  const firstMissing = pages.findIndex((page) => !isThere(page))
  const shown = firstMissing === -1 ? pages : pages.slice(0, firstMissing)
  return (
    <div
      className="sheets"
      data-paper={paper}
      data-layout={layout}
      data-stacked={stacked}
      data-cut-lines={options.cutLines}
      style={grid ? { ...gridStyle(grid), ...lookStyle(grid, cardLook(grid)) } : {}}
    >
      {shown.map((page, index) => (
        <section className="sheet" key={index}>
          {page.kind === 'cover' ? (
            <Cover {...sheets} group={page.group} count={page.cards} />
          ) : grid ? (
            <Cards {...sheets} grid={grid} places={page.places} />
          ) : (
            <Page {...sheets} page={page} number={index + 1} />
          )}
        </section>
      ))}
    </div>
  )
}

/** What is put before the sheets of a department, for the person who hands them out there. */
function Cover({ customerName, language, group, count }: JobSheets & { group: string; count: number }) {
  const t = translator(language)
  return (
    <div className="cover" lang={language}>
      <div className="content">
        <p>{customerName}</p>
        <h1>{group === '' ? t('sheets.cover.withoutDepartment') : group}</h1>
        <p>{t('sheets.preview.cards', { count })}</p>
      </div>
    </div>
  )
}

/** Cards side by side, a place free where there is none; a cut line only where two places meet. */
function Cards({
  options,
  customerName,
  documents,
  cards,
  grid,
  places,
}: JobSheets & { grid: Grid; places: readonly (number | null)[] }) {
  const { columns, rows, gapX, gapY } = grid
  const { form } = cardLook(grid)
  return (
    <div className="cards">
      {places.map((index, place) => {
        const card = index === null ? undefined : cards[index]
        if (!card) return null
        const [column, row] = options.stacked
          ? [Math.floor(place / rows), place % rows]
          : [place % columns, Math.floor(place / columns)]
        return (
          <div
            key={place}
            className="place"
            data-cut-right={gapX === 0 && column < columns - 1}
            data-cut-below={gapY === 0 && row < rows - 1}
          >
            <Card form={form} customerName={customerName} card={card} documents={documents} />
          </div>
        )
      })}
    </div>
  )
}

/** A page without places for cards: a letter, or lines of the list. */
function Page({
  options,
  customerName,
  language,
  documents,
  pages,
  cards,
  page,
  number,
}: JobSheets & { page: Extract<SheetPage, { kind: 'cards' }>; number: number }) {
  const onPage = page.places.flatMap((index) => {
    const card = index === null ? undefined : cards[index]
    return card ? [card] : []
  })
  if (options.layout !== 'list')
    return onPage.map((card) => (
      <Letter key={card.userPrincipalName} customerName={customerName} card={card} documents={documents} />
    ))
  return (
    <List
      customerName={customerName}
      language={language}
      group={page.group}
      cards={onPage}
      page={number}
      pages={pages.length}
    />
  )
}
