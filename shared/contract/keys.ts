import * as z from 'zod'
import { KEY_SLOTS, MAX_PASSPHRASE_LENGTH, MIN_PASSPHRASE_LENGTH } from '#shared/domain/passphrase.ts'
import { method, nothing } from './method.ts'
import { SEALING_REASONS } from './reasons.ts'

const passphrase = z.string().max(MAX_PASSPHRASE_LENGTH)

/** How the temporary passwords of this data folder are sealed. */
export const keysContract = {
  get: method({
    input: nothing,
    output: z.object({
      /** What opened them here; null when nothing did. */
      openedBy: z.enum(KEY_SLOTS).nullable(),
      /** All the ways in which they can be opened, here or elsewhere. */
      slots: z.array(z.enum(KEY_SLOTS)),
    }),
  }),
  /** Adds or changes the passphrase, with which the folder can be opened on any computer. */
  setPassphrase: method({
    input: z.strictObject({ passphrase: passphrase.min(MIN_PASSPHRASE_LENGTH) }),
    output: nothing,
    refusals: SEALING_REASONS,
  }),
  removePassphrase: method({
    input: nothing,
    output: nothing,
    refusals: [...SEALING_REASONS, 'passphrase-only-key'],
  }),
  /**
   * Gives up the passwords, all of which are sealed with a key that can't be had here, so that new ones can be made;
   * their files are set aside. Does nothing where they can be opened.
   */
  startOver: method({ input: nothing, output: nothing, refusals: SEALING_REASONS }),
  /** Opens the passwords until the application ends; or, to be remembered, from now on on this computer. */
  unlock: method({
    input: z.strictObject({ passphrase, remember: z.boolean() }),
    output: nothing,
    refusals: [...SEALING_REASONS, 'passphrase-not-set', 'passphrase-wrong'],
  }),
}
