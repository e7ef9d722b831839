/** The address of every view, as it stands after the `#`. Addresses survive a reload and can be kept. */
const customer = (customerId: string) => `/customers/${customerId}`

/** What is shown of an import once its file is read, up to what became of it (features/imports/import-steps.ts). */
export const IMPORT_STEPS = ['columns', 'rows', 'licenses', 'review', 'create', 'outcome'] as const
export type ImportStep = (typeof IMPORT_STEPS)[number]

export const addresses = {
  dashboard: '/',
  customers: '/customers',
  addCustomer: '/customers/add',
  customerDetails: (customerId: string) => `${customer(customerId)}/details`,
  documents: (customerId: string) => `${customer(customerId)}/documents`,
  subscriptions: (customerId: string) => `${customer(customerId)}/subscriptions`,
  /** `query` is the filter of the list (features/users/user-conditions.ts). */
  users: (customerId: string, query = '') =>
    `${customer(customerId)}/users${query === '' ? '' : `?${query}`}`,
  user: (customerId: string, userId: string) => `${customer(customerId)}/users/${userId}`,
  addUser: (customerId: string) => `${customer(customerId)}/users/add`,
  licenses: (customerId: string) => `${customer(customerId)}/licenses`,
  licenseResults: (customerId: string, change: string) => `${customer(customerId)}/licenses/${change}`,
  assign: (customerId: string) => `${customer(customerId)}/assign`,
  deletedUsers: (customerId: string) => `${customer(customerId)}/deleted`,
  restoreUsers: (customerId: string) => `${customer(customerId)}/deleted/restore`,
  toDo: (customerId: string) => `${customer(customerId)}/to-do`,
  compare: (customerId: string, draftId?: string) =>
    [customer(customerId), 'to-do/compare', draftId].filter((part) => part !== undefined).join('/'),
  checklist: (customerId: string) => `${customer(customerId)}/to-do/checklist`,
  history: (customerId: string) => `${customer(customerId)}/history`,
  change: (customerId: string, commandId: string) => `${customer(customerId)}/history/${commandId}`,
  /** Without a customer, the import of a list for several. */
  import: (customerId: string | null, draftId?: string, step?: ImportStep) =>
    [customerId === null ? '' : customer(customerId), 'import', draftId, step]
      .filter((part) => part !== undefined)
      .join('/'),
  /** For whom a list is that was opened from outside of the page. */
  openedList: '/opened',
  batch: (customerId: string, batchId: string) => `${customer(customerId)}/batches/${batchId}`,
  printSheets: (customerId: string, batchId: string) => `${customer(customerId)}/batches/${batchId}/print`,
  passwords: '/passwords',
  settings: '/settings',
  about: '/about',
  /** Settings with the dialog that saves a copy of all data: the menu of the desktop application leads here. */
  saveCopy: '/settings/save-copy',
} as const
