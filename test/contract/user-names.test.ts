import { describe, expect, it } from 'vitest'
import { addPeople } from '#test/support/people-at-fabrikam.ts'
import { addFabrikam, commandId, FABRIKAM_INPUT, openTestApp } from '#test/support/test-app.ts'
import type { TestApp } from '#test/support/test-app.ts'

const IVAN = { givenName: 'Иван', middleName: 'Петрович', surname: 'Сидоров' }
const DOMAIN = 'fabrikam.example'

async function fabrikam() {
  const app = await openTestApp()
  const customerId = await addFabrikam(app)
  const suggest = async (person: Partial<typeof IVAN>, domain = DOMAIN) => {
    const input = { customerId, domain, person: { ...IVAN, ...person } }
    return (await app.ask('userNames.suggest', input)).userPrincipalName
  }
  return { app, customerId, suggest }
}

const edit = (app: TestApp, customerId: string, pattern: string, domains: string[] = [DOMAIN]) =>
  app.code('customers.edit', {
    commandId: commandId(),
    customerId,
    details: { ...FABRIKAM_INPUT, domains, userNames: { pattern, transliteration: 'icao' } },
  })

describe('a suggested user name', () => {
  it('is made by the rule of the customer', async () => {
    const { app, customerId, suggest } = await fabrikam()
    expect(await suggest({})).toBe('ivan.sidorov@fabrikam.example')
    expect(await edit(app, customerId, ' {family}.{g} ')).toBe('ok')
    expect(await suggest({})).toBe('sidorov.i@fabrikam.example')
  })

  it('is one that no active user has', async () => {
    const { app, customerId, suggest } = await fabrikam()
    const [userId] = await addPeople(app, customerId, ['Ivan.Sidorov', 'Ivan.P.Sidorov'])
    expect(await suggest({})).toBe('ivan.sidorov2@fabrikam.example')
    await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids: [userId ?? ''] } })
    expect(await suggest({})).toBe('ivan.sidorov@fabrikam.example')
  })

  it('is on a domain of the customer', async () => {
    const { app, customerId, suggest } = await fabrikam()
    await edit(app, customerId, '{given}', [DOMAIN, 'sales.example'])
    expect(await suggest({}, 'Sales.example')).toBe('ivan@sales.example')
    expect(await suggest({}, 'contoso.com')).toBe('ivan@fabrikam.example')
  })

  it('is none where nothing of the name can be written', async () => {
    const { suggest } = await fabrikam()
    expect(await suggest({ givenName: ' ', middleName: '', surname: '—' })).toBeNull()
  })

  it('is refused for a customer that is not there', async () => {
    const { app } = await fabrikam()
    const input = { customerId: commandId(), domain: DOMAIN, person: IVAN }
    expect(await app.code('userNames.suggest', input)).toBe('customer-not-found')
  })
})

it('an example shows what a rule makes, before it is kept', async () => {
  const app = await openTestApp()
  const rule = { pattern: '{g}{m}.{family}', transliteration: 'bgn-pcgn' as const }
  const person = { givenName: 'Юлия', middleName: 'Андреевна', surname: 'Соловьёва' }
  expect(await app.ask('userNames.example', { rule, domain: DOMAIN, person })).toEqual({
    userPrincipalName: 'ya.solovyeva@fabrikam.example',
  })
})

it('a customer is refused with a pattern that makes no user names', async () => {
  const { app, customerId } = await fabrikam()
  expect(await edit(app, customerId, 'staff')).toBe('user-name-pattern-no-placeholder')
  expect(await edit(app, customerId, '{nick}')).toBe('user-name-pattern-placeholder-unknown')
})

it('the history tells of the rule in its two parts', async () => {
  const { app, customerId } = await fabrikam()
  await edit(app, customerId, '{g}{family}')
  const everything = { customerId, userId: null, kinds: [], from: null, before: null, offset: 0, limit: 1 }
  const [newest] = (await app.ask('history.list', everything)).rows
  const ofNewest = { customerId, change: newest?.commandId ?? '', offset: 0, limit: 10 }
  const { rows } = await app.ask('history.changes', ofNewest)
  expect(rows).toMatchObject([{ field: 'pattern', before: '{given}.{family}', after: '{g}{family}' }])
})
