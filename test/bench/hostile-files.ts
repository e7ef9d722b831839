import { Zip, ZipDeflate, zipSync } from 'fflate'

const SIZE = 1024 * 1024
const FILES = 200

export interface HostileFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** 200 files of at most a megabyte: those that are made to be slow, and random ones, the same every time. */
export function* hostileFiles(): Generator<HostileFile> {
  let count = 0
  for (const [name, text] of Object.entries(craftedTexts())) {
    count++
    yield { name, bytes: Buffer.from(text.slice(0, SIZE)) }
  }
  for (const [name, bytes] of Object.entries(craftedBytes())) {
    count++
    yield { name, bytes }
  }
  for (const random = generator(20_261_120); count < FILES; count++) {
    const alphabet = ALPHABETS[count % ALPHABETS.length] ?? ''
    const bytes = alphabet === '' ? randomBytes(random) : Buffer.from(randomText(random, alphabet))
    yield { name: `random-${count}.csv`, bytes: bytes.subarray(0, SIZE) }
  }
}

const HEADINGS = 'User name;First name;Last name;Display name;Password\n'
const repeated = (text: string) => text.repeat(Math.ceil(SIZE / text.length))

function craftedTexts(): Record<string, string> {
  const delimiters = [',', ';', '\t', '|']
  return {
    ...Object.fromEntries(delimiters.map((one, at) => [`delimiters-${at}.csv`, repeated(one)])),
    ...Object.fromEntries(delimiters.map((one, at) => [`quoted-delimiters-${at}.csv`, repeated(`"${one}"`)])),
    'delimiters-mixed.csv': repeated(delimiters.join('')),
    'quotes.csv': repeated('"'),
    'quotes-below-headings.csv': HEADINGS + repeated('"'),
    'quotes-odd.csv': HEADINGS + repeated('"""'),
    'quotes-alternating.csv': HEADINGS + repeated('a"b'),
    'quotes-before-delimiters.csv': HEADINGS + repeated('";'),
    'quotes-after-delimiters.csv': HEADINGS + repeated(';"'),
    'quotes-and-lines.csv': HEADINGS + repeated('"\n'),
    'quotes-open-each-row.csv': HEADINGS + repeated('"a;b;c\n'),
    'quotes-closed-late.csv': `${HEADINGS}"${repeated('a;b\n').slice(0, SIZE - HEADINGS.length - 2)}"`,
    'one-line.csv': repeated('a'),
    'one-line-of-columns.csv': repeated('a;'),
    'one-line-below-headings.csv': HEADINGS + repeated('a'),
    'line-ends.csv': repeated('\n'),
    'line-ends-mixed.csv': repeated('\r\n\r\n\n'),
    'line-ends-below-headings.csv': HEADINGS + repeated('\r'),
    'blanks.csv': HEADINGS + repeated(' '),
    'blanks-no-break.csv': HEADINGS + repeated('\u00a0;'),
    'short-rows.csv': HEADINGS + repeated('a\n'),
    'at-signs.csv': HEADINGS + repeated('@;@\n'),
    'domains.csv': HEADINGS + repeated('a@b;'.repeat(4) + '\n'),
    'same-name.csv': HEADINGS + repeated('a@bench.example;A;B;A B;secret\n'),
    'long-names.csv': HEADINGS + repeated(`;${'a '.repeat(5000)};${'b'.repeat(5000)}\n`),
    'names-to-make.csv': 'Full name\n' + repeated('Анна Мария де ла Крус\n'),
    'names-all-alike.csv': 'Full name\n' + repeated('A B\n'),
    'diacritics.csv': 'Full name\n' + repeated(`e${'\u0301'.repeat(500)} x\n`),
    'directions.csv': HEADINGS + repeated('\u202e\u200b\u2066;'),
    'sep-lines.csv': repeated('sep=;\n'),
    'type-lines.csv': repeated('#TYPE x\n'),
    'examples.csv': HEADINGS + repeated('Example: a;b\n'),
    'formulas.csv': HEADINGS + repeated('=1+1;+1;-1;@a\n'),
    'countries.csv': 'User name;Country\n' + repeated('a@bench.example;Atlantis\n'),
    'licenses.csv': 'User name;Licenses\n' + repeated(`a@bench.example;${'x+'.repeat(500)}\n`),
    'roles.csv': 'User name;Roles\n' + repeated(`a@bench.example;${'User,'.repeat(500)}\n`),
    'headings-wide.csv': repeated('User name;Department;'),
    'json-deep-lists.json': repeated('['),
    'json-deep-objects.json': repeated('{"value":'),
    'json-deep-closed.json': '['.repeat(SIZE / 2) + ']'.repeat(SIZE / 2),
    'json-of-nothing.json': `{"value":[${repeated('{},').slice(0, SIZE - 15)}{}]}`,
    'json-of-keys.json': `{"value":[{${Array.from({ length: 50_000 }, (_, at) => `"k${at}":"v"`).join(',')}}]}`,
    'json-of-users.json': `{"value":[${Array.from({ length: 20_000 }, (_, at) => `{"id":"${at}","x${at % 900}":1}`).join(',')}]}`,
  }
}

function craftedBytes(): Record<string, Uint8Array> {
  const zeros = new Uint8Array(SIZE)
  const mark = Buffer.from([0xff, 0xfe])
  return {
    'zeros.csv': zeros,
    'ones.csv': new Uint8Array(SIZE).fill(0xff),
    'high-bytes.csv': new Uint8Array(SIZE).fill(0xe9),
    'controls.csv': new Uint8Array(SIZE).fill(0x1a),
    'utf-16-odd.csv': Buffer.concat([mark, Buffer.from(repeated('a;"'), 'utf16le').subarray(0, SIZE - 3)]),
    'utf-16-surrogates.csv': Buffer.concat([mark, new Uint8Array(SIZE - 2).fill(0xd8)]),
    'utf-8-broken.csv': Buffer.concat([
      Buffer.from(HEADINGS),
      new Uint8Array(SIZE - HEADINGS.length).fill(0xc3),
    ]),
    'bomb-sheet.xlsx': bomb('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${SHEET_START}`),
    'bomb-strings.xlsx': bomb('xl/sharedStrings.xml', '<sst><si><t>'),
    'bomb-book.xlsx': bomb('xl/workbook.xml', '<workbook>'),
    'not-a-zip.xlsx': Buffer.concat([Buffer.from('PK\u0003\u0004'), zeros.subarray(4)]),
    'many-parts.xlsx': zipSync(
      Object.fromEntries(
        Array.from({ length: 8000 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, new Uint8Array(0)]),
      ),
    ),
  }
}

const SHEET_START = '<row r="1"><c r="A1"><v>'
const BOMB_PIECES = 900

/** A workbook of less than a megabyte in which one part unpacks to nearly a gigabyte, zipped piece by piece. */
function bomb(part: string, start: string): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((_error, piece) => pieces.push(piece))
  const add = (path: string, content: Iterable<Uint8Array>) => {
    const file = new ZipDeflate(path, { level: 9 })
    zip.add(file)
    for (const piece of content) file.push(piece)
    file.push(new Uint8Array(0), true)
  }
  const book = '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'
  if (part !== 'xl/workbook.xml') add('xl/workbook.xml', [Buffer.from(book)])
  add(part, [Buffer.from(start), ...Array<Uint8Array>(BOMB_PIECES).fill(new Uint8Array(SIZE).fill(0x31))])
  zip.end()
  return Buffer.concat(pieces)
}

/** What random files are made of; '' is any bytes. */
const ALPHABETS = ['', '";\n', '",\r\nab', '\t"\n яж@.', 'aя;\n', '|,;\t\n"']

function randomText(random: () => number, alphabet: string): string {
  const letters = Array.from(alphabet)
  let text = random() < 0.5 ? HEADINGS : ''
  while (text.length < SIZE) {
    let piece = ''
    for (let at = 0; at < 1024; at++) piece += letters[Math.floor(random() * letters.length)] ?? ''
    text += piece
  }
  return text
}

const randomBytes = (random: () => number): Buffer =>
  Buffer.from(Uint8Array.from({ length: SIZE }, () => Math.floor(random() * 256)))

/** mulberry32: numbers from 0 to 1, the same ones for the same seed. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
