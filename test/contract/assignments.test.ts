import { describe, expect, it } from 'vitest'
import { addFabrikam, BUSINESS_BASIC_SKU, commandId, openTestApp, userInput } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

async function withUsers(app: TestApp, seats: number, names: string[]) {
  const customerId = await addFabrikam(app, seats)
  for (const name of names)
    await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput(name),
      licenses: [],
    })
  return customerId
}

const read = (app: TestApp, customerId: string, assignmentId: string, text: string) =>
  app.ask('assignments.read', {
    assignmentId,
    customerId,
    fileName: 'names.csv',
    bytes: new TextEncoder().encode(text),
  })

describe('subscriptions for the users whom a file names', () => {
  it('takes one column of names without a heading', async () => {
    const app = await openTestApp()
    const customerId = await withUsers(app, 5, ['anna', 'ben'])
    const list = 'ANNA@fabrikam.example\r\nnobody@fabrikam.example\r\n'
    const found = await read(app, customerId, commandId(), list)
    expect(found.userIds).toHaveLength(1)
    expect(found).toMatchObject({
      hasProducts: false,
      unknown: { total: 1, rows: [{ row: 2, value: 'nobody@fabrikam.example' }] },
    })
  })

  it('takes a template of an import, and tells deleted users from unknown ones', async () => {
    const app = await openTestApp()
    const customerId = await withUsers(app, 5, ['anna', 'ben'])
    const { rows } = await app.ask('users.list', {
      customerId,
      filter: { search: 'ben' },
      sort: { by: 'displayName', descending: false },
      offset: 0,
      limit: 1,
    })
    const selection = { ids: rows.map(({ id }) => id) }
    await app.ask('users.delete', { commandId: commandId(), customerId, selection })
    const list =
      'Имя;Фамилия;Отображаемое имя;Email;Обновление состояния\r\n' +
      'А;Б;Анна;anna@fabrikam.example;\r\nБ;В;Бен;ben@fabrikam.example;\r\n'
    const found = await read(app, customerId, commandId(), list)
    expect(found.userIds).toHaveLength(1)
    expect(found.deleted).toEqual({ total: 1, rows: [{ row: 3, value: 'ben@fabrikam.example' }] })
  })

  it('gives each user the products of its row, by SKU id, part number or name, and only once', async () => {
    const app = await openTestApp()
    const customerId = await withUsers(app, 3, ['anna', 'ben', 'carla'])
    const list =
      'User name,Licenses\r\n' +
      `anna@fabrikam.example,${BUSINESS_BASIC_SKU}\r\n` +
      'ben@fabrikam.example,O365_BUSINESS_ESSENTIALS+NO_SUCH\r\n' +
      'carla@fabrikam.example,Microsoft 365 Business Basic\r\n'
    const assignmentId = commandId()
    const found = await read(app, customerId, assignmentId, list)
    expect(found).toMatchObject({
      hasProducts: true,
      unknownProducts: { total: 1, rows: [{ row: 3, value: 'NO_SUCH' }] },
      products: [{ name: 'Microsoft 365 Business Basic', gains: 3, free: 3, short: 0 }],
    })
    const assign = () => app.ask('assignments.assign', { commandId: commandId(), customerId, assignmentId })
    expect(await assign()).toEqual({ changed: 3, unchanged: 0 })
    expect(await assign()).toEqual({ changed: 0, unchanged: 3 })
  })

  it('gives nobody anything when there are too few seats', async () => {
    const app = await openTestApp()
    const customerId = await withUsers(app, 1, ['anna', 'ben'])
    const list = 'Usuario;Licencias\r\nanna@fabrikam.example;x\r\n'.replace('Usuario', 'Nombre de usuario')
    const both = `${list.replace(';x', `;${BUSINESS_BASIC_SKU}`)}ben@fabrikam.example;${BUSINESS_BASIC_SKU}\r\n`
    const assignmentId = commandId()
    const found = await read(app, customerId, assignmentId, both)
    expect(found.products).toMatchObject([{ gains: 2, free: 1, short: 1 }])
    const command = { commandId: commandId(), customerId, assignmentId }
    expect(await app.code('assignments.assign', command)).toBe('seats-short')
  })

  it.each([
    ['', 'file-empty'],
    ['Colour,Size\r\nred,3\r\n', 'file-no-header'],
    ['\u0000\u0001\u0002\u0003\u0000\u0000\u0000', 'file-binary'],
  ])('refuses a file that is no list: %j', async (text, code) => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const bytes = new TextEncoder().encode(text)
    const input = { assignmentId: commandId(), customerId, fileName: 'x.csv', bytes }
    expect(await app.code('assignments.read', input)).toBe(code)
  })
})
