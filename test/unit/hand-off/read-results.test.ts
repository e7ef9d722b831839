import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { failureOf } from '#main/hand-off/failure.ts'
import { readResults } from '#main/hand-off/read-results.ts'
import { HAND_OFF_FAILURES } from '#shared/domain/hand-off/result.ts'
import { encode } from '../csv/drafts.ts'

const OBJECT_ID = 'b2d1c5c0-5b5e-4b0c-9c55-0c5f5d0b7a11'

function read(text: string | Uint8Array) {
  const answer = readResults(typeof text === 'string' ? encode(text) : text)
  return answer.ok ? answer.value : answer.refusal.code
}
const lines = (...values: unknown[]) => values.map((value) => `${JSON.stringify(value)}\n`).join('')
const done = (key: string, objectId = '') => ({
  key,
  outcome: 'done',
  status: 200,
  code: '',
  message: '',
  objectId,
})
const failed = (key: string, status: number, code: string, message = '') => ({
  key,
  outcome: 'failed',
  status,
  code,
  message,
  objectId: '',
})

describe('the results of the script', () => {
  it('say of each item whether it is done, why not, and the object id', () => {
    const text = lines(
      done('create:anna', OBJECT_ID),
      failed(
        'licenses-given:anna',
        400,
        'Request_BadRequest',
        'Subscription with SKU x does not have any available licenses.',
      ),
      failed('roles:ben', 424, 'FailedDependency'),
    )
    const nobody = { userPrincipalName: null, objectId: null }
    expect(read(text)).toEqual({
      exportId: null,
      results: [
        {
          ...nobody,
          key: 'create:anna',
          kind: 'create',
          outcome: 'done',
          failure: null,
          objectId: OBJECT_ID,
        },
        {
          ...nobody,
          key: 'licenses-given:anna',
          kind: 'licenses-given',
          outcome: 'failed',
          failure: 'no-seats',
        },
        { ...nobody, key: 'roles:ben', kind: 'roles', outcome: 'failed', failure: 'previous-failed' },
      ],
      leftOut: 0,
    })
  })

  it('count as the last run has left them', () => {
    const read1 = read(
      lines(failed('create:anna', 503, 'x'), done('create:ben'), done('create:anna', OBJECT_ID)),
    )
    expect(read1).toMatchObject({
      results: [
        { key: 'create:anna', outcome: 'done', objectId: OBJECT_ID },
        { key: 'create:ben', outcome: 'done' },
      ],
    })
  })

  it('are read up to where the script was broken off, wherever that was', () => {
    const whole = lines(done('create:anna'), done('create:ben'))
    fc.assert(
      fc.property(fc.integer({ min: lines(done('create:anna')).length, max: whole.length }), (length) => {
        const answer = read(whole.slice(0, length))
        const isWhole = length >= whole.length - 1
        const isNothingMore = length === lines(done('create:anna')).length
        expect(answer).toMatchObject({ leftOut: isWhole || isNothingMore ? 0 : 1 })
        expect(answer).toHaveProperty('results.length', isWhole ? 2 : 1)
      }),
    )
  })

  it('are read in what PowerShell and editors make of a file', () => {
    const text = lines(done('create:anna')).replaceAll('\n', '\r\n')
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
    for (const bytes of [encode(`\ufeff${text}`), utf16])
      expect(read(bytes)).toHaveProperty('results.length', 1)
  })
})

describe('the answers of Graph', () => {
  const response = (id: string, status: number, body?: unknown) => ({ id, status, body })
  const error = (code: string, message: string) => ({ error: { code, message } })

  it('are read from one batch, from an array of them, and from one a line', () => {
    const first = { responses: [response('create:anna', 201, { id: OBJECT_ID })] }
    const second = {
      responses: [
        response(
          'create:ben',
          400,
          error(
            'Request_BadRequest',
            'Another object with the same value for property userPrincipalName already exists.',
          ),
        ),
      ],
    }
    const both = {
      results: [
        { key: 'create:anna', outcome: 'done', objectId: OBJECT_ID },
        { key: 'create:ben', outcome: 'failed', failure: 'name-taken' },
      ],
    }
    expect(read(JSON.stringify(first, null, 2))).toMatchObject({ results: [both.results[0]] })
    expect(read(JSON.stringify([first, second]))).toMatchObject(both)
    expect(read(lines(first, second))).toMatchObject(both)
  })

  it('count an item of several requests as done when all of them are', () => {
    const parts = ['roles:anna 1/2', 'roles:anna 2/2']
    const answer = (...statuses: number[]) =>
      read(JSON.stringify({ responses: statuses.map((status, at) => response(parts[at] ?? '', status)) }))
    expect(answer(201, 204)).toMatchObject({ results: [{ key: 'roles:anna', outcome: 'done' }] })
    expect(answer(201, 403)).toMatchObject({ results: [{ outcome: 'failed', failure: 'not-permitted' }] })
    expect(answer(201)).toBe('not-a-result')
  })

  it('are not taken for ours when their ids are not', () => {
    expect(read(JSON.stringify({ responses: [response('1', 200)] }))).toBe('not-a-result')
  })
})

describe('the results of Entra’s bulk operations', () => {
  const TEMPLATE =
    'version:v1.0\r\nName [displayName] Required,User name [userPrincipalName] Required,State or province [state]'

  it('say of each row whether it succeeded, and the reason where it did not', () => {
    const text = `${TEMPLATE},Status,Failure reason\r\n"Abel, Anna",anna@fabrikam.example,x,Success,\r\nBen,ben@fabrikam.example,,Failed,"Another object with the same value for property userPrincipalName already exists."\r\n`
    expect(read(text)).toMatchObject({
      results: [
        {
          key: null,
          kind: 'create',
          userPrincipalName: 'anna@fabrikam.example',
          outcome: 'done',
          failure: null,
        },
        { userPrincipalName: 'ben@fabrikam.example', outcome: 'failed', failure: 'name-taken' },
      ],
    })
  })

  it('are known by their columns: deletions by the user name alone, restorations by the object id', () => {
    expect(read('User name [userPrincipalName] Required,Status\r\na@b.example,Succeeded\r\n')).toMatchObject({
      results: [{ kind: 'delete', userPrincipalName: 'a@b.example', outcome: 'done' }],
    })
    expect(read(`Object ID [objectId] Required,Error\r\n${OBJECT_ID},\r\n`)).toMatchObject({
      results: [{ kind: 'restore', objectId: OBJECT_ID, userPrincipalName: null, outcome: 'done' }],
    })
  })

  it('are read as Excel saves them again in another country', () => {
    const text =
      'version:v1.0;;\r\n"Nombre de usuario [userPrincipalName] Requerido";Estado;Motivo\r\na@b.example;Error;60012\r\n'
    expect(read(text)).toMatchObject({ results: [{ outcome: 'failed', failure: 'no-seats' }] })
  })

  it('say nothing of rows that are not carried out yet, nor of the example', () => {
    const text =
      'User name [userPrincipalName] Required,Status\r\nExample: chris@contoso.com,Success\r\na@b.example,Pending\r\nc@b.example,Success\r\n'
    expect(read(text)).toMatchObject({ results: [{ userPrincipalName: 'c@b.example' }] })
  })

  it('are not what was uploaded, which says nothing of what became of it', () => {
    const state = 'Nombre [displayName],Nombre de usuario [userPrincipalName],Estado o provincia [state]'
    expect(read(`version:v1.0\r\n${state}\r\nAnna,anna@fabrikam.example,Madrid\r\n`)).toBe('not-a-result')
  })
})

describe('a file that is no result', () => {
  it.each([
    ['nothing', '', 'file-empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0, 0, 1, 2, 3]), 'file-binary'],
    ['a text', 'Dear Anna,\nall is done.\n', 'not-a-result'],
    ['a list of users', 'User name,Display name\na@b.example,Anna\n', 'not-a-result'],
    ['JSON of something else', '{"value":[{"id":"1"}]}', 'not-a-result'],
    ['a key of something else', lines({ key: 'x', outcome: 'done' }), 'not-a-result'],
  ] as const)('is refused: %s', (_, text, code) => {
    expect(read(text)).toBe(code)
  })

  it('never breaks the reader, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.uint8Array()), (content) => {
        expect(['object', 'string']).toContain(typeof read(content))
      }),
    )
  })
})

describe('why the tenant refused something', () => {
  it.each([
    ['no-seats', 'Subscription with SKU 3b555118 does not have any available licenses.'],
    ['no-seats', 'CountViolation'],
    ['no-seats', '60012'],
    ['mutually-exclusive', 'License assignment failed because service plans a and b are mutually exclusive.'],
    [
      'dependency-missing',
      'License assignment failed because service plan a depends on the service plan(s) b',
    ],
    ['prohibited-in-usage-location', 'ProhibitedInUsageLocationViolation'],
    ['usage-location-missing', 'License assignment cannot be done for user with invalid usage location.'],
    ['product-unknown', 'License 3b55 does not correspond to a valid company License.'],
    ['name-taken', 'Another object with the same value for property proxyAddresses already exists.'],
    [
      'domain-not-verified',
      'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
    ],
    [
      'password-refused',
      'The specified password does not comply with password complexity requirements. Please provide a different password.',
    ],
    ['value-refused', "Invalid value specified for property 'mobilePhone' of resource 'User'."],
    ['not-permitted', 'Insufficient privileges to complete the operation.'],
    ['other', 'Something that nobody has seen before.'],
  ] as const)('is %s: %s', (failure, message) => {
    expect(failureOf({ status: 400, code: 'Request_BadRequest', message })).toBe(failure)
  })

  it.each([
    [401, 'not-permitted'],
    [403, 'not-permitted'],
    [404, 'not-found'],
    [424, 'previous-failed'],
    [429, 'throttled'],
    [503, 'unavailable'],
    [0, 'unavailable'],
    [400, 'other'],
  ] as const)('is told by the status %i where there are no words', (status, failure) => {
    expect(failureOf({ status, code: '', message: '' })).toBe(failure)
  })

  it('is one of those that have a sentence, whatever was said', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.string(), (status, code, message) => {
        expect(HAND_OFF_FAILURES).toContain(failureOf({ status, code, message }))
      }),
    )
  })
})
