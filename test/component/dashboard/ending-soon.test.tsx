import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { addFabrikam, commandId, openTestApp } from '#test/support/test-app.ts'

const DAY = 24 * 60 * 60 * 1000

it('names the customers whose deleted users can’t be restored much longer, and leads to these', async () => {
  let later = 0
  const app = await openTestApp({ ports: { clock: { now: () => Date.now() + later } } })
  const customerId = await addFabrikam(app)
  const ids = await addPeople(app, customerId, ['Anna Schmidt', 'Berta Klein'])
  await app.ask('users.delete', { commandId: commandId(), customerId, selection: { ids } })

  const { user, go, reload } = await renderApp({ app })
  await screen.findByRole('link', { name: /^0\s*users$/ })
  expect(screen.queryByRole('region', { name: /30 days end soon/ })).toBeNull()

  later = 25 * DAY
  reload()
  const soon = within(await screen.findByRole('region', { name: /30 days end soon/ }))
  soon.getByText(/^the first of them until/)
  await user.click(soon.getByRole('link', { name: 'Fabrikam: 2 users' }))
  await screen.findByRole('link', { name: 'Deleted users (2)', current: 'page' })

  later = 30 * DAY
  go(addresses.dashboard)
  reload()
  await screen.findByRole('link', { name: /^0\s*users$/ })
  expect(screen.queryByRole('region', { name: /30 days end soon/ })).toBeNull()
})
