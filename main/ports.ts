import type { Language } from '#shared/domain/language.ts'
import type { SavedFile } from '#shared/contract/method.ts'
import type { Paper } from '#shared/domain/sheet.ts'

/** What the application needs from outside. Each host gives its own; tests give doubles. */
export interface Ports {
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  /** The operating system's own store for secrets; null where there is none. */
  readonly secrets: SystemSecrets | null
  readonly host: HostFacts
  /** Prints sheets and writes them as PDF; null where the page has to do it. */
  readonly sheetPrinter: SheetPrinter | null
  /** Where passwords are copied by the application; null where the page does it. */
  readonly clipboard: Clipboard | null
  /** Lists that are opened from outside of the page; null where the host hears of none. */
  readonly openedFiles: OpenedFiles | null
  /** Path of the bundled worker that reads CSV files. */
  readonly csvWorker: string | URL
  /** Path of the list of packages that are in the bundles, with their licences. */
  readonly licenses: string | URL
}

export interface Clock {
  /** Milliseconds since 1970, as `Date.now()`. */
  now(): number
}

export interface Random {
  /** Cryptographically strong random bytes. */
  bytes(count: number): Uint8Array
  uuid(): string
}

/** `event` is a constant; `facts` never hold personal data or passwords. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void
  /** The error's stack goes to the log, never to the renderer. */
  error(event: string, error: unknown): void
}

/** Encrypts with a key that the system keeps for this account (Electron's safeStorage). */
export interface SystemSecrets {
  encrypt(plain: Uint8Array): Uint8Array
  /** Throws when the bytes were encrypted elsewhere. */
  decrypt(encrypted: Uint8Array): Uint8Array
}

export interface HostFacts {
  readonly kind: 'electron' | 'browser'
  readonly platform: string
  readonly version: string
  /** Name of the account that runs the application, as the system knows it. */
  readonly accountName: string
  readonly systemLanguage: Language
  readonly runtime: RuntimeFacts
}

/** What runs the application. */
export interface RuntimeFacts {
  readonly electron: string | null
  readonly chromium: string | null
  readonly node: string
  /** Paths of the files with their licences, as far as they are there. */
  readonly licenseFiles: readonly string[]
}

/** The clipboard of the system, as far as passwords need it. */
export interface Clipboard {
  read(): Promise<string>
  write(text: string): Promise<void>
  clear(): void
  /** Milliseconds after which a password that is still there is taken off. */
  readonly keepsFor: number
}

export interface Printer {
  /** As the system knows it. */
  readonly name: string
  readonly displayName: string
  readonly isDefault: boolean
}

/** A file that the system, or the person through it, has opened with the application. */
export type OpenedFile =
  | { readonly name: string; readonly bytes: SavedFile['bytes'] }
  /** `size` in bytes. */
  | { readonly name: string; readonly problem: 'too-large'; readonly size: number }
  | { readonly name: string; readonly problem: 'unreadable' }

export interface OpenedFiles {
  /** The next one that waits, which waits no longer; null when there is none. */
  take(): Promise<OpenedFile | null>
}

/** Shows the page `print.html` for a job of the sheets service, in a hidden window. */
export interface SheetPrinter {
  printers(): Promise<readonly Printer[]>
  /** Without a printer the system asks. */
  print(
    jobId: string,
    paper: Paper,
    on?: { readonly name: string; readonly copies: number },
  ): Promise<'printed' | 'cancelled' | 'printer-not-found' | 'failed'>
  pdf(jobId: string, paper: Paper): Promise<SavedFile['bytes'] | 'failed'>
  /** A file for each job, made one after the other in one window; a job is asked for when its turn comes. */
  pdfs(
    jobIds: Iterable<string>,
    paper: Paper,
    take: (file: SavedFile['bytes']) => void,
  ): Promise<'done' | 'failed'>
}
