import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { decodeLine, encodeLine, NO_CHECKSUM } from '#main/store/journal-line.ts'
import { jsonPieces } from '#main/store/json-pieces.ts'
import type { Commit } from '#main/store/store.ts'
import { storedCustomerDetails } from '#main/store/stored-events.ts'
import { storedUser, storedUserEdit } from '#main/store/stored-user.ts'
import { user as contractUser } from '#shared/contract/fields.ts'
import { STANDARD_DOCUMENTS } from '#shared/domain/documents.ts'
import type { CustomerEvent } from '#shared/domain/events.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { AT, BUSINESS_BASIC, FABRIKAM, subscription, user } from '../support/customers.ts'

const ANNA = {
  ...user('7d5f4a10-7c2f-4a8e-9b5e-2f0c7c1d9a01', {
    profile: { givenName: 'Анна', country: 'RU' },
    roles: ['billing-administrator'],
    preferredLanguage: 'ru',
  }),
  licenses: [{ skuId: BUSINESS_BASIC, disabledPlans: ['7d5f4a10-7c2f-4a8e-9b5e-2f0c7c1d9a02'] }],
}
const LICENSES = ANNA.licenses

/** One event of every type there is. */
const EVENTS: { [Type in CustomerEvent['type']]: Extract<CustomerEvent, { type: Type }> } = {
  'customer-created': { type: 'customer-created', details: FABRIKAM },
  'customer-edited': { type: 'customer-edited', before: FABRIKAM, after: { ...FABRIKAM, sample: true } },
  'documents-changed': {
    type: 'documents-changed',
    before: STANDARD_DOCUMENTS,
    after: {
      texts: { ...STANDARD_DOCUMENTS.texts, ru: { greeting: 'Здравствуйте, {name}', instructions: '1\n2' } },
      languageOf: 'customer',
      qrCode: true,
      logo: { hash: 'a'.repeat(64), type: 'image/png' },
    },
  },
  'subscription-added': { type: 'subscription-added', subscription: subscription(5) },
  'subscription-changed': {
    type: 'subscription-changed',
    before: subscription(5),
    after: subscription(6, { state: 'cancelled' }),
  },
  'subscription-addition-undone': { type: 'subscription-addition-undone', subscription: subscription(5) },
  'batch-opened': { type: 'batch-opened', batchId: 'batch', kind: 'import', fileName: 'список.csv' },
  'user-created': { type: 'user-created', user: ANNA, batchId: 'batch' },
  'user-taken-over': { type: 'user-taken-over', user: { ...ANNA, objectId: 'object' } },
  'take-over-undone': { type: 'take-over-undone', user: { ...ANNA, objectId: 'object' } },
  'object-id-recorded': {
    type: 'object-id-recorded',
    userId: ANNA.id,
    before: null,
    after: '7d5f4a10-7c2f-4a8e-9b5e-2f0c7c1d9a03',
  },
  'user-edited': {
    type: 'user-edited',
    userId: ANNA.id,
    before: { displayName: 'Anna', usageLocation: null },
    after: { displayName: 'Анна', usageLocation: 'RU' },
  },
  'licenses-changed': { type: 'licenses-changed', userId: ANNA.id, before: [], after: LICENSES },
  'user-deleted': { type: 'user-deleted', user: ANNA },
  'user-restored': {
    type: 'user-restored',
    userId: ANNA.id,
    deletedAt: AT,
    before: { userPrincipalName: 'a@b.example', licenses: LICENSES },
    after: { userPrincipalName: 'c@b.example', licenses: [] },
  },
  'restore-undone': {
    type: 'restore-undone',
    userId: ANNA.id,
    deletedAt: AT,
    before: { userPrincipalName: 'c@b.example', licenses: [] },
    after: { userPrincipalName: 'a@b.example', licenses: LICENSES },
  },
  'user-purged': { type: 'user-purged', user: ANNA, deletedAt: AT },
  'user-creation-undone': { type: 'user-creation-undone', user: ANNA, batchId: 'batch' },
  'batch-opening-undone': { type: 'batch-opening-undone', batchId: 'batch', kind: 'added', fileName: '' },
  'password-reset': { type: 'password-reset', userId: ANNA.id, batchId: 'b', supersedes: ['batch'] },
  'batch-delivered': { type: 'batch-delivered', batchId: 'batch', way: 'printed', users: 12 },
  'batch-handed-over': { type: 'batch-handed-over', batchId: 'batch', userIds: [ANNA.id] },
  'batch-carried-out': { type: 'batch-carried-out', batchId: 'batch', before: null, after: AT },
  'hand-off-exported': {
    type: 'hand-off-exported',
    exportId: 'export',
    way: 'powershell',
    keys: [`create:${ANNA.id}`],
  },
  'hand-off-recorded': {
    type: 'hand-off-recorded',
    exportId: null,
    results: [
      { key: `create:${ANNA.id}`, outcome: 'done', failure: null, mark: null, objectId: 'object' },
      { key: `edit:${ANNA.id}`, outcome: 'failed', failure: 'no-seats', mark: 'mark', objectId: null },
    ],
  },
  'hand-off-set-aside': {
    type: 'hand-off-set-aside',
    items: [{ key: `edit:${ANNA.id}`, mark: 'mark' }],
    aside: true,
  },
  'tenant-seen': {
    type: 'tenant-seen',
    seen: [
      { userId: ANNA.id, fields: { userPrincipalName: 'a@b.example', profile: { city: '' }, roles: [] } },
      {
        userId: 'other',
        fields: {
          userPrincipalName: 'o@b.example',
          objectId: 'object',
          displayName: 'Other',
          usageLocation: null,
          signInAllowed: false,
          licenses: LICENSES,
        },
      },
    ],
    gone: ['gone'],
  },
}

const COMMIT: Commit = {
  seq: 7,
  commandId: 'command',
  at: AT,
  actor: 'Оператор',
  importId: 'import',
  origin: 'tenant',
  undoes: 'other',
  events: Object.values(EVENTS),
}
const lineOf = (commit: Commit, previous = NO_CHECKSUM): Buffer =>
  Buffer.concat([...encodeLine(commit, previous)]).subarray(0, -1)

describe('a line of the journal', () => {
  it('gives back every kind of event as it was', () => {
    const line = decodeLine(lineOf(COMMIT, 'a'.repeat(64)))
    expect(line?.commit).toStrictEqual(COMMIT)
    expect(line?.previous).toBe('a'.repeat(64))
  })

  it('shows any change of a single bit', () => {
    const line = lineOf({ ...COMMIT, events: [EVENTS['user-created']] })
    for (let at = 0; at < line.length; at++) {
      const changed = Buffer.from(line)
      changed[at]! ^= 1
      expect(decodeLine(changed)).toBeNull()
    }
  })

  it('has the chain in its checksum', () => {
    expect(decodeLine(lineOf(COMMIT, '1'.repeat(64)))?.checksum).not.toBe(
      decodeLine(lineOf(COMMIT, '2'.repeat(64)))?.checksum,
    )
  })

  it('of an event that is not known is not read', () => {
    const unknown = { type: 'user-forgotten' } as never
    expect(decodeLine(lineOf({ ...COMMIT, events: [unknown] }))).toBeNull()
  })

  it('is one line, whatever the texts hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = lineOf({ ...COMMIT, actor: text })
        expect(line.includes('\n')).toBe(false)
        expect(decodeLine(line)?.commit.actor).toBe(text)
      }),
    )
  })
})

describe('JSON in pieces', () => {
  it('says what JSON.stringify says', () => {
    const record = fc.dictionary(
      fc.string(),
      fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.string(), fc.nat()), { maxLength: 900, size: 'max' })),
      { minKeys: 1 },
    )
    fc.assert(
      fc.property(record, (value) => {
        expect(`${Buffer.concat([...jsonPieces(value)]).toString()}}`).toBe(JSON.stringify(value))
      }),
    )
  })

  it('leaves out what is undefined', () => {
    const record = { a: undefined, b: 1, c: undefined }
    expect(`${Buffer.concat([...jsonPieces(record)]).toString()}}`).toBe('{"b":1}')
  })
})

describe('a customer as it was stored before it had a rule for user names', () => {
  it('has the rule that all begin with', () => {
    const { userNames, ...before } = FABRIKAM
    expect(userNames).toEqual(DEFAULT_USER_NAME_RULE)
    expect(storedCustomerDetails.parse(before)).toEqual(FABRIKAM)
    const events = [{ type: 'customer-created', details: before }] as never
    expect(decodeLine(lineOf({ ...COMMIT, events }))?.commit.events).toEqual([EVENTS['customer-created']])
  })
})

describe('a user as it is stored', () => {
  const reads = (value: unknown) => storedUser.safeParse(value).success

  it('is what the contract takes for a user', () => {
    expect(reads(ANNA)).toBe(true)
    expect(contractUser.safeParse(ANNA).success).toBe(true)
  })

  it('lacks no field, and has each in its shape, as the contract has it', () => {
    const wrong = [undefined, null, 1, true, 'text', [], [1], ['text'], [null], {}, { a: 1 }, [{}]]
    const known = z.looseObject(contractUser.shape)
    for (const field of Object.keys(ANNA))
      for (const value of wrong) {
        const changed = { ...ANNA, [field]: value }
        // The contract is narrower: it knows how ids, moments and countries look.
        if (known.safeParse(changed).success) expect(reads(changed)).toBe(true)
        else
          expect([field, value, reads(changed)]).toEqual([field, value, value === 'text' && reads(changed)])
      }
    const nameless = Object.entries(ANNA).filter(([field]) => field !== 'displayName')
    expect(reads(Object.fromEntries(nameless))).toBe(false)
  })

  it('may have been edited in some fields only', () => {
    const edits = (value: unknown) => storedUserEdit.safeParse(value).success
    expect(edits({})).toBe(true)
    expect(edits({ displayName: 'Anna', roles: [] })).toBe(true)
    expect(edits({ displayName: null })).toBe(false)
    expect(edits({ roles: ['emperor'] })).toBe(false)
    expect(edits(null)).toBe(false)
  })
})
