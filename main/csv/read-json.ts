import { refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'
import { decodeText } from './decode.ts'
import type { Table } from './draft-types.ts'
import { detectEncoding } from './encoding.ts'
import { MAX_COLUMNS } from './limits.ts'
import type { ReadingWatcher, ReadRefusal } from './read-table.ts'
import { TableBuilder } from './table-builder.ts'

const BLOCK_ROWS = 1000
const START_BYTES = 1024
/** An object with a name in it, or an array of objects: a list in braces or brackets goes on in another way. */
const START = /^\s*(\{\s*["}]|\[\s*[{\]])/

const UNREADABLE = refuse({ code: 'file-json-unreadable' } as const)

/** Whether a file is JSON by its beginning, or says so by its name. */
export function isJson(bytes: Uint8Array, fileName: string): boolean {
  if (/\.json$/i.test(fileName)) return true
  const beginning = bytes.subarray(0, START_BYTES)
  const encoding = detectEncoding(beginning)
  if (encoding === 'binary') return false
  const [start] = decodeText(beginning, encoding)
  return START.test(start?.text ?? '')
}

/**
 * Reads users as Microsoft Graph lists them: an array of objects, or an object that has it as its `value`. The
 * names of the properties are the headings. Licences become SKU ids joined by `+`, each with the plans that are off
 * in parentheses: `sku(-plan,-plan)`; other lists are joined by `, `.
 */
export function readJson(bytes: Uint8Array, watcher: ReadingWatcher): Result<Table, ReadRefusal> {
  const users = usersOf(parsed(bytes))
  if (!users) return UNREADABLE
  const names = new Set<string>()
  for (const user of users) for (const name of Object.keys(user)) names.add(name)
  const headings = [...names]
  if (headings.length > MAX_COLUMNS)
    return refuse({
      code: 'file-too-many-columns',
      details: { columns: headings.length, limit: MAX_COLUMNS },
    })
  if (headings.length === 0) return refuse({ code: 'file-empty' })
  const builder = new TableBuilder(headings.length, 1)
  builder.add([[...headings]])
  for (let at = 0; at < users.length; at += BLOCK_ROWS) {
    if (watcher.cancelled()) return refuse({ code: 'import-cancelled' })
    const rows = users
      .slice(at, at + BLOCK_ROWS)
      .map((user) => headings.map((heading) => textOf(user[heading])))
    const refusal = builder.add(rows)
    if (refusal) return refuse(refusal)
    watcher.progress(Math.floor((bytes.length * (at + rows.length)) / users.length), bytes.length)
  }
  return builder.finish({ kind: 'json' }, [])
}

function parsed(bytes: Uint8Array): unknown {
  const encoding = detectEncoding(bytes)
  if (encoding !== 'utf-8' && encoding !== 'utf-16le' && encoding !== 'utf-16be') return null
  try {
    return JSON.parse([...decodeText(bytes, encoding)].map(({ text }) => text).join(''))
  } catch {
    return null
  }
}

type JsonObject = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function usersOf(json: unknown): readonly JsonObject[] | null {
  const list: unknown = isObject(json) ? json['value'] : json
  return Array.isArray(list) && list.every(isObject) ? list : null
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.some(isLicense) ? value.map(licenseText).join('+') : listText(value)
  // The initial password, where users are written down as they are to be created.
  return isObject(value) && typeof value['password'] === 'string' ? value['password'] : ''
}

const listText = (values: readonly unknown[]): string =>
  values.filter((value) => typeof value === 'string' || typeof value === 'number').join(', ')

const isLicense = (value: unknown): value is JsonObject =>
  isObject(value) && typeof value['skuId'] === 'string'

function licenseText(value: unknown): string {
  if (!isLicense(value)) return ''
  const plans = Array.isArray(value['disabledPlans']) ? value['disabledPlans'] : []
  const off = plans.filter((plan) => typeof plan === 'string').map((plan) => `-${plan}`)
  return `${String(value['skuId'])}${off.length > 0 ? `(${off.join(',')})` : ''}`
}
