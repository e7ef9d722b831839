export const common = {
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  next: 'Next',
  edit: 'Edit',
  search: 'Search',
  loading: 'Loading…',
  tryAgain: 'Try again',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  optional: 'optional',
} as const
