const HEADINGS = [
  'User Name',
  'First Name',
  'Last Name',
  'Display Name',
  'Job Title',
  'Department',
  'Office Number',
  'Office Phone',
  'Mobile Phone',
  'Fax',
  'Address',
  'City',
  'State or Province',
  'ZIP or Postal Code',
  'Country or Region',
] as const
type Heading = (typeof HEADINGS)[number]
type Cells = { readonly [Column in Heading]?: string }

/** A list in Microsoft 365's template with these people, and further columns behind its own. */
export function listFile(
  name: string,
  people: readonly Cells[],
  further: Readonly<Record<string, string>> = {},
): File {
  const lines = [
    [...HEADINGS, ...Object.keys(further)],
    ...people.map((person) => [
      ...HEADINGS.map((heading) => person[heading] ?? ''),
      ...Object.values(further),
    ]),
  ]
  return new File([lines.map((cells) => cells.join(',')).join('\r\n')], name, { type: 'text/csv' })
}

/** People of Fabrikam without a mistake. */
export const people = (count: number): Cells[] =>
  Array.from({ length: count }, (_, at) => ({
    'User Name': `user${at}@fabrikam.example`,
    'First Name': 'User',
    'Last Name': `${at}`,
    'Display Name': `User ${at}`,
    'Country or Region': 'United Kingdom',
  }))
