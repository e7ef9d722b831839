import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodesAsUtf8, detectEncoding } from '#main/csv/encoding.ts'
import { decodeText } from '#main/csv/decode.ts'
import type { Encoding } from '#shared/contract/imports.ts'
import { ENCODINGS } from '#shared/domain/import-file.ts'

const RUSSIAN = 'Имя пользователя;Отображаемое имя\r\np.semyonov@a.example;Пётр Семёнов\r\n'
const SPANISH = 'Nombre de usuario;Nombre para mostrar\r\nb.munoz@a.example;Begoña Muñoz Güell\r\n'
const ENGLISH = 'User Name,Display Name\r\nzoe@a.example,Zoe Bronte\r\n'

const encode = (text: string, encoding: Encoding, addBOM = false) => iconv.encode(text, encoding, { addBOM })

describe('The encoding of a file', () => {
  it.each([
    ['UTF-8 without a mark', encode(RUSSIAN, 'utf-8'), 'utf-8'],
    ['UTF-8 with a mark', encode(SPANISH, 'utf-8', true), 'utf-8'],
    ['plain Latin letters', encode(ENGLISH, 'windows-1252'), 'utf-8'],
    ['UTF-16LE with a mark', encode(RUSSIAN, 'utf-16le', true), 'utf-16le'],
    ['UTF-16BE with a mark', encode(RUSSIAN, 'utf-16be', true), 'utf-16be'],
    ['UTF-16LE without a mark, in English', encode(ENGLISH, 'utf-16le'), 'utf-16le'],
    ['UTF-16BE without a mark, in English', encode(ENGLISH, 'utf-16be'), 'utf-16be'],
    ['UTF-16LE without a mark, in Russian', encode(RUSSIAN, 'utf-16le'), 'utf-16le'],
    ['UTF-16BE without a mark, in Russian', encode(RUSSIAN, 'utf-16be'), 'utf-16be'],
    ['windows-1251', encode(RUSSIAN, 'windows-1251'), 'windows-1251'],
    ['windows-1252', encode(SPANISH, 'windows-1252'), 'windows-1252'],
    ['windows-1252 in capitals', encode('NOMBRE;AÑO\r\nMUÑOZ;IBÁÑEZ\r\n', 'windows-1252'), 'windows-1252'],
    [
      'windows-1251 with English headings',
      encode('Email,Display name\r\na@a.example,Ёлкина Алёна\r\n', 'windows-1251'),
      'windows-1251',
    ],
  ])('is recognised: %s', (_, bytes, encoding) => {
    expect(detectEncoding(bytes)).toBe(encoding)
  })

  it.each([
    ['Фамилия;Имя;Отдел\nКовалёва;Алёна;Бухгалтерия\nЩукин;Пётр;Отдел продаж'],
    ['Иванов Иван Иванович\nПетрова Мария\nСидоров Олег'],
    ['ИВАНОВ;ИВАН\nПЕТРОВА;МАРИЯ\nСИДОРОВ;ОЛЕГ'],
    ['иванов;иван\nпетрова;мария\nсидоров;олег'],
    ['Email,Display name\na@a.example,Ёлкина Алёна\nb@a.example,Юрий Щит'],
    ['ООО «Ромашка»;№ 5 — «Север»;Щербаков\nул.\u00a0Мира;Ким;Ян\nпр.\u00a0Мира;Эйхе;Яна'],
  ])('is recognised among those of Cyrillic: %j', (text) => {
    for (const encoding of ['windows-1251', 'cp866', 'koi8-r'] as const)
      expect(detectEncoding(encode(text, encoding))).toBe(encoding)
  })

  it.each([
    ['Spanish', 'Begoña;Muñoz Güell\nJosé;García\nÁngel;Ibáñez'],
    ['Spanish in capitals', 'MUÑOZ;ÁNGEL\nIBÁÑEZ;JOSÉ\nPEÑA;RAMÓN'],
    ['German', 'Jürgen;Müller;Große Str.\nJörg;Schäfer;Hauptstraße\nKäthe;Weiß;Königsallee'],
    ['German in capitals', 'MÜLLER;JÖRG\nSCHÄFER;GÜNTER\nKÖHLER;UTE'],
    ['French', 'Hélène;Lefèvre\nFrançois;Benoît\nJérôme;Agnès'],
    ['Portuguese', 'João;Conceição\nSimão;Guimarães\nFernão;Magalhães'],
  ])('is recognised among those of Western Europe: %s', (_, text) => {
    for (const encoding of ['windows-1252', 'cp850'] as const)
      expect(detectEncoding(encode(text, encoding))).toBe(encoding)
  })

  it.each([
    ['Polish', 'Łukasz;Wałęsa\nMałgorzata;Wójcik\nGrażyna;Ślązak'],
    ['Polish with few letters of its own', 'Paweł;Kowalski\nMichał;Nowak\nEwa;Dąbrowska'],
    ['Czech', 'Jiří;Svoboda\nOndřej;Beneš\nKateřina;Pokorná'],
    ['Czech with few letters of its own', 'Jan;Horáček\nEva;Němcová\nLukáš;Kučera'],
    ['Slovak', 'Ľubomír;Štúr\nKristína;Kováčová\nĎuro;Hviezdoslav Ťažký'],
    ['Hungarian', 'Gergő;Szűcs\nErzsébet;Kőszegi\nErnő;Tóth'],
  ])('is recognised as windows-1250: %s', (_, text) => {
    expect(detectEncoding(encode(text, 'windows-1250'))).toBe('windows-1250')
  })

  it.each([
    ['Danish', 'Jørgen;Sørensen\nÅse;Kjær\nSøren;Bjørn'],
    ['Italian', 'Nicolò;Cantù\nForlì;Niccolò\nè;Cefalù'],
    ['Estonian', 'Tõnu;Jõgi\nPõder;Sõber\nMäe;Kõiv'],
    ['names of two languages', 'Jørgen;Páez'],
    ['names of three languages', 'García;Schröder;Böhm;Pérez;Jiménez;Köhler;Muñoz'],
    ['signs, quotes and blanks', 'O’Connor;“Acme”;€ 5;£20;m²;100 µm;©;x\u00a0y\u00a0z;5 º;3ª;Mª;Nº'],
    ['one letter', 'ñ'],
  ])('stays windows-1252 where nothing else is plain: %s', (_, text) => {
    expect(detectEncoding(encode(text, 'windows-1252'))).toBe('windows-1252')
  })

  it('stays windows-1251 for Ukrainian', () => {
    const text = 'Олексій;Їжак\nЄвген;Шевченко\nЗоряна;Ґудзь'
    expect(detectEncoding(encode(text, 'windows-1251'))).toBe('windows-1251')
  })

  it.each(['utf-16le', 'utf-16be'] as const)(
    'is %s without a mark, though all letters are Cyrillic',
    (encoding) => {
      expect(detectEncoding(encode('Константинопольский\nВладивостокская', encoding))).toBe(encoding)
    },
  )

  it('does not depend on how far from the beginning the first letter above 0x7F stands', () => {
    const distant = `${'user@a.example;name\r\n'.repeat(20_000)}${RUSSIAN}`
    expect(detectEncoding(encode(distant, 'windows-1251'))).toBe('windows-1251')
    expect(detectEncoding(encode(distant, 'utf-8'))).toBe('utf-8')
  })

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['a workbook of Excel', Buffer.concat([Buffer.from('PK\x03\x04\x14\0\x06\0'), Buffer.alloc(100, 7)])],
    ['text with zeros in it', Buffer.from('User Name,Display Name\r\na\0,b\r\n')],
    ['control characters everywhere', Buffer.from(Array.from({ length: 400 }, (_, at) => 1 + (at % 255)))],
  ])('is none: %s', (_, bytes) => {
    expect(detectEncoding(bytes)).toBe('binary')
  })

  it('takes an end-of-file mark of DOS for text', () => {
    expect(detectEncoding(Buffer.from(`${ENGLISH}\x1a`))).toBe('utf-8')
  })

  it('is checked the same way without the call that Electron 22 lacks', () => {
    const long = `${'я'.repeat(40_000)}ab`
    for (const text of [RUSSIAN, ENGLISH, long, `a${long}`, `aa${long}`])
      expect(decodesAsUtf8(encode(text, 'utf-8'))).toBe(true)
    for (const bytes of [encode(RUSSIAN, 'windows-1251'), Buffer.from([0x61, 0xd0]), Buffer.from([0xff])])
      expect(decodesAsUtf8(bytes)).toBe(false)
  })
})

describe('Decoding', () => {
  const decode = (bytes: Uint8Array, encoding: Encoding) =>
    [...decodeText(bytes, encoding)].map(({ text }) => text).join('')

  it.each(ENCODINGS.filter((one) => iconv.decode(iconv.encode('Я', one), one) === 'Я'))(
    'gives the whole text of a long file in %s, in spite of the pieces it is read in',
    (encoding) => {
      const text = 'Алёна;Ковалёва;1\n'.repeat(20_000)
      expect(decode(encode(text, encoding), encoding)).toBe(text)
    },
  )

  it('drops the byte order mark', () => {
    expect(decode(encode('Имя', 'utf-8', true), 'utf-8')).toBe('Имя')
    expect(decode(encode('Имя', 'utf-16le', true), 'utf-16le')).toBe('Имя')
    expect(decode(encode('Имя', 'utf-16be', true), 'utf-16be')).toBe('Имя')
  })

  it('reads 0x80 to 0x9F as windows-1252 has them', () => {
    expect(decode(Buffer.from([0x80, 0x92, 0x96, 0x9c]), 'windows-1252')).toBe('€’–œ')
  })

  it('makes LF of all line ends, also of a CR LF on the border of two pieces', () => {
    expect(decode(Buffer.from('a\r\nb\rc\nd\r\r\ne\r'), 'utf-8')).toBe('a\nb\nc\nd\n\ne\n')
    for (const before of [65_534, 65_535, 65_536])
      expect(decode(Buffer.from(`${'x'.repeat(before)}\r\ny`), 'utf-8')).toBe(`${'x'.repeat(before)}\ny`)
  })

  it('tells how far it has come', () => {
    const bytes = Buffer.alloc(150_000, 'x')
    expect([...decodeText(bytes, 'utf-8')].map(({ bytesRead }) => bytesRead)).toEqual([
      65_536, 131_072, 150_000,
    ])
  })
})
