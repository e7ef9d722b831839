/** What stands in files that are made for an import: the form for a customer, and the rows left out. */
export const importFiles = {
  form: {
    file: 'New users',
    users: 'Users',
    allowed: 'Allowed values',
    /** Rows whose first cell begins so are no users. */
    example: 'Example: {{value}}',
    givenName: 'Anna',
    surname: 'Brown',
    alias: 'anna.brown',
    jobTitle: 'Accountant',
    department: 'Finance',
    businessPhone: '+44 20 7946 0100',
    mobilePhone: '+44 7700 900100',
    noRole: 'User',
  },
  rejects: {
    file: '{{file}} (rows left out)',
    reason: 'Reason',
    leftOut: 'Left out by choice.',
  },
} as const
