import type {
  FileFormat,
  ImportColumn,
  ImportRow,
  ImportSource,
  RowsShown,
} from '#shared/contract/imports.ts'
import type { CountryCode, SkuId } from '#shared/domain/user.ts'
import type { ColumnMeaning, ExistingDeal, ImportField, ImportTask } from '#shared/domain/import-file.ts'
import type { Language } from '#shared/domain/language.ts'
import type { UserNameRule } from '#shared/domain/user-name-rule.ts'
import type { PackedRows, RowStore } from './row-store.ts'

/** A file as a table, before anybody has said what its columns mean. */
export interface Table {
  readonly source: ImportSource
  /** The sheets of a workbook, by name. */
  readonly sheets: readonly string[]
  readonly width: number
  /**
   * All rows that hold anything, cleaned, passwords and all, the one that may be headings first. Lines before it
   * (`sep=`, `#TYPE`, `version:v1.0`) and an example row after it are left out.
   */
  readonly store: RowStore
  /** The number of each row of `store` in the file as Excel counts. */
  readonly numbers: Uint32Array
  /** How many cells a row has, by its index in `store`, where these are more than `width`. */
  readonly tooMany: ReadonlyMap<number, number>
}

/** What the columns of a table mean. */
export interface Mapping {
  /** Whether the first row of the table holds headings. */
  readonly headed: boolean
  readonly format: FileFormat
  readonly headerLanguage: Language | null
  /** One for each column of the table. */
  readonly meanings: readonly (ColumnMeaning | null)[]
  readonly known: readonly ImportColumn['known'][]
}

/** What a person said that the columns of an earlier list mean. */
export interface RememberedMapping {
  /** Of its headings: see remembered.ts. */
  readonly key: string
  readonly meanings: readonly (ColumnMeaning | null)[]
}

/** What helps to find out what the columns of a table mean. */
export interface MappingHints {
  readonly kind?: ImportSource['kind']
  readonly remembered?: readonly RememberedMapping[]
}

/** What the rows of a customer are held against. */
export interface CustomerRules {
  readonly customerId: string
  readonly name: string
  /** In lower case, the primary one first. */
  readonly domains: readonly string[]
  readonly country: CountryCode
  readonly language: Language
  readonly userNames: UserNameRule
  /** The products that the customer subscribes to. */
  readonly products: readonly { readonly skuId: SkuId; readonly partNumber: string; readonly name: string }[]
  /** User names in lower case, each followed by a line feed: of its users, and of its deleted ones that can be restored. */
  readonly activeNames: string
  readonly deletedNames: string
  /** The display names of the users of `activeNames`, in their order, each followed by a line feed. */
  readonly activePeople: string
}

export interface DraftRules {
  /** The customer of the page that the list was opened on; null: rows say themselves whose they are. */
  readonly customerId: string | null
  /** That customer; or all of them. */
  readonly customers: readonly CustomerRules[]
  readonly task: ImportTask
  readonly existing: ExistingDeal | null
  readonly passwords: 'make' | 'use'
}

/** How a file is read as a draft. */
export interface DraftOptions {
  readonly fileName: string
  /** What the person chose instead of what would be detected. */
  readonly source?: ImportSource
  readonly rules: DraftRules
  readonly remembered: readonly RememberedMapping[]
}

/** A change of a draft. All but 'rules' are what a person does. */
export type DraftChange =
  | { readonly type: 'rules'; readonly rules: DraftRules }
  | { readonly type: 'map'; readonly meanings: readonly (ColumnMeaning | null)[]; readonly headed: boolean }
  | {
      readonly type: 'edit'
      readonly edits: readonly {
        readonly index: number
        readonly field: ImportField
        readonly value: string
      }[]
    }
  | {
      readonly type: 'fill'
      readonly field: ImportField
      readonly value: string
      readonly to: 'all' | 'empty' | { readonly from: string }
    }
  | { readonly type: 'take-suggestions'; readonly code: string }
  | { readonly type: 'leave-out'; readonly rows: 'errors' | 'all' | readonly number[]; readonly out: boolean }

/** What is known of a draft without its rows. */
export interface DraftSummary {
  readonly source: ImportSource
  readonly sheets: readonly string[]
  readonly mapping: Mapping
  readonly columns: readonly ImportColumn[]
  readonly lacks: readonly ('user-name' | 'display-name')[]
  readonly fields: readonly ImportField[]
  readonly rows: number
  readonly rowsWithErrors: number
  readonly rowsWithWarnings: number
  readonly rowsLeftOut: number
  readonly namesMade: number
  readonly existingRows: number
  readonly hasPasswords: boolean
  /** By customer; rows whose customer is unknown are in none. */
  readonly customers: readonly {
    readonly customerId: string
    readonly rows: number
    readonly toCreate: number
    /** Rows of users who exist here and are to be updated (before it is known whether anything differs). */
    readonly toUpdate: number
    readonly errors: number
    readonly warnings: number
    readonly leftOut: number
    /** For the rows to create: how many of them have these products of their own; null is the batch's choice. */
    readonly licenses: readonly { readonly products: readonly SkuId[] | null; readonly rows: number }[]
  }[]
}

/** What `roles` and `licenses` of an outcome hold where a row says that its user has none. */
export const NONE = '-'

/**
 * Rows to be created or updated, in file order, packed by field. Each cell as the domain has it, whatever the file
 * said: countries and languages as their codes, `signInAllowed` as 'true' or 'false', `roles` as `AdminRole`s and
 * `licenses` as SKU ids (with the plans left out: `skuId(-planId,-planId)`), with a blank between them, and NONE where
 * the row says that there are none. Empty where the row says nothing: a default or the batch's choice holds then, and
 * of a user who exists nothing changes.
 */
export interface OutcomeBlock {
  /** What the columns of `rows` are. */
  readonly fields: readonly ImportField[]
  readonly rows: PackedRows
  /**
   * For each packed row its index in the draft; its number in the file; whether its user exists; and its customer in
   * `DraftRules`.
   */
  readonly indexes: Uint32Array
  readonly numbers: Uint32Array
  readonly existing: Uint8Array
  readonly customers: Uint16Array
  /** In the order of the rows, where the file's passwords are to be used. */
  readonly passwords: readonly string[] | null
}

/** Where the next row with a problem stands: see `imports.findProblem`. */
export interface ProblemQuestion {
  readonly show: RowsShown
  readonly from: number
  readonly backwards: boolean
}

/** A window of the rows of a draft. */
export interface RowsWindow {
  readonly total: number
  readonly rows: readonly ImportRow[]
}

export interface RowsQuestion {
  readonly show: RowsShown
  readonly offset: number
  readonly limit: number
}

/** The rows left out, as the file has them, with the problems of each. */
export interface Rejects {
  readonly headings: readonly string[]
  /** Columns of passwords, which are not to be written. */
  readonly passwordColumns: readonly number[]
  readonly rows: readonly { readonly cells: readonly string[]; readonly problems: ImportRow['problems'] }[]
}
