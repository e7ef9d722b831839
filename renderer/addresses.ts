/** The address of every view, as it stands after the `#`. Addresses survive a reload and can be kept. */
const customer = (customerId: string) => `/customers/${customerId}`

/** The steps of an import once its file is read. */
export const IMPORT_STEPS = ['check', 'licenses', 'create'] as const
export type ImportStep = (typeof IMPORT_STEPS)[number]

export const addresses = {
  dashboard: '/',
  customers: '/customers',
  addCustomer: '/customers/add',
  customerDetails: (customerId: string) => `${customer(customerId)}/details`,
  subscriptions: (customerId: string) => `${customer(customerId)}/subscriptions`,
  users: (customerId: string) => `${customer(customerId)}/users`,
  user: (customerId: string, userId: string) => `${customer(customerId)}/users/${userId}`,
  addUser: (customerId: string) => `${customer(customerId)}/users/add`,
  deletedUsers: (customerId: string) => `${customer(customerId)}/deleted`,
  import: (customerId: string, draftId?: string, step: ImportStep = 'check') =>
    [customer(customerId), 'import', draftId, step === 'check' ? undefined : step]
      .filter((part) => part !== undefined)
      .join('/'),
  batch: (customerId: string, batchId: string) => `${customer(customerId)}/batches/${batchId}`,
  printSheets: (customerId: string, batchId: string) => `${customer(customerId)}/batches/${batchId}/print`,
  passwords: '/passwords',
  settings: '/settings',
} as const
