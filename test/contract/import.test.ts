import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { listOfPeople } from '#test/support/people.ts'
import { chooseFor, commitAll, readDraft, rowsOf, usersOf } from '#test/support/imports.ts'
import {
  addFabrikam,
  BUSINESS_BASIC_SKU,
  commandId,
  openTestApp,
  temporaryFolder,
  userInput,
} from '#test/support/test-app.ts'

const text = (list: string) => new TextEncoder().encode(list)

describe('an import', () => {
  it('creates all users in one commit, with licences and passwords of one batch', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app, 52)
    const draft = await readDraft(app, customerId, listOfPeople(48, 'fabrikam.example'))
    expect(draft).toMatchObject({
      rows: 48,
      rowsWithErrors: 0,
      task: 'create',
      format: 'microsoft-365',
      source: { kind: 'text', encoding: 'utf-8', delimiter: ',' },
    })
    const licenses = [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }]
    const chosen = await chooseFor(app, draft, { licenses })
    expect(chosen.customers[0]?.seats).toMatchObject([{ needed: 48, free: 52, short: 0 }])
    const before = app.notifications.filter(({ name }) => name === 'customer-changed').length
    const { batchId, ...outcome } = await commitAll(app, draft.draftId)
    expect(outcome).toMatchObject({ customerId, created: 48, updated: 0, unchanged: 0, refusal: null })
    if (batchId === null) throw new Error('No batch was made')
    expect(app.notifications.filter(({ name }) => name === 'customer-changed').length).toBe(before + 1)
    const { rows, total } = await app.ask('batches.credentials', {
      customerId,
      batchId,
      offset: 0,
      limit: 500,
    })
    expect(total).toBe(48)
    expect(new Set(rows.map(({ password }) => password)).size).toBe(48)
    expect(rows[0]?.userPrincipalName).toBe('user0@fabrikam.example')
    const { seats } = await app.ask('subscriptions.list', { customerId })
    expect(seats).toMatchObject([{ consumed: 48, free: 4 }])
  })

  it('gives its first answer to a repeated command', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, listOfPeople(3, 'fabrikam.example'))
    const command = { commandId: commandId(), draftId }
    const first = await app.ask('imports.commit', command)
    expect(await app.ask('imports.commit', command)).toEqual(first)
    expect(await usersOf(app, customerId)).toHaveLength(3)
  })

  it('refuses to create anybody while a row has an error, and says every problem', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput('anna'),
      licenses: [],
    })
    const list =
      'User Name,First Name,Last Name,Display Name,Job Title,Department,Office Number,Office Phone,Mobile Phone,' +
      'Fax,Address,City,State or Province,ZIP or Postal Code,Country or Region\r\n' +
      'ANNA@fabrikam.example,Anna,Bell,Anna Bell,,,,,,,,,,,\r\n' +
      'ben@contoso.example,Ben,Hill,,,,,,,,,,,,Atlantis\r\n' +
      'carla@fabrikam.example,Carla,Diaz,Carla Diaz,,,,,,,,,,,Spain\r\n'
    const { draftId } = await readDraft(app, customerId, text(list))
    const draft = await app.ask('imports.settle', { draftId, existing: 'stop' })
    expect(draft).toMatchObject({ rows: 3, rowsWithErrors: 2 })
    const { rows } = await rowsOf(app, draft.draftId, 'problems')
    expect(rows.map(({ row, problems }) => [row, problems.map(({ code }) => code).sort()])).toEqual([
      [2, ['upn-taken']],
      [3, ['country-unknown', 'display-name-missing', 'upn-foreign-domain']],
    ])
    expect(await app.code('imports.commit', { commandId: commandId(), draftId: draft.draftId })).toBe(
      'draft-has-errors',
    )
    expect(await usersOf(app, customerId)).toHaveLength(1)
  })

  it('warns of a deleted user with that name, and of one deleted after the list was read', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const added = await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput('user1'),
      licenses: [],
    })
    const { draftId } = await readDraft(app, customerId, listOfPeople(3, 'fabrikam.example'))
    const { rowsWithErrors } = await app.ask('imports.settle', { draftId, existing: 'stop' })
    expect(rowsWithErrors).toBe(1)
    await app.ask('users.delete', {
      commandId: commandId(),
      customerId,
      selection: { ids: [added.userId] },
    })
    expect(await app.ask('imports.get', { draftId })).toMatchObject({
      rowsWithErrors: 0,
      rowsWithWarnings: 1,
    })
    const { rows } = await rowsOf(app, draftId, 'problems')
    expect(rows.map(({ problems }) => problems[0]?.code)).toEqual(['upn-of-deleted-user'])
  })

  it('writes nothing when there are too few seats', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app, 2)
    const draft = await readDraft(app, customerId, listOfPeople(3, 'fabrikam.example'))
    const { draftId } = draft
    const licenses = [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }]
    const { customers } = await chooseFor(app, draft, { licenses })
    expect(customers[0]?.seats).toMatchObject([{ needed: 3, free: 2, short: 1 }])
    expect(await app.code('imports.commit', { commandId: commandId(), draftId })).toBe('seats-short')
    expect(await usersOf(app, customerId)).toEqual([])
    expect(await app.ask('batches.listOpen', { offset: 0, limit: 10 })).toMatchObject({ total: 0 })
  })

  it('can be cancelled: nothing is created and the draft is gone', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, listOfPeople(20, 'fabrikam.example'))
    const commit = app.code('imports.commit', { commandId: commandId(), draftId })
    await app.ask('imports.cancel', { draftId })
    expect(await commit).toBe('import-cancelled')
    expect(await app.code('imports.get', { draftId })).toBe('draft-not-found')
    expect(await usersOf(app, customerId)).toEqual([])
  })

  /** An application whose worker ends when it gets a message of this type. */
  function openCrashingAt(type: 'rows' | 'outcome') {
    const worker = join(temporaryFolder(), 'worker.cjs')
    const crashes = `require('node:worker_threads').parentPort.on('message', ({ message }) => {
      if (message.type === '${type}') process.exit(1)
    })`
    writeFileSync(worker, `${crashes}\nrequire(${JSON.stringify(inject('csvWorker'))})`)
    return openTestApp({ ports: { csvWorker: worker } })
  }

  it('is asked for again after the worker has crashed while its users were created', async () => {
    const app = await openCrashingAt('outcome')
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, listOfPeople(3, 'fabrikam.example'))
    const commit = () => app.code('imports.commit', { commandId: commandId(), draftId })
    expect(await commit()).toBe('internal')
    expect(await commit()).toBe('draft-not-found')
    expect(await usersOf(app, customerId)).toEqual([])
  })

  it('is asked for again after the worker has crashed with it', async () => {
    const app = await openCrashingAt('rows')
    const customerId = await addFabrikam(app)
    const { draftId } = await readDraft(app, customerId, listOfPeople(3, 'fabrikam.example'))
    const rows = { draftId, show: 'all', offset: 0, limit: 10 }
    expect(await app.code('imports.rows', rows)).toBe('internal')
    expect(await app.code('imports.rows', rows)).toBe('draft-not-found')
    await readDraft(app, customerId, listOfPeople(3, 'fabrikam.example'))
  })

  it('gives the roles that a column names, and refuses those that nobody knows', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const list = (ben: string) =>
      'Имя пользователя;Отображаемое имя;Роль\r\n' +
      `anna@fabrikam.example;Анна;Глобальный администратор\r\nben@fabrikam.example;Бен;${ben}\r\n`
    const wrong = await readDraft(app, customerId, text(list('Король')))
    const { rows } = await rowsOf(app, wrong.draftId, 'problems')
    expect(rows.map(({ problems: found }) => found[0])).toMatchObject([
      { code: 'role-unknown', column: 'Роль', details: { value: 'Король' } },
    ])
    const right = await readDraft(app, customerId, text(list('')))
    await commitAll(app, right.draftId)
    const users = await usersOf(app, customerId)
    expect(users.map(({ roles }) => roles)).toEqual([['global-administrator'], []])
  })

  it('takes the country of a row as its usage location, the chosen one elsewhere', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const list =
      'Имя;Фамилия;Отображаемое имя;Email;Обновление состояния\r\nАнна;Белова;Анна Белова;anna@fabrikam.example;\r\n'
    const draft = await readDraft(app, customerId, text(list))
    expect(draft).toMatchObject({
      format: 'partner-center',
      headerLanguage: 'ru',
      source: { delimiter: ';' },
    })
    await chooseFor(app, draft, { usageLocation: 'KZ' })
    await commitAll(app, draft.draftId)
    expect(await usersOf(app, customerId)).toMatchObject([
      { displayName: 'Анна Белова', usageLocation: 'KZ' },
    ])
  })
})
