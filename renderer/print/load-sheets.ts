import type { Paper, SheetCard } from '#shared/contract/batches.ts'
import type { RefusalOf } from '#shared/contract/index.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Api } from '../api/client.ts'

export interface JobSheets {
  readonly paper: Paper
  readonly customerName: string
  readonly language: SheetCard['language']
  readonly cards: readonly SheetCard[]
}

type JobRefusal = RefusalOf<'sheets.get'> | RefusalOf<'sheets.cards'> | Refusal<'disconnected'>

const WINDOW = 500

/** All cards of a print job, fetched a window at a time; the first refusal ends it. */
export async function loadSheets(
  api: Pick<Api['sheets'], 'get' | 'cards'>,
  jobId: string,
): Promise<Result<JobSheets, JobRefusal>> {
  const job = await api.get({ jobId })
  if (!job.ok) return job
  const cards: SheetCard[] = []
  while (cards.length < job.value.cards) {
    const window = await api.cards({ jobId, offset: cards.length, limit: WINDOW })
    if (!window.ok) return window
    if (window.value.rows.length === 0) break
    cards.push(...window.value.rows)
  }
  const { paper, customerName, language } = job.value
  return ok({ paper, customerName, language, cards })
}
