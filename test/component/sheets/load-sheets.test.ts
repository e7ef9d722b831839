import { describe, expect, it } from 'vitest'
import { loadSheets } from '#renderer/print/load-sheets.ts'
import type { SheetCard } from '#shared/contract/batches.ts'
import { ok, refuse } from '#shared/domain/result.ts'

const JOB = { paper: 'A4', language: 'es', customerName: 'Fabrikam' } as const

const cardNumber = (at: number): SheetCard => ({
  displayName: `User ${at}`,
  userPrincipalName: `user${at}@fabrikam.example`,
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

describe('loading the sheets of a job', () => {
  it('fetches the cards in windows until all are there, in order', async () => {
    const host = hostWith(1200)
    const loaded = await loadSheets(host, 'job')
    expect(host.windows).toEqual([
      [0, 500],
      [500, 500],
      [1000, 500],
    ])
    expect(loaded).toMatchObject({ ok: true, value: { customerName: 'Fabrikam', paper: 'A4' } })
    const names = loaded.ok ? loaded.value.cards.map(({ displayName }) => displayName) : []
    expect(names).toEqual(Array.from({ length: 1200 }, (_, at) => `User ${at}`))
  })

  it('ends with the first refusal', async () => {
    const host = { ...hostWith(1200), cards: () => Promise.resolve(refuse({ code: 'keys-locked' as const })) }
    expect(await loadSheets(host, 'job')).toEqual({ ok: false, refusal: { code: 'keys-locked' } })
  })

  it('ends when the host has fewer cards than it said', async () => {
    const host = { ...hostWith(1200), cards: () => Promise.resolve(ok({ total: 0, rows: [] })) }
    expect(await loadSheets(host, 'job')).toMatchObject({ ok: true, value: { cards: [] } })
  })
})
