import { zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import type { Sheet } from 'read-excel-file/node'
import { refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import type { Table } from './draft-types.ts'
import { filledWidth, findHeadingsRow, knownHeadings } from './find-header.ts'
import { MAX_COLUMNS } from './limits.ts'
import type { ReadingWatcher, ReadRefusal } from './read-table.ts'
import { checkSheetSize, isTags, withoutEmptyCells } from './sheet-size.ts'
import { TableBuilder } from './table-builder.ts'
import { unzip } from './unzip.ts'

const MEGABYTE = 1024 * 1024

/**
 * What the parts of a workbook may come to once they are inflated. Sheets that people fill in come to some 12 times
 * their size in the file, since no two cells have the same place; what comes to 60 times is no sheet.
 */
const inflatedLimit = (bytes: number): number => Math.min(256 * MEGABYTE, Math.max(32 * MEGABYTE, 60 * bytes))

/** Sheets, and what belongs to them. */
const MAX_PARTS = 2000
/** What the texts of a sheet may come to: a text that stands in the file once may stand in any number of cells. */
const MAX_CHARACTERS = 64 * MEGABYTE
const BLOCK_ROWS = 1000
/** Rows that tell how many columns there are, where the headings do not. */
const FIRST_ROWS = 50

const UNREADABLE = refuse({ code: 'file-workbook-unreadable' } as const)

/** Whether a file is a ZIP archive, as workbooks since Excel 2007 are, or one of the older or encrypted ones. */
export const isWorkbook = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP) || startsWith(bytes, OLE)

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const OLE = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

/**
 * Reads a sheet of an .xlsx workbook: the one of this name, else the first that holds rows. Dates become ISO
 * texts, numbers plain ones, formulas what they came to. Refuses encrypted workbooks, the format before 2007 and
 * whatever else can't be read.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  sheetName: string | null,
  watcher: ReadingWatcher,
): Promise<Result<Table, ReadRefusal>> {
  const parts = unzip(bytes, (name) => /\.xml(\.rels)?$/.test(name), inflatedLimit(bytes.length))
  if (!parts || Object.keys(parts).length > MAX_PARTS) return UNREADABLE
  const checked: Record<string, Uint8Array> = {}
  for (const [name, part] of Object.entries(parts)) {
    if (watcher.cancelled()) return refuse({ code: 'import-cancelled' })
    const whole = Buffer.from(part.buffer, part.byteOffset, part.length).toString('latin1')
    if (!isTags(whole)) return UNREADABLE
    const xml = withoutEmptyCells(whole)
    const refusal = xml.includes('sheetData') ? checkSheetSize(xml) : null
    if (refusal) return refuse(refusal)
    checked[name] = Buffer.from(xml, 'latin1')
  }
  const sheets = await sheetsOf(checked)
  if (!sheets) return UNREADABLE
  if (watcher.cancelled()) return refuse({ code: 'import-cancelled' })
  const chosen = sheets.find(({ sheet }) => sheet === sheetName) ?? sheets.find(holdsRows) ?? sheets[0]
  if (!chosen) return UNREADABLE
  watcher.progress(bytes.length, bytes.length)
  const names = sheets.map(({ sheet }) => sheet)
  return tableOf(chosen, names)
}

/** Its numbers are texts already. */
type TextSheet = Sheet<string>

/** The sheets of a workbook, packed again without compression, so that the reader meets checked sizes only. */
async function sheetsOf(parts: Record<string, Uint8Array>): Promise<TextSheet[] | null> {
  try {
    const archive = zipSync(parts, { level: 0 })
    const plain = Buffer.from(archive.buffer, archive.byteOffset, archive.length)
    return await readXlsxFile<string>(plain, { parseNumber: plainNumber })
  } catch {
    return null
  }
}

const holdsRows = ({ data }: TextSheet): boolean =>
  data.some((row) => row.some((cell) => textOf(cell) !== ''))

function tableOf({ sheet, data }: TextSheet, sheets: readonly string[]): Result<Table, ReadRefusal> {
  const start = data.findIndex((row) => row.some((cell) => textOf(cell) !== ''))
  if (start < 0) return refuse({ code: 'file-empty' })
  const first = data.slice(start, start + FIRST_ROWS).map((row) => row.map(textOf))
  const above = findHeadingsRow(first)
  const headings = first[above] ?? []
  const below = first.slice(above).map(filledWidth)
  const width = knownHeadings(headings) > 0 ? filledWidth(headings) : Math.max(...below)
  if (width > MAX_COLUMNS)
    return refuse({ code: 'file-too-many-columns', details: { columns: width, limit: MAX_COLUMNS } })
  const builder = new TableBuilder(width, start + above + 1)
  let characters = 0
  for (let at = start + above; at < data.length; at += BLOCK_ROWS) {
    const rows = data.slice(at, at + BLOCK_ROWS).map((row) => row.map(textOf))
    for (const row of rows) for (const cell of row) characters += cell.length
    if (characters > MAX_CHARACTERS) return UNREADABLE
    const refusal = builder.add(rows)
    if (refusal) return refuse(refusal)
  }
  return builder.finish({ kind: 'workbook', sheet }, sheets)
}

/** A cell as text. The library's types say `typeof Date` where it gives a date. */
function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return cell instanceof Date ? isoDate(cell) : ''
}

/** Without an exponent, and with the 15 digits that Excel keeps: telephone numbers are numbers to it. */
function plainNumber(text: string): string {
  const number = Number(Number(text).toPrecision(15))
  if (!Number.isFinite(number)) return text
  const plain = String(number)
  if (!plain.includes('e')) return plain
  return Number.isInteger(number) ? String(BigInt(number)) : number.toFixed(20).replace(/0+$/, '')
}

/** The day, with the time where there is one, to the second: times are fractions of a day to Excel. */
function isoDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const seconds = Math.round(date.getTime() / 1000)
  const [day = '', time = ''] = new Date(seconds * 1000).toISOString().split(/[T.]/)
  return time === '00:00:00' ? day : `${day} ${time}`
}
