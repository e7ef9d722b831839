/** Fewest characters of a passphrase. With scrypt a guess costs half a second; four plain words are well above this. */
export const MIN_PASSPHRASE_LENGTH = 12
export const MAX_PASSPHRASE_LENGTH = 256

/** The ways in which the key of the sealed passwords can be had. */
export const KEY_SLOTS = ['system', 'key-file', 'passphrase'] as const
export type KeySlot = (typeof KEY_SLOTS)[number]
