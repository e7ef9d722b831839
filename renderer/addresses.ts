/** The address of every view, as it stands after the `#`. Addresses survive a reload and can be kept. */
const customer = (customerId: string) => `/customers/${customerId}`

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
  import: (customerId: string, draftId?: string) =>
    `${customer(customerId)}/import${draftId === undefined ? '' : `/${draftId}`}`,
  batch: (customerId: string, batchId: string) => `${customer(customerId)}/batches/${batchId}`,
  passwords: '/passwords',
  settings: '/settings',
} as const
