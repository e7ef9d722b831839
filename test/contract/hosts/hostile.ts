import { contract } from '#shared/contract/index.ts'
import type { MethodSpec } from '#shared/contract/method.ts'

/** Every method of the contract: "users.list" and so on. */
export const METHODS: readonly string[] = Object.entries(contract).flatMap(([capability, methods]) =>
  Object.keys(methods).map((name) => `${capability}.${name}`),
)

/** The names of the fields that a method takes. */
export function fieldsOf(method: string): readonly string[] {
  const [capability, name] = method.split('.')
  const methods = new Map<string, Record<string, MethodSpec>>(Object.entries(contract)).get(capability ?? '')
  const { input } = methods?.[name ?? ''] ?? {}
  return input && 'shape' in input ? Object.keys(input.shape as object) : []
}

/**
 * What no method takes. Runs in the test or, from its source, in a page: it uses nothing from outside. Some of it
 * can't be carried by either transport; then the host's side of the page has to refuse it.
 */
export function hostileInputs(): [what: string, input: unknown][] {
  const cycle: Record<string, unknown> = {}
  cycle['extra'] = cycle
  let deep: unknown = 'bottom'
  for (let level = 0; level < 200; level += 1) deep = { extra: deep }
  return [
    ['nothing', undefined],
    ['null', null],
    ['true', true],
    ['a number', 7],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a text', 'host.capabilities'],
    ['a text of a million characters', 'x'.repeat(1_000_000)],
    ['an empty list', []],
    ['a list of a hundred thousand', new Array(100_000).fill(0)],
    ['bytes', new Uint8Array(1024)],
    ['a field too many', { extra: 1 }],
    [
      'ten thousand fields',
      Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`extra${at}`, at])),
    ],
    ['a prototype', JSON.parse('{"extra":1,"__proto__":{"isAdmin":true}}')],
    ['a constructor', { extra: 1, constructor: { prototype: { isAdmin: true } } }],
    ['a date', { extra: new Date(0) }],
    ['an invalid date', { extra: new Date(Number.NaN) }],
    ['a map', { extra: new Map([['a', 1]]) }],
    ['a pattern', { extra: /(a+)+$/ }],
    ['an error with a stack', { extra: new Error('boom') }],
    ['a large number', { extra: 2n ** 80n }],
    ['a function', { extra: () => 'called' }],
    ['a function alone', () => 'called'],
    ['a symbol', { extra: Symbol('extra') }],
    ['a promise', { extra: Promise.resolve(1) }],
    ['something that holds itself', cycle],
    ['two hundred levels', deep],
    ['a text that becomes markup', { extra: '<img src=x onerror=alert(1)>' }],
  ]
}

/** What is no name of a method. */
export function hostileNames(): unknown[] {
  return [
    '',
    '.',
    '__proto__',
    'constructor',
    'toString',
    'users',
    'users.',
    '.list',
    'users.constructor',
    'users.__proto__',
    'users.list.constructor',
    'users.list\u0000',
    'USERS.LIST',
    ' users.list',
    'x'.repeat(1_000_000),
    null,
    7,
    ['host.capabilities'],
    { toString: 'host.capabilities' },
  ]
}
