import { describe, expect, it } from 'vitest'
import { addFabrikam, commandId, openTestApp, userInput } from '#test/support/test-app.ts'

describe('the search over everything', () => {
  it('finds customers and users by any part of a name, not by department', async () => {
    const app = await openTestApp()
    const customerId = await addFabrikam(app)
    const add = (alias: string, displayName: string, department: string) =>
      app.ask('users.add', {
        commandId: commandId(),
        customerId,
        batchId: null,
        details: userInput(alias, { displayName, profile: { department } }),
        licenses: [],
      })
    await add('anna', 'Анна Ёлкина', 'Fabric')
    await add('ben', 'Ben Fabre', 'Sales')
    const find = (text: string) => app.ask('search.find', { text, limit: 10 })
    expect(await find('fabr')).toMatchObject({
      customers: [{ name: 'Fabrikam', domain: 'fabrikam.example' }],
      users: [{ displayName: 'Ben Fabre' }, { displayName: 'Анна Ёлкина' }],
      complete: true,
    })
    expect((await find('елкина анна')).users).toMatchObject([{ displayName: 'Анна Ёлкина' }])
    expect((await find('sales')).users).toEqual([])
  })

  it('goes on with customers that are not loaded, and tells when there is more', async () => {
    const first = await openTestApp()
    const customerId = await addFabrikam(first)
    await first.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      details: userInput('anna'),
      licenses: [],
    })
    await first.ask('batches.handOver', {
      commandId: commandId(),
      customerId,
      batchId: (await first.ask('batches.listOpen', { offset: 0, limit: 1 })).rows[0]?.batchId ?? '',
      users: 'all',
    })
    await first.close()
    const app = await openTestApp({ dataDir: first.dataDir })
    const searched = new Promise((resolve) => {
      app.subscribe(({ name, data }) => name === 'search-progress' && data.complete && resolve(true))
    })
    expect(await app.ask('search.find', { text: 'anna', limit: 5 })).toMatchObject({
      users: [],
      complete: false,
    })
    await searched
    const { users, complete } = await app.ask('search.find', { text: 'anna', limit: 5 })
    expect({ found: users.length, complete }).toEqual({ found: 1, complete: true })
  })
})
