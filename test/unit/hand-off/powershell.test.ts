import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod'
import { powershellFiles, SCRIPT } from '#main/hand-off/powershell.ts'
import { HAND_OFF_KINDS } from '#shared/domain/hand-off/item.ts'
import type { HandOffItem, HandOffKind } from '#shared/domain/hand-off/item.ts'
import { BUSINESS_BASIC, user } from '#test/support/customers.ts'
import commands from '#test/fixtures/graph/commands.json' with { type: 'json' }
import openapi from '#test/fixtures/graph/openapi.json' with { type: 'json' }
import { faultsOf } from '#test/support/graph/description.ts'
import { anyItems, HOSTILE } from '#test/support/any-hand-off.ts'
import { creation, exportOf, handOffItem, PASSWORD } from '#test/support/hand-off.ts'
import { readScript } from '#test/support/powershell.ts'
import type { Script } from '#test/support/powershell.ts'

const planSchema = z.object({
  exportId: z.string(),
  domain: z.string(),
  scopes: z.array(z.string()),
  passwords: z.boolean(),
})
const lineSchema = z.looseObject({
  key: z.string(),
  kind: z.enum(HAND_OFF_KINDS),
  user: z.string(),
})

/** The files of a list, and its data read as JSON lines. */
function handedOff(...given: Parameters<typeof exportOf>) {
  const { files, remaining } = powershellFiles(exportOf(...given))
  const [script, data] = files
  const lines = (data ? new TextDecoder().decode(data.bytes) : '').split('\n').filter(Boolean)
  const [plan, ...rest] = lines.map((line): unknown => JSON.parse(line))
  const items = rest.flatMap((line, at) =>
    at % 2 === 0 ? [{ ...lineSchema.parse(line), body: rest[at + 1], bodyText: lines[at + 2] ?? '' }] : [],
  )
  return { files, script, data, lines, plan, items, remaining }
}

describe('the PowerShell script', () => {
  let script: Script
  beforeAll(async () => {
    script = await readScript(SCRIPT)
  })

  it('is understood by the grammar of PowerShell from beginning to end', () => {
    expect(script.errors).toEqual([])
    expect(script.calls.length).toBeGreaterThan(50)
  })

  it('calls documented commands with documented parameters only, all of which are needed', () => {
    const used = new Map<string, Set<string>>()
    for (const { command, parameters } of script.calls) {
      if (script.functions.includes(command)) continue
      const seen = used.get(command) ?? new Set()
      used.set(command, new Set([...seen, ...parameters]))
    }
    const listed = Object.entries(commands).map(([name, { parameters }]) => [name, [...parameters].sort()])
    expect(Object.fromEntries([...used].map(([name, seen]) => [name, [...seen].sort()]))).toEqual(
      Object.fromEntries(listed),
    )
  })

  it('calls no function that it does not define, and defines none that it does not call', () => {
    const called = new Set(script.calls.map(({ command }) => command))
    expect(script.functions.filter((name) => !called.has(name))).toEqual([])
  })

  it('holds nothing that Windows PowerShell 5.1 does not know, and no character beyond ASCII', () => {
    expect(SCRIPT).not.toMatch(/\?\?|\?\.|&&|\|\||-Parallel|-AsHashtable|[^\r\n -~]/)
  })

  it('says what it would do with -WhatIf, checks the tenant first, and never shows a body', () => {
    expect(SCRIPT).toContain('[CmdletBinding(SupportsShouldProcess = $true)]')
    expect(SCRIPT.indexOf('$texts.wrongTenant')).toBeLessThan(SCRIPT.indexOf('$PSCmdlet.ShouldProcess'))
    expect(SCRIPT).not.toMatch(/Write-(Host|Progress|Verbose|Warning|Output|Error)[^\n]*\$(Item|Body)\b/)
  })

  it('asks Graph for nothing but what is described', () => {
    const paths = Object.keys(openapi.paths)
    const asked = [...SCRIPT.matchAll(/'(\/[\w./]+)(\?[^']*)?'/g)].map(([, path]) => path ?? '')
    expect(asked.length).toBeGreaterThan(8)
    for (const path of asked) expect(paths.filter((described) => described.includes(path))).not.toEqual([])
  })

  it('is the same for every list, so that no value can get into it', () => {
    fc.assert(
      fc.property(anyItems, fc.constantFrom(...HOSTILE), (items, name) => {
        const { script: made } = handedOff(items, { customer: { name, domains: ['fabrikam.example'] } })
        if (made) expect(new TextDecoder().decode(made.bytes)).toBe(SCRIPT)
      }),
    )
  })
})

describe('the data of the script', () => {
  it('lies beside it under the same name, which says whether it holds passwords', () => {
    const names = (items: readonly HandOffItem[]) => handedOff(items).files.map(({ name }) => name)
    expect(names([creation(user('anna'))])).toEqual([
      'Carry out Fabrikam 3f2a81c0.ps1',
      'Carry out Fabrikam 3f2a81c0 WITH PASSWORDS.jsonl',
    ])
    expect(names([handOffItem('anna', { kind: 'delete' })])).toEqual([
      'Carry out Fabrikam 3f2a81c0.ps1',
      'Carry out Fabrikam 3f2a81c0.jsonl',
    ])
    expect(names([])).toEqual([])
  })

  it('says first for which tenant it is and what has to be consented to, no more than it needs', () => {
    const plan = (item: HandOffItem) => planSchema.parse(handedOff([item]).plan)
    expect(plan(handOffItem('anna', { kind: 'delete' }))).toMatchObject({
      domain: 'fabrikam.example',
      scopes: ['User.ReadWrite.All', 'Organization.Read.All'],
      passwords: false,
    })
    const roles = handOffItem('anna', { kind: 'roles', add: ['billing-administrator'], remove: [] })
    expect(plan(roles).scopes).toContain('RoleManagement.ReadWrite.Directory')
  })

  it('speaks the language of the export', () => {
    const { plan } = handedOff([handOffItem('anna', { kind: 'delete' })], { language: 'ru' })
    expect(plan).toMatchObject({ texts: { kinds: { delete: 'Удалить' } } })
  })

  it('holds each item once in its order, or leaves it', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { items: said, remaining } = handedOff(items)
        const left = new Set(remaining)
        expect(said.map(({ key }) => key)).toEqual(
          items.filter((item) => !left.has(item)).map(({ key }) => key),
        )
      }),
    )
  })

  it('holds what Graph is described to take, on lines of its own that PowerShell passes on', () => {
    const deletedItem = '/directory/deletedItems/b2d1c5c0-5b5e-4b0c-9c55-0c5f5d0b7a11'
    const requestFor = (kind: HandOffKind): readonly [string, string] => {
      if (kind === 'create') return ['POST', '/users']
      if (kind === 'licenses-given') return ['POST', '/users/u/assignLicense']
      return kind === 'restore' ? ['POST', `${deletedItem}/restore`] : ['PATCH', '/users/u']
    }
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const { kind, body } of handedOff(items).items) {
          if (body === null) continue
          const [method, url] = requestFor(kind)
          expect(faultsOf({ method, url, body })).toEqual([])
        }
      }),
    )
  })

  it.each(HOSTILE)('brings %j through unharmed, in ASCII', (text) => {
    const account = user('anna', { displayName: `a${text}b`, profile: { department: text } })
    const { lines, items } = handedOff([creation(account)])
    for (const line of lines) expect(line).toMatch(/^[ -~]*$/)
    expect(items[0]).toMatchObject({ name: `a${text}b` })
    expect(items[0]?.body).toMatchObject({ displayName: `a${text}b`, department: text })
  })

  it('holds passwords in bodies alone, and leaves what has none with all that needs it', () => {
    const give = handOffItem('anna', {
      kind: 'licenses-given',
      licenses: [{ skuId: BUSINESS_BASIC, disabledPlans: [] }],
    })
    const reset = handOffItem('ben', { kind: 'reset', passwordBatch: null, mustChangePassword: true })
    const { items } = handedOff([creation(user('anna')), give, reset])
    for (const { body: _body, bodyText: _text, ...rest } of items)
      expect(JSON.stringify(rest)).not.toContain(PASSWORD)
    expect(items.filter(({ bodyText }) => bodyText.includes(PASSWORD))).toHaveLength(2)
    const all = [creation(user('anna')), give, reset]
    expect(handedOff(all, { passwordOf: () => null })).toMatchObject({ files: [], remaining: all })
  })
})
