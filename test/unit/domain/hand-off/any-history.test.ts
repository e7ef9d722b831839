import fc from 'fast-check'
import { expect, it } from 'vitest'
import { noteExport, recordHandOff } from '#shared/domain/decide/hand-off.ts'
import { toDo } from '#shared/domain/hand-off/to-do.ts'
import { AT, valueOf } from '#test/support/customers.ts'
import { anyCutHistory, expectSame, makeMissingPasswords, take, World } from '#test/support/hand-off-world.ts'

it('carrying out the list gives the tenant exactly the state here', () => {
  let carriedOut = 0
  const kinds = new Map<string, number>()
  fc.assert(
    fc.property(anyCutHistory, (steps) => {
      const world = new World()
      const { state, tenant } = world
      for (const [number, step] of steps.entries()) take(world, step, number)
      for (const sent of world.sent) world.answer(sent)
      makeMissingPasswords(world)
      const items = toDo(state, AT)
      const results = tenant.carryOut(items, 'powershell')
      expect(results.filter(({ outcome }) => outcome === 'failed')).toEqual([])
      const keys = items.map(({ key }) => key)
      world.apply(valueOf(noteExport(state, { exportId: 'last', way: 'powershell', keys, again: true })))
      if (items.length > 0) world.apply(valueOf(recordHandOff(state, { exportId: 'last', results }, AT)))
      expectSame(world)
      expect(toDo(state, AT)).toEqual([])
      carriedOut += items.length
      for (const { kind } of items) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }),
    { numRuns: Number(process.env['RUNS'] ?? 300) },
  )
  if (process.env['RUNS']) console.log(kinds)
  expect(carriedOut).toBeGreaterThan(500)
})
