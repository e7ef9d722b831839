import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { create } from 'zustand'
import { subscribe, watchConnection } from '../api/client.ts'
import { createHeeder } from './query-client.ts'

const useConnection = create(() => ({ connected: true }))

/** Whether the host can be reached. */
export const useConnected = (): boolean => useConnection((state) => state.connected)

/** Keeps what is shown up to date: asks again after each notification, and for everything after a lost connection. */
export function useNotifications(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const endNotifications = subscribe(createHeeder(queries))
    const endWatch = watchConnection((connected) => {
      useConnection.setState({ connected })
      if (connected) void queries.invalidateQueries()
    })
    return () => {
      endNotifications()
      endWatch()
    }
  }, [queries])
}
