import type { RefusalOf } from '#shared/contract/index.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import type { SavedFile } from '#shared/contract/method.ts'
import { noteExport } from '#shared/domain/decide/hand-off.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import type { HandedOff, HandOffExport, HandOffFile, HandOffWay } from '#shared/domain/hand-off/export.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import { standingAlone } from '#shared/domain/hand-off/selected.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { BatchId, UserId } from '#shared/domain/user.ts'
import { translator } from '#shared/i18n/index.ts'
import { entraCsvs } from '../hand-off/entra-csv.ts'
import { graphBatches } from '../hand-off/graph-batch.ts'
import { powershellFiles } from '../hand-off/powershell.ts'
import type { CustomerStore } from '../store/store.ts'
import type { SealingRefusal } from '../store/vault.ts'
import type { ServiceContext } from './context.ts'
import { safeFileName } from './credential-files.ts'
import { recordDelivery } from './deliveries.ts'
import type { ToDoList } from './hand-off-list.ts'
import { inWords } from './hand-off-list.ts'

type FileWay = Exclude<HandOffWay, 'checklist'>
type Passwords = ReadonlyMap<BatchId, ReadonlyMap<UserId, string>>

/** Remaining items that are told one by one. */
const FIRST = 100

const WAYS: Readonly<Record<FileWay, (exported: HandOffExport) => HandedOff>> = {
  'entra-csv': entraCsvs,
  powershell: powershellFiles,
  'graph-batch': graphBatches,
}

/**
 * Makes the files of one way for the chosen items, and remembers what they hold before they are given away. Nothing
 * may change in between: then the operator has to look again.
 */
export async function exportHandOff(
  context: ServiceContext,
  customer: CustomerStore,
  command: {
    readonly commandId: string
    readonly way: FileWay
    readonly again: boolean
    readonly list: ToDoList
    readonly keys: ReadonlySet<string>
  },
): Promise<Result<OutputOf<'handOff.export'>, RefusalOf<'handOff.export'>>> {
  const { commandId, way, again, list, keys } = command
  const { details } = customer.state
  const all = list.items.map(({ item }) => item)
  const items = standingAlone(all, keys)
  if (items.length === 0) return refuse({ code: 'nothing-to-do' })
  const passwords = await readPasswords(context, items)
  if (!passwords.ok) return passwords
  const { files, remaining } = WAYS[way]({
    exportId: commandId,
    customer: details,
    items,
    passwordOf: (item) => passwordIn(passwords.value, item),
    language: context.language(),
  })
  const stays = new Set(remaining.map(({ key }) => key))
  const gone = items.filter(({ key }) => !stays.has(key))
  if (files.length === 0) return refuse({ code: 'nothing-exportable' })
  const note = { exportId: commandId, way, keys: gone.map(({ key }) => key), again }
  const noted = await customer.execute(
    context.meta(commandId),
    (state): Result<CustomerEvent[], RefusalOf<'handOff.export'>> =>
      customer.revision === list.revision ? noteExport(state, note) : refuse({ code: 'selection-stale' }),
  )
  if (!noted.ok) return noted
  const delivered = await recordDeliveries(context, customer, way, gone, passwords.value)
  return ok({
    file: await oneFile(context, details.name, files, delivered > 0),
    exported: gone.length,
    passwords: delivered > 0,
    remaining: remaining.length,
    remainingItems: remaining.slice(0, FIRST).map((item) => inWords(context, item)),
  })
}

const batchOf = (item: HandOffItem): BatchId | null =>
  item.kind === 'create' || item.kind === 'reset' ? item.passwordBatch : null

const passwordIn = (passwords: Passwords, item: HandOffItem): string | null =>
  passwords.get(batchOf(item) ?? '')?.get(item.userId) ?? null

/** The passwords of the batches that these items need, from where they lie sealed. */
async function readPasswords(
  { vault }: ServiceContext,
  items: readonly HandOffItem[],
): Promise<Result<Passwords, SealingRefusal>> {
  const passwords = new Map<BatchId, ReadonlyMap<UserId, string>>()
  for (const item of items) {
    const batchId = batchOf(item)
    if (batchId === null || passwords.has(batchId)) continue
    const read = await vault.read(batchId)
    if (!read.ok) return read
    passwords.set(batchId, read.value)
  }
  return ok(passwords)
}

/** Notes at each batch how many of its passwords went out; tells of how many in all. */
async function recordDeliveries(
  context: ServiceContext,
  customer: CustomerStore,
  way: FileWay,
  items: readonly HandOffItem[],
  passwords: Passwords,
): Promise<number> {
  const delivered = new Map<BatchId, number>()
  for (const item of items) {
    const batchId = batchOf(item)
    if (batchId !== null && passwordIn(passwords, item) !== null)
      delivered.set(batchId, (delivered.get(batchId) ?? 0) + 1)
  }
  for (const [batchId, users] of delivered)
    await recordDelivery(context, customer, {
      batchId,
      way: way === 'entra-csv' ? way : 'hand-off',
      users,
    })
  return [...delivered.values()].reduce((sum, users) => sum + users, 0)
}

/** A single file as it is; several as one archive, which says, as they do, that it holds passwords. */
async function oneFile(
  context: ServiceContext,
  customerName: string,
  files: readonly HandOffFile[],
  passwords: boolean,
): Promise<SavedFile> {
  const [first] = files
  if (first && files.length === 1) return first
  const t = translator(context.language())
  const name = t('handOff.script.file', { customer: safeFileName(customerName) })
  const { zipSync } = await import('fflate')
  const bytes = zipSync(Object.fromEntries(files.map((file) => [file.name, file.bytes])))
  return { name: `${name}${passwords ? ' WITH PASSWORDS' : ''}.zip`, mimeType: 'application/zip', bytes }
}
