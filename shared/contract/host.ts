import * as z from 'zod'
import { KEY_SLOTS } from '#shared/domain/passphrase.ts'
import { MAX_PASSWORD_LENGTH } from '#shared/domain/temporary-password.ts'
import { language } from './fields.ts'
import { bytes, method, nothing } from './method.ts'

export const capabilities = z.object({
  host: z.enum(['electron', 'browser']),
  /** The host prints sheets itself and can write them as PDF; otherwise the page's own print dialogue does. */
  printsSheets: z.boolean(),
  platform: z.string(),
  version: z.string(),
  dataDir: z.string(),
  /** The language of the operator's system, as far as we speak it. */
  systemLanguage: language,
  /** How temporary passwords are sealed here; null when this folder's keys can't be opened by this host. */
  keySlot: z.enum(KEY_SLOTS).nullable(),
  /** The host copies passwords itself, and takes them off the clipboard again; see `copySecret`. */
  clearsClipboard: z.boolean(),
})
export type Capabilities = z.infer<typeof capabilities>

/** A package that is in the application's bundles: its licence by the id of the SPDX list, and the text of that. */
export const shippedPackage = z.object({
  name: z.string(),
  version: z.string(),
  license: z.string(),
  text: z.string(),
})
export type ShippedPackage = z.infer<typeof shippedPackage>

export const about = z.object({
  versions: z.object({
    application: z.string(),
    /** Null in a browser, whose version is not ours. */
    electron: z.string().nullable(),
    chromium: z.string().nullable(),
    node: z.string(),
  }),
  /** The application itself first, then what it is made of, by name. */
  packages: z.array(shippedPackage),
  /** The files with the licences of Electron and Chromium, where these run the application. */
  runtimeLicenses: z.array(z.string()),
})
export type About = z.infer<typeof about>

export const hostContract = {
  capabilities: method({ input: nothing, output: capabilities }),
  about: method({ input: nothing, output: about }),
  /** Puts a password on the clipboard, and takes it off after a minute if it is still there. */
  copySecret: method({
    input: z.strictObject({ text: z.string().min(1).max(MAX_PASSWORD_LENGTH) }),
    output: nothing,
    refusals: ['not-on-this-host'],
  }),
  /**
   * Takes the next list that was opened with the application from outside: by the system, the command line, the
   * menu. Null when none waits.
   */
  takeOpenedFile: method({
    input: nothing,
    output: z.object({ file: z.object({ name: z.string(), bytes }).nullable() }),
    refusals: ['opened-file-too-large', 'opened-file-unreadable'],
  }),
}
