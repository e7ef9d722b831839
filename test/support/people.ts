/** Made-up people for large lists: the same ones every time. */
const GIVEN = [
  'Anna',
  'Ben',
  'Carla',
  'Dmitri',
  'Elena',
  'Farid',
  'Greta',
  'Hugo',
  'Inés',
  'Jürgen',
  'Кира',
  'Лев',
]
const FAMILY = [
  'Abel',
  'Brown',
  'Castro',
  'Dietrich',
  'Evans',
  'Ferrer',
  'García',
  'Hofmann',
  'Иванова',
  'Jones',
]
const DEPARTMENTS = ['Sales', 'Finance', 'Production', 'IT', 'Logistics', 'Purchasing', 'Legal']
const TITLES = ['Manager', 'Clerk', 'Engineer', 'Assistant', 'Analyst']

const HEADINGS =
  'User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,Office Phone,Mobile Phone,Fax,' +
  'Address,City,State or Province,ZIP or Postal Code,Country or Region'

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? ''

/** A Microsoft 365 template in UTF-8 with this many people on the domain. */
export function listOfPeople(count: number, domain: string): Uint8Array {
  const lines = [HEADINGS]
  for (let at = 0; at < count; at++) {
    // Multiplied by a prime, so that neighbours in the file are no neighbours by name.
    const mixed = (at * 7919) % 1_000_003
    const given = pick(GIVEN, mixed)
    const family = pick(FAMILY, Math.floor(mixed / GIVEN.length))
    lines.push(
      [
        `user${at}@${domain}`,
        given,
        family,
        `${given} ${family} ${mixed}`,
        pick(TITLES, mixed),
        pick(DEPARTMENTS, mixed),
        `${1 + (at % 400)}`,
        `+44 20 7946 ${1000 + (at % 9000)}`,
        `+44 7700 ${100_000 + at}`,
        '',
        `${1 + (at % 200)} High Street`,
        'London',
        'Greater London',
        `SW${1 + (at % 20)} 4AB`,
        'GB',
      ].join(','),
    )
  }
  return new TextEncoder().encode(lines.join('\r\n'))
}
