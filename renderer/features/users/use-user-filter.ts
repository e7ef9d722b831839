import { useEffect, useMemo } from 'react'
import { addresses } from '../../addresses.ts'
import { navigate, queryOf, useLocationStore } from '../../location.ts'
import { readFilter, writeFilter } from './user-conditions.ts'
import type { ListFilter } from './user-conditions.ts'
import { changeUserList, useUserList } from './user-list-state.ts'

/**
 * The filter of a customer's list of users. It stands in the address, so that it survives a reload; an address
 * without one (a tab, a breadcrumb) brings the last one back.
 */
export function useUserFilter(customerId: string): [ListFilter, (filter: ListFilter) => void] {
  const { query: last } = useUserList(customerId)
  const query = useLocationStore(({ current }) => queryOf(current)) || last
  const filter = useMemo(() => readFilter(query), [query])

  const change = (next: ListFilter) => {
    const written = writeFilter(next)
    changeUserList(customerId, { query: written, active: -1 })
    navigate(addresses.users(customerId, written), { replace: true })
  }
  useEffect(() => {
    const written = writeFilter(filter)
    if (written !== last) changeUserList(customerId, { query: written })
    navigate(addresses.users(customerId, written), { replace: true })
  }, [customerId, filter, last])

  return [filter, change]
}
