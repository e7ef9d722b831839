export const copies = {
  title: 'Copy of all data',
  about:
    'One file with every customer, its users, history and logos, and these settings. Temporary passwords are not in it.',
  fileName: 'Partner Desk {{date}}.zip',
  save: 'Save a copy…',
  saveTitle: 'Save a copy of all data',
  saveMeaning:
    'The file holds every customer with its users, history and logos, and the settings. You can restore it here or on another computer.',
  saveWithout:
    'Temporary passwords that still wait are not in the file: they stay sealed on this computer. Hand them over, or keep this data folder.',
  saveReadable: 'Whoever has the file can read it. Keep it where only you can open it.',
  saveNow: 'Save a copy',
  saving: 'Making the copy: customers',
  fetching: 'Making the copy: MB',
  saved: 'The copy is made: {{name}}',
  savedWithout: 'The copy is made. These customers can’t be read, and are not in it: {{names}}',
  restore: 'Restore from a copy…',
  handingIn: 'Reading {{file}}: MB',
  checking: 'Checking {{file}}: customers',
  notRead: '{{file}} was not restored.',
  unreadable: 'The file can’t be read. Check that it is still there and is no folder.',
  restoreTitle: 'Replace all data with this copy?',
  customers_one: '{{count, number}} customer',
  customers_other: '{{count, number}} customers',
  users_one: '{{count, number}} user',
  users_other: '{{count, number}} users',
  holds: 'In the copy of {{moment}}, made by Partner Desk {{version}}: {{customers}}, {{users}}.',
  here: 'Here now: {{customers}}, {{users}}. All of this is replaced. It is set aside in the folder “replaced” of the data folder, until the next time that a copy is restored.',
  leftOut: 'These customers are damaged in the copy, and will not be there: {{names}}',
  withoutLogo: 'A logo of these customers is damaged in the copy, and will not be there: {{names}}',
  passwordsDestroyed_one:
    'The copy knows nothing of {{count, number}} temporary password that waits here. It is destroyed.',
  passwordsDestroyed_other:
    'The copy knows nothing of {{count, number}} temporary passwords that wait here. They are destroyed.',
  passwordsMissing_one:
    '{{count, number}} temporary password still waited when the copy was made, and is not here. Make a new one afterwards, under Passwords.',
  passwordsMissing_other:
    '{{count, number}} temporary passwords still waited when the copy was made, and are not here. Make new ones afterwards, under Passwords.',
  draftsGone: 'An import that is not finished is given up.',
  replace: 'Replace all data',
  restored: 'The copy is restored.',
} as const
