import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createUsers, deleteUsers, editUser } from '#shared/domain/decide/users.ts'
import { UserIndex } from '#main/services/user-indexes.ts'
import {
  apply,
  AT,
  details,
  fabrikam,
  fabrikamWith,
  newUser,
  user,
  valueOf,
} from '#test/support/customers.ts'

const byName = { by: 'displayName', descending: false } as const
const russian = new Intl.Collator('ru')

describe('the index of users', () => {
  const people = [
    user('1', { displayName: 'Ёлкина Анна', profile: { department: 'Бухгалтерия' } }),
    user('2', { displayName: 'Жуков Пётр' }),
    user('3', { displayName: 'Ельцов Иван', profile: { jobTitle: 'Бухгалтер' } }),
  ]

  it('sorts as the language does', () => {
    const index = new UserIndex(fabrikamWith(people), russian)
    expect(index.find({ search: '' }, byName, 0, 10).ids).toEqual(['1', '3', '2'])
    expect(index.find({ search: '' }, { ...byName, descending: true }, 0, 10).ids).toEqual(['2', '3', '1'])
  })

  it('finds all words in any order, е for ё, also in department and job title', () => {
    const index = new UserIndex(fabrikamWith(people), russian)
    expect(index.find({ search: 'анна елкина' }, byName, 0, 10)).toEqual({ total: 1, ids: ['1'] })
    expect(index.find({ search: 'БУХГАЛТЕР' }, byName, 0, 10).ids).toEqual(['1', '3'])
    expect(index.find({ search: 'петр анна' }, byName, 0, 10).total).toBe(0)
  })

  it('answers the window asked for and how many there are in all', () => {
    const index = new UserIndex(fabrikamWith(people), russian)
    expect(index.find({ search: '' }, byName, 1, 1)).toEqual({ total: 3, ids: ['3'] })
    expect(index.find({ search: '' }, byName, 5, 10)).toEqual({ total: 3, ids: [] })
  })

  it('finds the beginning of a list without sorting it: the same as after sorting, both ways', () => {
    const names = fc.array(fc.constantFrom('Anna', 'Ben', 'éva', 'Eva', 'Zoë', 'анна'), { maxLength: 40 })
    fc.assert(
      fc.property(names, fc.nat(30), fc.boolean(), (list, offset, descending) => {
        const users = list.map((displayName, at) =>
          user(`u${at}`, { displayName, profile: { department: displayName.slice(0, 1) } }),
        )
        for (const by of ['displayName', 'department', 'createdAt', 'userPrincipalName'] as const) {
          const sort = { by, descending }
          const unsorted = new UserIndex(fabrikamWith(users), russian)
          const sorted = new UserIndex(fabrikamWith(users), russian)
          sorted.find({ search: '' }, sort, 0, 1000)
          const window = [{ search: '' }, sort, offset, 7] as const
          expect(unsorted.find(...window)).toEqual(sorted.find(...window))
        }
      }),
    )
  })

  it('is after any commits what an index made anew would be', () => {
    const names = fc.constantFrom('Anna', 'Ben', 'Éva', 'carla', 'Ödön', 'Zoë')
    const commands = fc.array(fc.record({ kind: fc.nat(2), pick: fc.nat(), name: names }), { maxLength: 30 })
    fc.assert(
      fc.property(commands, (steps) => {
        const state = fabrikam()
        const index = new UserIndex(state, russian)
        for (const sort of ['displayName', 'createdAt', 'department', 'userPrincipalName'] as const)
          index.find({ search: '' }, { by: sort, descending: false }, 0, 1000)
        for (const [at, { kind, pick, name }] of steps.entries()) {
          const ids = [...state.users.keys()]
          const chosen = ids[pick % Math.max(1, ids.length)]
          const batch = { id: 'batch', kind: 'added', fileName: '' } as const
          const created = newUser(`u${at}`, { displayName: name })
          const decided =
            kind === 0 || chosen === undefined
              ? createUsers(state, { batch, users: [created] }, AT)
              : kind === 1
                ? editUser(state, { userId: chosen, details: details(chosen, { displayName: name }) })
                : deleteUsers(state, [chosen])
          const events = valueOf(decided)
          apply(state, events)
          expect(index.follow(events, state)).toBe(true)
        }
        const anew = new UserIndex(state, russian)
        for (const by of ['displayName', 'createdAt', 'department', 'userPrincipalName'] as const) {
          const sort = { by, descending: false }
          expect(index.find({ search: '' }, sort, 0, 1000)).toEqual(anew.find({ search: '' }, sort, 0, 1000))
        }
      }),
    )
  })
})
