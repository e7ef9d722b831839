import { expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { useLocationStore, watchLocation } from '#renderer/location.ts'

it('Where the browser goes while the page starts is where the person is', () => {
  const { current } = useLocationStore.getState()
  window.history.replaceState(null, '', `#${addresses.settings}`)
  expect(useLocationStore.getState().current).toBe(current)
  const end = watchLocation()
  expect(useLocationStore.getState().current).toBe(addresses.settings)
  end()
})
