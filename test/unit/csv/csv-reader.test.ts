import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openCsvReader } from '#main/csv/csv-reader.ts'
import type { CsvReader } from '#main/csv/csv-reader.ts'
import type { Log } from '#main/ports.ts'
import type { OutcomeBlock } from '#main/csv/draft-types.ts'
import { allRows, draftOf, encode, rulesOf } from './drafts.ts'

const LIST = encode('User Name;Display Name;Country\na@fabrikam.example;Пётр;Россия\nbad;;\n')
const OPTIONS = { fileName: 'users.csv', rules: rulesOf(), remembered: [] }
const ALL = { show: 'all', offset: 0, limit: 1000 } as const
const WRONG_LETTERS = { kind: 'text', encoding: 'windows-1252', delimiter: ';' } as const
const folder = mkdtempSync(join(tmpdir(), 'csv-reader-'))
const workerPath = join(folder, 'csv-worker.cjs')
const opened: CsvReader[] = []
const errors: unknown[] = []
const log: Log = { info: () => undefined, warn: () => undefined, error: (_, error) => errors.push(error) }

function open(path = workerPath): CsvReader {
  const reader = openCsvReader({ workerPath: path, log })
  opened.push(reader)
  return reader
}

/** A list that takes long enough to do something meanwhile. */
const longList = (rows = 150_000): Uint8Array =>
  encode(
    `User Name,Display Name\n${Array.from({ length: rows }, (_, at) => `user${at}@fabrikam.example,Person ${at}`).join('\n')}`,
  )

async function all(outcome: AsyncIterable<OutcomeBlock>): Promise<OutcomeBlock[]> {
  const blocks: OutcomeBlock[] = []
  for await (const block of outcome) blocks.push(block)
  return blocks
}

const firstDisplayName = async (reader: CsvReader, draftId = 'draft') =>
  (await reader.rows(draftId, ALL)).rows[0]!.cells[1]

beforeAll(async () => {
  await build({
    entryPoints: ['main/csv/worker.ts'],
    outfile: workerPath,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node16.17',
    logLevel: 'silent',
  })
})

afterEach(async () => {
  await Promise.all(opened.splice(0).map((reader) => reader.close()))
  errors.length = 0
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('The CSV reader', () => {
  it('reads in its worker what the pipeline reads', async () => {
    const result = await open().read('draft', LIST, OPTIONS)
    expect(result).toEqual({ ok: true, value: (await draftOf(LIST)).summary })
  })

  it('leaves the bytes to the caller', async () => {
    const bytes = Buffer.from(LIST)
    await open().read('draft', bytes, OPTIONS)
    expect(Buffer.compare(bytes, LIST)).toBe(0)
  })

  it('shows rows with their problems, and finds these', async () => {
    const reader = open()
    await reader.read('draft', LIST, OPTIONS)
    expect((await reader.rows('draft', ALL)).rows).toEqual(allRows(await draftOf(LIST)))
    const question = { show: 'all', from: -1, backwards: false } as const
    expect(await reader.findProblem('draft', question)).toBe(1)
  })

  it('changes the draft, and gives the rows left out', async () => {
    const reader = open()
    await reader.read('draft', LIST, OPTIONS)
    const summary = await reader.change('draft', { type: 'leave-out', rows: 'errors', out: true })
    expect(summary).toMatchObject({ rowsWithErrors: 0, rowsLeftOut: 1 })
    expect((await reader.rejects('draft')).rows).toMatchObject([{ cells: ['bad', '', ''] }])
  })

  it('gives the rows to create in file order, block by block', async () => {
    const reader = open()
    await reader.read('draft', longList(20_000), OPTIONS)
    const blocks = await all(reader.outcome('draft'))
    expect(blocks.length).toBeGreaterThan(5)
    expect(blocks.flatMap(({ indexes }) => [...indexes])).toEqual(
      Array.from({ length: 20_000 }, (_, at) => at),
    )
  })

  it('keeps several drafts apart', async () => {
    const reader = open()
    await Promise.all([reader.read('one', LIST, OPTIONS), reader.read('two', longList(10), OPTIONS)])
    expect(await firstDisplayName(reader, 'one')).toBe('Пётр')
    expect(await firstDisplayName(reader, 'two')).toBe('Person 0')
  })

  it('reads the same bytes again in another way', async () => {
    const reader = open()
    await reader.read('draft', LIST, OPTIONS)
    const again = await reader.reread('draft', WRONG_LETTERS)
    expect(again).toMatchObject({ ok: true, value: { source: WRONG_LETTERS } })
    expect(await firstDisplayName(reader)).toBe('ÐŸÑ‘Ñ‚Ñ€')
  })

  it('keeps what the rows are held against when it reads again', async () => {
    const reader = open()
    await reader.read('draft', LIST, OPTIONS)
    const rules = rulesOf({ activeNames: 'a@fabrikam.example\n' })
    await reader.change('draft', { type: 'rules', rules })
    expect(await reader.reread('draft', WRONG_LETTERS)).toMatchObject({ value: { existingRows: 1 } })
  })

  it('keeps the draft as it was where reading it again is refused', async () => {
    const reader = open()
    await reader.read('draft', LIST, OPTIONS)
    const again = await reader.reread('draft', { kind: 'workbook', sheet: 'Users' })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'source-of-another-kind' } })
    expect(await firstDisplayName(reader)).toBe('Пётр')
  })

  it.each([
    [new Uint8Array(0), 'file-empty'],
    [new Uint8Array(64 * 1024 * 1024 + 1), 'file-too-large'],
    [Buffer.from([1, 2, 3, 0]), 'file-binary'],
  ])('refuses a whole file by name, and keeps no draft of it', async (bytes, code) => {
    const reader = open()
    expect(await reader.read('draft', bytes, OPTIONS)).toMatchObject({ ok: false, refusal: { code } })
    await expect(reader.rows('draft', ALL)).rejects.toThrow('No such draft')
  })

  it('tells how far it has come, up to the size of the file', async () => {
    const bytes = longList()
    const told: number[] = []
    await open().read('draft', bytes, OPTIONS, (done, total) => {
      expect(total).toBe(bytes.length)
      told.push(done)
    })
    expect(told.length).toBeGreaterThan(0)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBeLessThanOrEqual(bytes.length)
  })
})

describe('Forgetting a draft', () => {
  it('ends its reading as cancelled, before the file has been read to its end', async () => {
    const reader = open()
    const bytes = longList()
    let last = 0
    const result = await reader.read('draft', bytes, OPTIONS, (done) => {
      last = done
      reader.forget('draft')
    })
    expect(result).toEqual({ ok: false, refusal: { code: 'import-cancelled' } })
    expect(last).toBeLessThan(bytes.length)
    await expect(all(reader.outcome('draft'))).rejects.toThrow('No such draft')
  })

  it('ends a reading that has not begun yet, and no other', async () => {
    const reader = open()
    const first = reader.read('first', longList(), OPTIONS)
    const second = reader.read('second', LIST, OPTIONS)
    const third = reader.read('third', LIST, OPTIONS)
    reader.forget('second')
    expect(await second).toEqual({ ok: false, refusal: { code: 'import-cancelled' } })
    expect((await first).ok).toBe(true)
    expect((await third).ok).toBe(true)
  })

  it('lets the outcome of it that is under way come to its end', async () => {
    const reader = open()
    await reader.read('draft', longList(20_000), OPTIONS)
    let rows = 0
    for await (const block of reader.outcome('draft')) {
      rows += block.rows.length
      reader.forget('draft')
    }
    expect(rows).toBe(20_000)
    await expect(reader.rows('draft', ALL)).rejects.toThrow('No such draft')
  })

  it('does not take away the next one of the same id', async () => {
    const reader = open()
    await reader.read('draft', longList(20_000), OPTIONS)
    const outcome = all(reader.outcome('draft'))
    reader.forget('draft')
    const again = reader.read('draft', LIST, OPTIONS)
    await outcome.catch(() => undefined)
    expect((await again).ok).toBe(true)
    expect(await firstDisplayName(reader)).toBe('Пётр')
  })

  it('that is not there does nothing', async () => {
    const reader = open()
    reader.forget('draft')
    expect((await reader.read('draft', LIST, OPTIONS)).ok).toBe(true)
  })
})

describe('Closing the reader', () => {
  it('ends a reading under way as cancelled', async () => {
    const reader = open()
    const reading = reader.read('draft', longList(), OPTIONS)
    await reader.close()
    expect(await reading).toEqual({ ok: false, refusal: { code: 'import-cancelled' } })
  })

  it('that never read anything does nothing', async () => {
    await expect(open().close()).resolves.toBeUndefined()
  })
})

describe('A worker that crashes', () => {
  /** A worker that ends with an error at its first message, and is the real one from its second start on. */
  function crashingOnce(): string {
    const path = join(folder, `crashing-${opened.length}.cjs`)
    const marker = JSON.stringify(`${path}.started`)
    writeFileSync(
      path,
      `const { existsSync, writeFileSync } = require('node:fs')
       if (existsSync(${marker})) require(${JSON.stringify(workerPath)})
       else {
         writeFileSync(${marker}, '')
         require('node:worker_threads').parentPort.on('message', () => { throw new Error('crash') })
       }`,
    )
    return path
  }

  it('makes the reading fail, is told to the log, and is replaced at the next reading', async () => {
    const reader = open(crashingOnce())
    await expect(reader.read('draft', LIST, OPTIONS)).rejects.toThrow('The CSV worker has ended')
    expect(errors).toEqual([expect.objectContaining({ message: 'crash' })])
    await expect(reader.rows('draft', ALL)).rejects.toThrow('No such draft')
    expect((await reader.read('draft', LIST, OPTIONS)).ok).toBe(true)
  })

  it('that is not there at all makes the reading fail', async () => {
    await expect(open(join(folder, 'nowhere.cjs')).read('draft', LIST, OPTIONS)).rejects.toThrow()
  })
})
