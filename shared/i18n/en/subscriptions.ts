import type { SubscriptionState } from '#shared/domain/customer.ts'

const states = {
  active: 'Active',
  warning: 'Warning',
  suspended: 'Suspended',
  cancelled: 'Cancelled',
} as const satisfies Record<SubscriptionState, string>

export const subscriptions = {
  title: 'Subscriptions',
  add: 'Add a subscription',
  added: '{{product}} was added.',
  none: 'This customer has no subscription yet. Licenses can be assigned once there is one.',
  noneForLicenses: 'This customer has no subscription yet, so there is no license to assign.',
  product: 'Product',
  productHint: 'Any part of the name or the part number.',
  productMissing: 'Choose a product from the list.',
  productNone: 'No product has this name.',
  productMore_one: '{{count, number}} more product matches. Type more of its name.',
  productMore_other: '{{count, number}} more products match. Type more of the name.',
  seats: 'Seats',
  assigned: 'Assigned',
  state: 'State',
  stateHint: 'Seats count while the state is Active or Warning.',
  states,
  overAssigned:
    'Users with this product: {{users}}; seats: {{seats}}; too few by {{short}}. Nothing more of it is assigned until seats are added or licenses are taken away.',
} as const
