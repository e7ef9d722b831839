import type { BatchKind, CredentialState } from '#shared/domain/batch.ts'

const kinds = {
  import: 'Import of {{file}}',
  added: 'Users added one by one',
  reset: 'Reset passwords',
} as const satisfies Record<BatchKind, string>

const states = {
  waiting: 'To be handed over',
  superseded: 'Replaced by a newer one',
  'handed-over': 'Handed over',
  destroyed: 'User deleted',
} as const satisfies Record<CredentialState, string>

export const batches = {
  /** Names and headings in the files that the operator saves. */
  file: {
    name: 'Passwords',
    displayName: 'Display name',
    userName: 'User name',
    password: 'Temporary password',
    signInAddress: 'Sign-in page',
  },
  kinds,
  states,
  title: {
    import_one: '{{count, number}} user created',
    import_other: '{{count, number}} users created',
    added_one: '{{count, number}} user added',
    added_other: '{{count, number}} users added',
    reset_one: '{{count, number}} password reset',
    reset_other: '{{count, number}} passwords reset',
  },
  madeBy: '{{moment}}, {{actor}}',
  commands: 'Passwords',
  print: 'Print sheets',
  pdf: 'Save as PDF',
  csv: 'Save as CSV',
  makingPdf: 'Making the PDF',
  waiting_one:
    '{{count, number}} password is still to be handed over. Until then it can be shown and printed again at any time.',
  waiting_other:
    '{{count, number}} passwords are still to be handed over. Until then they can be shown and printed again at any time.',
  allGone: 'No password of these users is kept here any more.',
  users: 'Users and passwords',
  displayName: 'Display name',
  userName: 'User name',
  password: 'Temporary password',
  state: 'State',
  noPassword: 'no longer kept',
  lost: {
    reset: 'Reset these passwords',
    question: 'Make new passwords for these users?',
    meaning:
      'Everybody whose password was still to be handed over gets a new one. A password that was handed out on paper already is then no longer the right one.',
  },
  withoutPasswords: 'The users are all there. Only their temporary passwords can’t be shown or printed here.',
  ofCustomer_one: '{{count, number}} batch of passwords is still to be handed over.',
  ofCustomer_other: '{{count, number}} batches of passwords are still to be handed over.',
  show: 'Show passwords',
  carryOut: {
    title: 'Carry out in Microsoft 365',
    why: 'So far these users exist in Partner Desk only.',
    how: 'Save the file, then upload it in the Microsoft Entra admin center under Users > Bulk operations > Bulk create. Licenses are assigned there afterwards.',
    passwords: 'The file holds the temporary passwords. Delete it when the users have been created.',
    howReset:
      'So far Microsoft 365 does not know these passwords. Set each of them in the Microsoft 365 admin center under Users > Active users > Reset password.',
    save: 'Save file for Entra',
    tick: 'Carried out',
    done: 'Carried out on {{moment}}.',
  },
  handOver: {
    button: 'Mark as handed over',
    all: 'Mark all as handed over',
    title_one: 'Destroy {{count, number}} password?',
    title_other: 'Destroy {{count, number}} passwords?',
    text_one:
      'It is destroyed for good and can’t be shown or printed again. Whoever has not received it will need a new one.',
    text_other:
      'They are destroyed for good and can’t be shown or printed again. Whoever has not received theirs will need a new one.',
    confirm_one: 'Destroy password',
    confirm_other: 'Destroy passwords',
    done_one: '{{count, number}} password was handed over and destroyed.',
    done_other: '{{count, number}} passwords were handed over and destroyed.',
  },
  open: {
    title: 'Passwords',
    empty: 'No passwords are waiting to be handed over.',
    list: 'Passwords to be handed over',
    what: 'Users',
    customer: 'Customer',
    created: 'Created',
    toHandOver: 'To hand over',
    waitingOf: '{{waiting, number}} of {{users, number}}',
    microsoft365: 'Microsoft 365',
    carriedOut: 'Carried out',
    notCarriedOut: 'Not yet carried out',
    customers: 'Go to customers',
  },
} as const
