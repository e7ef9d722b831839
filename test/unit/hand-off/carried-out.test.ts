import { describe, expect, it } from 'vitest'
import { batchBodies } from '#main/hand-off/graph-batch.ts'
import { ROLE_DEFINITION_IDS } from '#main/hand-off/graph-values.ts'
import { readResults } from '#main/hand-off/read-results.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import type { HandOffResult } from '#shared/domain/hand-off/result.ts'
import { BUSINESS_BASIC, BUSINESS_STANDARD, FABRIKAM, user } from '#test/support/customers.ts'
import { faultsOf } from '#test/support/graph/description.ts'
import { sendBatch } from '#test/support/graph/send-batches.ts'
import { openTenant } from '#test/support/graph/tenant.ts'
import type { Tenant, TenantOptions } from '#test/support/graph/tenant.ts'
import { creation, exportOf, handOffItem, PASSWORD } from '#test/support/hand-off.ts'

const open = (options: Partial<TenantOptions> = {}) =>
  openTenant({ domains: FABRIKAM.domains, seats: { [BUSINESS_BASIC]: 10 }, ...options })

const give = (id: string, skuId = BUSINESS_BASIC) =>
  handOffItem(id, { kind: 'licenses-given', licenses: [{ skuId, disabledPlans: [] }] })

/** Sends the batches one after the other, and gives what is read back of the answers by item. */
function carryOut(tenant: Tenant, items: readonly HandOffItem[], password: string | null = PASSWORD) {
  const { bodies } = batchBodies(
    exportOf(items, { passwordOf: ({ kind }) => (kind === 'create' || kind === 'reset' ? password : null) }),
  )
  const answers = bodies.map((body) => {
    expect(body.requests.flatMap(faultsOf)).toEqual([])
    const answer = sendBatch(tenant, JSON.parse(JSON.stringify(body)))
    expect(answer.status).toBe(200)
    return answer
  })
  const read = readResults(Buffer.from(JSON.stringify(answers.map(({ body }) => body))))
  if (!read.ok) throw new Error(read.refusal.code)
  return new Map(read.value.results.map((result) => [result.key, result]))
}

const failures = (results: ReadonlyMap<string | null, HandOffResult>): Record<string, string> =>
  Object.fromEntries(
    [...results].map(([key, { outcome, failure }]): [string, string] => [key ?? '', failure ?? outcome]),
  )

describe('batches that a tenant carries out', () => {
  it('create users with all they have, and give their object ids back', () => {
    const tenant = open()
    const profile = { givenName: 'Анна', businessPhone: '+7 495 555 01 00', country: 'ES' }
    const anna = user('anna', { displayName: 'Анна "A" O’Neil', profile, signInAllowed: false })
    const results = carryOut(tenant, [creation(anna), give('anna')])
    const account = tenant.find('anna@fabrikam.example')
    expect(account?.properties).toMatchObject({
      displayName: 'Анна "A" O’Neil',
      givenName: 'Анна',
      businessPhones: ['+7 495 555 01 00'],
      country: 'Spain',
      usageLocation: 'GB',
      accountEnabled: false,
      passwordProfile: { password: PASSWORD, forceChangePasswordNextSignIn: true },
    })
    expect([...(account?.licenses.keys() ?? [])]).toEqual([BUSINESS_BASIC])
    expect(results.get('create:anna')).toMatchObject({ outcome: 'done', objectId: account?.id })
  })

  it('change, rename, delete and restore users who are there', () => {
    const tenant = open()
    const ids = carryOut(
      tenant,
      ['anna', 'ben', 'carla'].map((id) => creation(user(id))),
    )
    const known = (id: string) => ({ objectId: ids.get(`create:${id}`)?.objectId ?? null })
    const roles = {
      kind: 'roles',
      add: ['billing-administrator', 'password-administrator'],
      remove: [],
    } as const
    const first = carryOut(tenant, [
      handOffItem('carla', { kind: 'delete' }),
      handOffItem('anna', { kind: 'rename', to: 'anne@fabrikam.example' }),
      handOffItem('ben', roles, known('ben')),
      handOffItem(
        'anna',
        { kind: 'usage-location', usageLocation: 'ES' },
        { userPrincipalName: 'anne@fabrikam.example' },
      ),
      handOffItem(
        'ben',
        { kind: 'edit', changes: { department: 'Sales', alternateEmail: '' } },
        known('ben'),
      ),
      handOffItem('ben', { kind: 'reset', passwordBatch: 'b', mustChangePassword: false }, known('ben')),
    ])
    expect(new Set([...first.values()].map(({ outcome }) => outcome))).toEqual(new Set(['done']))
    expect(first.size).toBe(6)
    expect(tenant.find('anne@fabrikam.example')?.properties['usageLocation']).toBe('ES')
    expect(tenant.find('ben@fabrikam.example')?.properties).toMatchObject({
      department: 'Sales',
      otherMails: [],
    })
    expect(tenant.roles.size).toBe(2)

    carryOut(tenant, [
      handOffItem('carla', { kind: 'restore', newUserPrincipalName: 'c@fabrikam.example' }, known('carla')),
      handOffItem('ben', { kind: 'roles', add: [], remove: ['billing-administrator'] }, known('ben')),
    ])
    expect(tenant.find('c@fabrikam.example')?.id).toBe(known('carla').objectId)
    expect([...tenant.roles]).toEqual([
      `${known('ben').objectId ?? ''} ${ROLE_DEFINITION_IDS['password-administrator']}`,
    ])

    carryOut(tenant, [
      handOffItem('ben', { kind: 'delete' }, known('ben')),
      handOffItem('ben', { kind: 'purge' }, known('ben')),
    ])
    expect(tenant.users.size).toBe(2)
    expect(tenant.deleted.size).toBe(0)
  })

  it('give no license, and do nothing else, to somebody else who has the name', () => {
    const tenant = open()
    carryOut(tenant, [creation(user('anna'))])
    const results = carryOut(tenant, [
      creation(user('anna', { displayName: 'another Anna' })),
      give('anna'),
      handOffItem('anna', { kind: 'sign-in', allowed: false }),
    ])
    expect(failures(results)).toEqual({
      'create:anna': 'name-taken',
      'sign-in:anna': 'previous-failed',
      'licenses-given:anna': 'previous-failed',
    })
    expect(tenant.find('anna@fabrikam.example')).toMatchObject({ properties: { accountEnabled: true } })
    expect(tenant.find('anna@fabrikam.example')?.licenses.size).toBe(0)
  })

  it.each<[string, readonly HandOffItem[], string | null, Record<string, string>]>([
    [
      'seats are short',
      [creation(user('anna')), give('anna')],
      PASSWORD,
      { 'licenses-given:anna': 'no-seats' },
    ],
    ['the password is weak', [creation(user('anna'))], 'password', { 'create:anna': 'password-refused' }],
    [
      'the domain is another one',
      [creation(user('anna', { userPrincipalName: 'anna@contoso.example' }))],
      PASSWORD,
      { 'create:anna': 'domain-not-verified' },
    ],
    [
      'there is no usage location',
      [creation(user('anna', { usageLocation: null })), give('anna')],
      PASSWORD,
      { 'licenses-given:anna': 'usage-location-missing' },
    ],
    [
      'the product is not subscribed',
      [creation(user('anna')), give('anna', BUSINESS_STANDARD)],
      PASSWORD,
      { 'licenses-given:anna': 'product-unknown' },
    ],
    [
      'nobody has the name',
      [handOffItem('anna', { kind: 'sign-in', allowed: true })],
      PASSWORD,
      { 'sign-in:anna': 'not-found' },
    ],
    [
      'nobody is deleted',
      [
        handOffItem(
          'anna',
          { kind: 'restore', newUserPrincipalName: null },
          { objectId: 'b2d1c5c0-5b5e-4b0c-9c55-0c5f5d0b7a11' },
        ),
      ],
      PASSWORD,
      { 'restore:anna': 'not-restorable' },
    ],
  ])('say why something failed: %s', (_, items, password, expected) => {
    const tenant = open({ seats: { [BUSINESS_BASIC]: 0 } })
    expect(failures(carryOut(tenant, items, password))).toMatchObject(expected)
  })

  it('count whoever is to be deleted and is not there as deleted', () => {
    expect(failures(carryOut(open(), [handOffItem('anna', { kind: 'delete' })]))).toEqual({
      'delete:anna': 'done',
    })
  })

  it('leave what was throttled to a second run, which does just that', () => {
    const people = Array.from({ length: 25 }, (_, at) => `user${at}`)
    const items = people.flatMap((id) => [creation(user(id)), give(id)])
    const busy = {
      status: 429,
      headers: { 'Retry-After': '10' },
      body: { error: { code: 'TooManyRequests' } },
    }
    const tenant = open({
      seats: { [BUSINESS_BASIC]: 25 },
      instead: (number) => (number % 7 === 0 && number < 40 ? busy : null),
    })
    const first = failures(carryOut(tenant, items))
    expect(Object.values(first)).toContain('throttled')
    expect(Object.values(first)).toContain('previous-failed')
    const rest = items.filter(({ key }) => first[key] !== 'done')
    const second = failures(carryOut(tenant, rest))
    expect(new Set(Object.values(second))).toEqual(new Set(['done']))
    expect(tenant.users.size).toBe(25)
    expect([...tenant.users.values()].every(({ licenses }) => licenses.size === 1)).toBe(true)
  })
})

describe('the tenant of the tests', () => {
  const get = (id: string, dependsOn?: string[]) => ({
    id,
    method: 'DELETE',
    url: `/users/${id}`,
    ...(dependsOn ? { dependsOn } : {}),
  })

  it.each([
    ['more than 20 requests', Array.from({ length: 21 }, (_, at) => get(`u${at}`))],
    ['an id twice', [get('a'), get('A')]],
    ['two chains in one body', [get('a'), get('b', ['a']), get('c'), get('d', ['c'])]],
    ['a body without its type', [{ id: 'a', method: 'POST', url: '/users', body: {} }]],
  ])('refuses a batch with %s', (_, requests) => {
    expect(sendBatch(open(), { requests }).status).toBe(400)
  })
})
