import * as z from 'zod'
import { count, id } from './method.ts'

/** What a menu of the host leaves to the page. */
export const MENU_ITEMS = ['search', 'settings', 'shortcuts', 'about', 'saveCopy'] as const
export type MenuItem = (typeof MENU_ITEMS)[number]

/** What the main process tells the renderer unasked: that something changed, never data. */
export const notifications = {
  /** A customer reached this revision. */
  'customer-changed': z.object({ customerId: id, revision: count }),
  /** Passwords of a batch of this customer were printed, saved or copied; nothing else of it changed. */
  'batch-delivered': z.object({ customerId: id }),
  /** The list of customers or their figures changed. */
  'customers-changed': z.object({}),
  'settings-changed': z.object({}),
  /** How passwords are sealed, or whether they can be opened. */
  'keys-changed': z.object({}),
  /** More customers have been searched. */
  'search-progress': z.object({ complete: z.boolean() }),
  /** How far reading or creating an import is, in rows. */
  'import-progress': z.object({
    draftId: id,
    stage: z.enum(['reading', 'checking', 'creating', 'writing']),
    done: count,
    total: count,
  }),
  /** That a list is read, or its users are created, or that it will not be. */
  'import-ended': z.object({ draftId: id }),
  /** How far the PDF files of a batch are, one for each user. */
  'pdf-progress': z.object({ batchId: id, done: count, total: count }),
  /** A list waits to be taken; see `host.takeOpenedFile`. */
  'file-opened': z.object({}),
  /** The person has chosen something in the menu of the host that the page does. */
  'menu-chosen': z.object({ item: z.enum(MENU_ITEMS) }),
  /** How far making or checking a copy of all data is, in customers. */
  'copy-progress': z.object({ copyId: id, done: count, total: count }),
  /** All data was replaced: nothing that was answered before holds any more. */
  'data-replaced': z.object({}),
} as const

export type NotificationName = keyof typeof notifications
export type NotificationData<Name extends NotificationName> = z.infer<(typeof notifications)[Name]>
/** One notification with its data, as hosts carry it. */
export type Notification = {
  [Name in NotificationName]: { readonly name: Name; readonly data: NotificationData<Name> }
}[NotificationName]
