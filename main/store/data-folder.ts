import { join } from 'node:path'
import type { CustomerId } from '#shared/domain/customer.ts'
import type { Logo } from '#shared/domain/documents.ts'

/** A folder of a customer has this name while it is not whole yet, or no more. */
const UNFINISHED = '.unfinished-'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where everything lies below the data folder. */
export class DataFolder {
  readonly root: string

  constructor(root: string) {
    this.root = root
  }

  get lock(): string {
    return join(this.root, 'lock')
  }
  get directory(): string {
    return join(this.root, 'directory.json')
  }
  get customers(): string {
    return join(this.root, 'customers')
  }
  get sealed(): string {
    return join(this.root, 'sealed')
  }
  get keys(): string {
    return join(this.sealed, 'keys.json')
  }
  get keyFile(): string {
    return join(this.sealed, 'key-file')
  }
  /** Copies of all data that are being made or looked into; emptied at each opening. */
  get staging(): string {
    return join(this.root, 'staging')
  }
  /** Data that is being put in the place of what is here; what it replaces goes into `former`. */
  get restoring(): { readonly root: string; readonly new: string; readonly former: string } {
    return replacementIn(join(this.root, 'restoring'))
  }
  /** What the last copy that was restored has replaced, in a folder of its own. */
  get replaced(): string {
    return join(this.root, 'replaced')
  }
  customer(id: CustomerId): string {
    return join(this.customers, id)
  }
  journal(id: CustomerId): string {
    return journalIn(this.customer(id))
  }
  snapshot(id: CustomerId): string {
    return join(this.customer(id), 'snapshot.json')
  }
  logo(id: CustomerId, { hash, type }: Logo): string {
    return this.file(id, `logo-${hash}.${type === 'image/png' ? 'png' : 'jpg'}`)
  }
  file(id: CustomerId, name: string): string {
    return join(this.customer(id), name)
  }
  /** Where a customer's folder is made before it gets its name, and goes before it is removed. */
  unfinished(id: CustomerId): string {
    return join(this.customers, UNFINISHED + id)
  }
}

/** The folders of data that replaces other data: before it does so, and while. */
export const replacementIn = (root: string) => ({
  root,
  new: join(root, 'new'),
  former: join(root, 'former'),
})

export const journalIn = (folder: string): string => join(folder, 'journal.jsonl')
export const isUnfinished = (name: string): boolean => name.startsWith(UNFINISHED)
/** A UUID in lower case: what folders of customers and boxes of batches are named by. */
export const isUuid = (name: string): boolean => UUID.test(name)
