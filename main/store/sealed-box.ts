import { createCipheriv, createDecipheriv } from 'node:crypto'
import type { Random } from '#main/ports.ts'

const ALGORITHM = 'aes-256-gcm'
const VERSION = 1
const NONCE_LENGTH = 12
const TAG_LENGTH = 16
const HEADER_LENGTH = 1 + NONCE_LENGTH + TAG_LENGTH

/** Bytes of a key for AES-256. */
export const KEY_LENGTH = 32

/**
 * Encrypts with AES-256-GCM: version, nonce, tag, cipher text. `context` names what the box is of; it opens only
 * under the same, so that boxes can't be exchanged for one another.
 */
export function seal(key: Uint8Array, plain: Uint8Array, context: string, random: Random): Buffer {
  const nonce = random.bytes(NONCE_LENGTH)
  const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context))
  const encrypted = [cipher.update(plain), cipher.final()]
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), ...encrypted])
}

/** The plain bytes; null when the key or the context is another, or a single bit was changed. */
export function unseal(key: Uint8Array, box: Uint8Array, context: string): Buffer | null {
  if (box.length < HEADER_LENGTH || box[0] !== VERSION) return null
  const nonce = box.subarray(1, 1 + NONCE_LENGTH)
  const tag = box.subarray(1 + NONCE_LENGTH, HEADER_LENGTH)
  try {
    const decipher = createDecipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context)).setAuthTag(tag)
    return Buffer.concat([decipher.update(box.subarray(HEADER_LENGTH)), decipher.final()])
  } catch {
    return null
  }
}
