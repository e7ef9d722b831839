import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OutputOf } from '#shared/contract/index.ts'
import type { CommitOutcome, ImportChoices, ImportDraft } from '#shared/contract/imports.ts'
import { commandId } from './test-app.ts'
import type { TestApp } from './test-app.ts'

/** A list as CSV in UTF-8. */
export const csv = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(lines.map((line) => `${line}\r\n`).join(''))

/** One of the files of test/fixtures. */
export const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(fileURLToPath(new URL(`../fixtures/files/${name}`, import.meta.url))))

/** Reads a list as a new draft; without a customer, as one of several. */
export const readDraft = (
  app: TestApp,
  customerId: string | null,
  bytes: Uint8Array,
  fileName = 'people.csv',
): Promise<ImportDraft> => app.ask('imports.read', { draftId: commandId(), customerId, fileName, bytes })

export const rowsOf = (
  app: TestApp,
  draftId: string,
  show: 'all' | 'problems' | 'errors' | 'existing' | 'left-out' = 'all',
): Promise<OutputOf<'imports.rows'>> => app.ask('imports.rows', { draftId, show, offset: 0, limit: 100 })

/** Does what the draft says; the outcome of the only customer, or of the first one. */
export async function commitAll(
  app: TestApp,
  draftId: string,
  command = commandId(),
): Promise<CommitOutcome> {
  const { outcomes } = await app.ask('imports.commit', { commandId: command, draftId })
  const [outcome] = outcomes
  if (!outcome) throw new Error('The import was for nobody')
  return outcome
}

/** Chooses for a customer, beside what was chosen already. */
export function chooseFor(
  app: TestApp,
  draft: ImportDraft,
  choices: Partial<ImportChoices>,
  customer = draft.customers[0],
): Promise<ImportDraft> {
  if (!customer) throw new Error('The draft is of no customer')
  const { customerId } = customer
  const all = { ...customer.choices, ...choices }
  return app.ask('imports.choose', { draftId: draft.draftId, customerId, choices: all })
}

/** All users of a customer as its list shows them, by name. */
export async function usersOf(app: TestApp, customerId: string): Promise<OutputOf<'users.list'>['rows']> {
  const { rows } = await app.ask('users.list', {
    customerId,
    filter: { search: '' },
    sort: { by: 'displayName', descending: false },
    offset: 0,
    limit: 500,
  })
  return rows
}

/** The commits of a customer as they lie on the disk. */
export function journalOf(app: TestApp, customerId: string): Record<string, unknown>[] {
  const journal = readFileSync(join(app.dataDir, 'customers', customerId, 'journal.jsonl'), 'utf8')
  return journal
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}
