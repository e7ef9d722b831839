import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commitAll, csv, fixture, readDraft, rowsOf } from '#test/support/imports.ts'
import { addFabrikam, commandId, openTestApp } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const SECRETS = ['Spring2026!a', 'Winter-Coat-77', 'Copper!Kettle9']
const WEAK = 'weaksecret'
const LIST = csv(
  'Login,Name,Pass',
  ...SECRETS.map((secret, at) => `user${at}@fabrikam.example,User ${at},${secret}`),
)

/** Everything that may be shown or kept, in one text: answers, notifications, log lines and files. */
class Witness {
  readonly #app: TestApp
  readonly #answers: string[] = []

  constructor(app: TestApp) {
    this.#app = app
  }

  hear(answer: unknown): void {
    this.#answers.push(JSON.stringify(answer))
  }

  saw(secret: string): boolean {
    const said = [...this.#answers, ...this.#app.logLines, JSON.stringify(this.#app.notifications)]
    return said.some((text) => text.includes(secret)) || filesOf(this.#app.dataDir).some(holding(secret))
  }
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesOf(path) : [path]
  })

const holding = (secret: string) => (path: string) => readFileSync(path).includes(secret)

const passwordsOf = async (app: TestApp, customerId: string, batchId: string | null) => {
  const batch = { customerId, batchId: batchId ?? '' }
  const { rows } = await app.ask('batches.credentials', { ...batch, offset: 0, limit: 10 })
  return rows.map(({ password }) => password)
}

describe('passwords of a list', () => {
  it('become the temporary ones if the operator says so, and stand nowhere else', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const witness = new Witness(app)
    const draft = await readDraft(app, customerId, LIST)
    const { draftId } = draft
    expect(draft.passwords).toBe('make')
    witness.hear(draft)
    witness.hear(await app.ask('imports.settle', { draftId, passwords: 'use' }))
    witness.hear(await rowsOf(app, draftId))
    await app.ask('imports.leaveOut', { draftId, rows: [2], out: true })
    const rejects = await app.ask('imports.rejects', { draftId })
    witness.hear(new TextDecoder().decode(rejects.bytes))
    await app.ask('imports.leaveOut', { draftId, rows: [2], out: false })
    const outcome = await commitAll(app, draftId)
    witness.hear(outcome)
    witness.hear(await app.ask('imports.get', { draftId }))
    for (const secret of SECRETS) expect(witness.saw(secret)).toBe(false)
    expect(await passwordsOf(app, customerId, outcome.batchId)).toEqual(SECRETS)
  })

  it('are no other field’s, neither now nor in the next list with these headings', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const witness = new Witness(app)
    const { draftId } = await readDraft(app, customerId, LIST)
    const meanings = ['userPrincipalName', 'displayName', 'department'] as const
    const draft = await app.ask('imports.map', { draftId, meanings: [...meanings], headed: true })
    expect(draft.columns[2]?.meaning).toBe('password')
    witness.hear([draft, await rowsOf(app, draftId), await commitAll(app, draftId)])
    const next = await readDraft(app, customerId, LIST)
    witness.hear([next, await rowsOf(app, next.draftId)])
    for (const secret of SECRETS) expect(witness.saw(secret)).toBe(false)
  })

  it('are passed over unless the operator says so', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, LIST)
    const { batchId } = await commitAll(app, draftId)
    const made = await passwordsOf(app, customerId, batchId)
    expect(made.filter((password) => password !== null && !SECRETS.includes(password))).toHaveLength(3)
  })

  it('are held against the rules, and never quoted where they break one', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const witness = new Witness(app)
    const list = csv('Login,Name,Pass', `anna@fabrikam.example,Anna,${WEAK}`, 'ben@fabrikam.example,Ben,')
    const { draftId } = await readDraft(app, customerId, list)
    witness.hear(await app.ask('imports.settle', { draftId, passwords: 'use' }))
    const { rows } = await rowsOf(app, draftId, 'problems')
    witness.hear(rows)
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['password-weak'],
      ['password-missing'],
    ])
    const refused = await app.call('imports.commit', { commandId: commandId(), draftId })
    witness.hear(refused)
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'draft-has-errors' } })
    expect(witness.saw(WEAK)).toBe(false)
  })

  it('of Entra’s own list are known by their column', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const draft = await readDraft(app, customerId, fixture('entra-bulk-create.csv'))
    expect(draft).toMatchObject({ format: 'entra-create', task: 'create', passwords: 'make' })
    expect(draft.columns.find(({ meaning }) => meaning === 'password')?.samples.join('')).toMatch(/^[•*]*$/)
  })
})
