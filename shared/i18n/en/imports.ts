import type { ImportField, RowProblem } from '#shared/contract/imports.ts'

/** What is wrong with a row, and how to mend it. */
const problems = {
  'upn-missing': {
    what: 'The user name is missing.',
    remedy: 'Enter one in the file, such as name@domain.',
  },
  'upn-no-domain': {
    what: '“{{value}}” has no domain.',
    remedy: 'Write the full user name, such as name@domain.',
  },
  'upn-alias-missing': {
    what: '“{{value}}” has nothing before the @.',
    remedy: 'Write the name before the @.',
  },
  'upn-alias-too-long': {
    what: 'The part of “{{value}}” before the @ has {{length, number}} characters; {{limit, number}} are allowed.',
    remedy: 'Shorten it.',
  },
  'upn-domain-too-long': {
    what: 'The domain of “{{value}}” has {{length, number}} characters; {{limit, number}} are allowed.',
    remedy: 'Use a shorter domain of the customer.',
  },
  'upn-too-long': {
    what: '“{{value}}” has {{length, number}} characters; {{limit, number}} are allowed.',
    remedy: 'Shorten the user name.',
  },
  'upn-characters': {
    what: '“{{value}}” contains characters that a user name can’t have: {{characters}}.',
    remedy: 'Use unaccented Latin letters, digits and . - _ only.',
  },
  'upn-dot': {
    what: '“{{value}}” begins with a dot or has one right before the @.',
    remedy: 'Remove this dot.',
  },
  'upn-foreign-domain': {
    what: '“{{domain}}” is not a domain of this customer.',
    remedy: 'Use one of these: {{domains}}. Or add the domain to the customer’s details.',
  },
  'upn-taken': {
    what: 'The customer already has a user named “{{value}}”.',
    remedy: 'Choose another user name, or remove the row.',
  },
  'upn-twice': {
    what: '“{{value}}” stands in row {{row, number}} already.',
    remedy: 'Choose another user name, or remove the row.',
  },
  'upn-of-deleted-user': {
    what: 'A deleted user had the name “{{value}}”.',
    remedy: 'If this is the same person, restore that user instead of creating a new one.',
  },
  'upn-over-template-limit': {
    what: '“{{value}}” has {{length, number}} characters, more than the {{limit, number}} of Microsoft’s template.',
    remedy: 'The user can be created all the same.',
  },
  'display-name-missing': {
    what: 'The display name is missing.',
    remedy: 'Enter one in the file.',
  },
  'field-too-long': {
    what: 'The value has {{length, number}} characters; {{limit, number}} are allowed.',
    remedy: 'Shorten it.',
  },
  'email-invalid': {
    what: '“{{value}}” is not an email address.',
    remedy: 'Correct or remove it.',
  },
  'country-unknown': {
    what: '“{{value}}” is not a country that we know.',
    remedy: 'Write the country’s name, or its two-letter code such as ES.',
  },
  'role-unknown': {
    what: '“{{value}}” is not a role that we know.',
    remedy:
      'Write User, Global administrator, or Billing, Password, Service or User management administrator.',
  },
  'roles-mixed': {
    what: 'A global administrator has all rights already; “{{value}}” names further roles.',
    remedy: 'Write Global administrator alone, or only the other roles.',
  },
  'too-many-cells': {
    what: 'The row has more cells than there are headings.',
    remedy: 'Look for a delimiter within a value: such a value needs quotation marks.',
  },
} as const satisfies Record<RowProblem['code'], { what: string; remedy: string }>

const fields = {
  userPrincipalName: 'User name',
  displayName: 'Display name',
  roles: 'Role',
  givenName: 'First name',
  surname: 'Last name',
  jobTitle: 'Job title',
  department: 'Department',
  officeLocation: 'Office number',
  businessPhone: 'Office phone',
  mobilePhone: 'Mobile phone',
  faxNumber: 'Fax',
  alternateEmail: 'Alternate email address',
  streetAddress: 'Address',
  city: 'City',
  state: 'State or province',
  postalCode: 'ZIP or postal code',
  country: 'Country or region',
} as const satisfies Record<ImportField, string>

export const imports = {
  title: 'Import users',
  steps: {
    check: 'Check the list',
    licenses: 'Licenses',
    create: 'Create users',
  },
  choose: {
    drop: 'Drop a list of users here, or choose the file.',
    button: 'Choose file',
    hint: 'A CSV file with the headings of the Microsoft 365 or Partner Center template, in English, Spanish or Russian; a column Role is optional. Nothing is created before the last step.',
    release: 'Release to read the list',
    onlyOne: 'Drop one file at a time.',
    unreadable: 'The system does not let it be read. Is it a folder, or has it been moved?',
    another: 'Choose another file',
    refused: '“{{file}}” can’t be imported',
    gone: 'This import is no longer there, and nothing of it was created. Choose the file again.',
  },
  progress: {
    reading: 'Reading {{file}}',
    checking: 'Checking the rows',
    creating: 'Creating the users',
    writing: 'Saving. This can no longer be cancelled.',
  },
  cancelled: 'The import was cancelled. Nothing was created.',
  recognized: {
    title: 'What was recognized',
    format: 'Format',
    formats: {
      'microsoft-365': 'Microsoft 365 template',
      'microsoft-365-alternate-email': 'Microsoft 365 template with alternate email',
      'partner-center': 'Partner Center template',
    },
    headings: 'Headings',
    languages: { en: 'English', es: 'Spanish', ru: 'Russian' },
    encoding: 'Encoding',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16le': 'UTF-16 (Unicode text)',
      'utf-16be': 'UTF-16, big-endian',
      'windows-1251': 'Windows-1251 (Cyrillic)',
      'windows-1252': 'Windows-1252 (Western)',
    },
    delimiter: 'Delimiter',
    delimiters: { comma: 'Comma', semicolon: 'Semicolon', tab: 'Tab' },
    wrong: 'If letters look wrong, choose another encoding; if columns run together, another delimiter.',
    passwordColumns_one:
      'The column {{columns}} holds passwords. It is hidden and not used: every user gets a new temporary password.',
    passwordColumns_other:
      'The columns {{columns}} hold passwords. They are hidden and not used: every user gets a new temporary password.',
  },
  check: {
    ready_one: '{{count, number}} user can be created.',
    ready_other: '{{count, number}} users can be created.',
    empty: 'The file has headings, but no users below them.',
    errors_one: '{{count, number}} row has problems.',
    errors_other: '{{count, number}} rows have problems.',
    mend: 'Correct the file and choose it again. Nothing has been created.',
    warnings_one: '{{count, number}} row has a warning, which does not prevent the import.',
    warnings_other: '{{count, number}} rows have warnings, which do not prevent the import.',
    all: 'All rows ({{number, number}})',
    withProblems: 'With problems ({{number, number}})',
    rows: 'Rows of the file',
    row: 'Row',
    result: 'Result',
    ok: 'OK',
    error: 'Problem',
    warning: 'Warning',
    ignored: 'Not used',
    password: 'Hidden, not used',
    suggestion: 'Suggestion: {{suggestion}}',
    deletedUsers: 'Go to deleted users',
    sentence: 'Next come the licenses. Nothing is created yet.',
    blocked: 'Rows with problems can’t be created.',
  },
  fields,
  problems,
  licenses: {
    hint_one: '{{count, number}} user gets the licenses that you choose here.',
    hint_other: 'All {{count, number}} users get the licenses that you choose here.',
    short_one: '{{count, number}} seat of {{product}} is missing.',
    short_other: '{{count, number}} seats of {{product}} are missing.',
    mend: 'Leave the license out, or give the subscription more seats.',
    subscriptions: 'Go to subscriptions',
    usageLocation: 'Usage location',
    usageLocationHint: 'For the rows that name no country. A license can only be assigned where it is set.',
    sentence: 'Next comes a summary. Nothing is created yet.',
    blocked: 'There are not enough seats.',
  },
  create: {
    file: 'File',
    users: 'Users',
    usageLocation: 'Usage location',
    licenses: 'Licenses',
    noLicenses: 'None',
    seats: '{{needed, number}} of {{free, number}} free seats of {{product}}',
    passwords: 'Temporary passwords',
    passwordsHint: 'A new one for each user, shown once the users have been created.',
    warnings: 'Warnings',
    button_one: 'Create {{count, number}} user',
    button_other: 'Create {{count, number}} users',
    without_one: 'Creates {{count, number}} user without licenses.',
    without_other: 'Creates {{count, number}} users without licenses.',
    with_one: 'Creates {{count, number}} user and takes {{seats}}.',
    with_other: 'Creates {{count, number}} users and takes {{seats}}.',
  },
  created_one: '{{count, number}} user created.',
  created_other: '{{count, number}} users created.',
} as const
