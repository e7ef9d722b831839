import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import * as z from 'zod'
import type { Random } from '#main/ports.ts'
import { KEY_LENGTH, seal, unseal } from './sealed-box.ts'

/** scrypt of 2^17 blocks of 1 KiB: 128 MiB and about half a second a guess (OWASP's recommendation of 2023 and since). */
const COST = 2 ** 17
const BLOCK_SIZE = 8
const SALT_LENGTH = 16
/** A file that asks for more memory than this was not written here. */
const MAX_MEMORY = 512 * 1024 * 1024

export const passphraseSlot = z.object({
  wrapped: z.base64(),
  salt: z.base64(),
  cost: z
    .int()
    .min(2)
    .max(2 ** 20),
  blockSize: z.int().min(1).max(32),
})
export type PassphraseSlot = z.infer<typeof passphraseSlot>

const CONTEXT = 'data-key/passphrase'
const derive = promisify<string, Uint8Array, number, { N: number; r: number; maxmem: number }, Buffer>(scrypt)

/** Wraps the data key so that this passphrase gives it back. */
export async function makePassphraseSlot(
  passphrase: string,
  dataKey: Uint8Array,
  random: Random,
): Promise<PassphraseSlot> {
  const salt = random.bytes(SALT_LENGTH)
  const key = await keyOf(passphrase, salt, COST, BLOCK_SIZE)
  const wrapped = seal(key, dataKey, CONTEXT, random).toString('base64')
  key.fill(0)
  return { wrapped, salt: Buffer.from(salt).toString('base64'), cost: COST, blockSize: BLOCK_SIZE }
}

/** The data key; null when the passphrase is another one, or the slot was changed. */
export async function openPassphraseSlot(
  passphrase: string,
  { wrapped, salt, cost, blockSize }: PassphraseSlot,
): Promise<Uint8Array | null> {
  try {
    const key = await keyOf(passphrase, Buffer.from(salt, 'base64'), cost, blockSize)
    const dataKey = unseal(key, Buffer.from(wrapped, 'base64'), CONTEXT)
    key.fill(0)
    return dataKey
  } catch {
    // A cost that scrypt refuses: no power of two, or too much memory.
    return null
  }
}

/** The same characters give the same key, however the keyboard composes them. */
const keyOf = (passphrase: string, salt: Uint8Array, cost: number, blockSize: number): Promise<Buffer> =>
  derive(passphrase.normalize('NFKC'), salt, KEY_LENGTH, { N: cost, r: blockSize, maxmem: MAX_MEMORY })
