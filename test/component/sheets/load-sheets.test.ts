import { describe, expect, it } from 'vitest'
import { loadSheets } from '#renderer/print/load-sheets.ts'
import type { JobSheets } from '#renderer/print/load-sheets.ts'
import type { SheetCard } from '#shared/contract/sheets.ts'
import { STANDARD_DOCUMENTS } from '#shared/domain/documents.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'

const JOB = {
  options: { ...DEFAULT_SHEET_ARRANGEMENT, paper: 'A4' },
  language: 'es',
  customerName: 'Fabrikam',
  groups: null,
  documents: { texts: STANDARD_DOCUMENTS.texts, qrCode: false, logo: null, operator: 'Operator' },
} as const

const cardNumber = (at: number): SheetCard => ({
  displayName: `User ${at}`,
  userPrincipalName: `user${at}@fabrikam.example`,
  department: '',
  password: 'kX7-hRpm.aW4',
  superseded: false,
  language: 'es',
})

/** A host with this many cards that remembers which windows it was asked for. */
function hostWith(total: number) {
  const windows: [offset: number, limit: number][] = []
  return {
    windows,
    get: () => Promise.resolve(ok({ ...JOB, cards: total })),
    cards: ({ offset, limit }: { offset: number; limit: number }) => {
      windows.push([offset, limit])
      const length = Math.min(limit, total - offset)
      return Promise.resolve(ok({ total, rows: Array.from({ length }, (_, at) => cardNumber(offset + at)) }))
    },
  }
}

/** The cards of which the page heard before all were there. */
function firstOnes() {
  const first: number[] = []
  return { first, onFirst: ({ cards }: JobSheets) => void first.push(cards.length) }
}

describe('loading the sheets of a job', () => {
  it('fetches the cards in windows until all are there, in order, those of the first pages first', async () => {
    const host = hostWith(1200)
    const { first, onFirst } = firstOnes()
    const loaded = await loadSheets(host, 'job', onFirst)
    expect(host.windows).toEqual([
      [0, 100],
      [100, 500],
      [600, 500],
      [1100, 500],
    ])
    expect(first).toEqual([100])
    expect(loaded).toMatchObject({ ok: true, value: { customerName: 'Fabrikam', options: { paper: 'A4' } } })
    const names = loaded.ok ? loaded.value.cards.map(({ displayName }) => displayName) : []
    expect(names).toEqual(Array.from({ length: 1200 }, (_, at) => `User ${at}`))
  })

  it('gives a small job in one piece', async () => {
    const { first, onFirst } = firstOnes()
    await loadSheets(hostWith(99), 'job', onFirst)
    expect(first).toEqual([])
  })

  it('names the places of the pages as the cards come, stacked or not', async () => {
    const host = hostWith(11)
    const stacked = {
      ...host,
      get: () => Promise.resolve(ok({ ...JOB, options: { ...JOB.options, stacked: true }, cards: 11 })),
    }
    const loaded = await loadSheets(stacked, 'job', firstOnes().onFirst)
    const places = loaded.ok ? loaded.value.pages.map((page) => page.kind === 'cards' && page.places) : []
    expect(places).toEqual([
      [0, 1, 2, 3, 4, 5, null, null],
      [6, 7, 8, 9, 10, null, null, null],
    ])
  })

  it('ends with the first refusal', async () => {
    const host = { ...hostWith(1200), cards: () => Promise.resolve(refuse({ code: 'keys-locked' as const })) }
    const loaded = await loadSheets(host, 'job', firstOnes().onFirst)
    expect(loaded).toEqual({ ok: false, refusal: { code: 'keys-locked' } })
  })

  it('ends when the host has fewer cards than it said', async () => {
    const host = { ...hostWith(1200), cards: () => Promise.resolve(ok({ total: 0, rows: [] })) }
    const loaded = await loadSheets(host, 'job', firstOnes().onFirst)
    expect(loaded).toMatchObject({ ok: true, value: { cards: [] } })
  })
})
