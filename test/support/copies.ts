import { randomUUID } from 'node:crypto'
import type { OutputOf, ResultOf } from '#shared/contract/index.ts'
import { COPY_PART_BYTES } from '#shared/domain/copy.ts'
import type { TestApp } from './test-app.ts'

/** Makes a copy of all data and fetches it, as the page does. */
export async function saveCopy(
  app: Pick<TestApp, 'ask'>,
): Promise<OutputOf<'copies.save'> & { readonly bytes: Buffer }> {
  const copyId = randomUUID()
  const saved = await app.ask('copies.save', { copyId })
  const parts: Uint8Array[] = []
  for (let offset = 0; offset < saved.size; offset += COPY_PART_BYTES)
    parts.push((await app.ask('copies.read', { copyId, offset, length: COPY_PART_BYTES })).bytes)
  await app.ask('copies.forget', { copyId })
  return { ...saved, bytes: Buffer.concat(parts) }
}

/** Hands a copy in and has it checked, as the page does. */
export async function checkCopy(
  app: Pick<TestApp, 'ask' | 'call'>,
  bytes: Uint8Array,
  copyId: string = randomUUID(),
): Promise<ResultOf<'copies.check'>> {
  await app.ask('copies.begin', { copyId, size: bytes.length })
  for (let offset = 0; offset < bytes.length; offset += COPY_PART_BYTES) {
    const part = bytes.subarray(offset, offset + COPY_PART_BYTES)
    await app.ask('copies.append', { copyId, offset, bytes: Uint8Array.from(part) })
  }
  return app.call('copies.check', { copyId })
}

/** Restores a copy that has to be in order. */
export async function restoreCopy(app: TestApp, bytes: Uint8Array): Promise<OutputOf<'copies.check'>> {
  const copyId = randomUUID()
  const checked = await checkCopy(app, bytes, copyId)
  if (!checked.ok) throw new Error(`The copy was refused: ${checked.refusal.code}`)
  await app.ask('copies.restore', { copyId })
  return checked.value
}
