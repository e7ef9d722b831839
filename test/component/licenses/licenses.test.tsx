import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { addPeople, openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { BUSINESS_BASIC_SKU, userInput } from '#test/support/test-app.ts'

const PRODUCT = 'Microsoft 365 Business Basic'
const LICENSED = { licenses: [{ skuId: BUSINESS_BASIC_SKU, disabledPlans: [] }] }

/** Manage licenses for all of Fabrikam: Anna has a licence, Ben and Carla have none. */
async function manageAll(seats = 5, carlasLocation: string | null = 'GB') {
  const { app, customerId } = await openFabrikam([], seats)
  await addPeople(app, customerId, ['Anna Bell'], LICENSED)
  const [ben = ''] = await addPeople(app, customerId, ['Ben Hill'])
  const carla = { displayName: 'Carla Diaz', usageLocation: carlasLocation }
  await addPeople(app, customerId, ['Carla Diaz'], { details: userInput('carla.diaz', carla) })
  const page = await renderApp({ app, address: addresses.users(customerId) })
  const list = within(await screen.findByRole('grid', { name: 'Users and licenses' }))
  await list.findByText('Ben Hill')
  const everybody = async () => {
    await page.user.click(list.getByRole('checkbox', { name: 'Select all' }))
    await page.user.click(screen.getByRole('button', { name: 'Manage licenses' }))
    return screen.findByRole<HTMLInputElement>('checkbox', { name: PRODUCT })
  }
  const holders = async () => {
    const filter = { search: '', licensed: true }
    const sort = { by: 'displayName' as const, descending: false }
    const { rows } = await app.ask('users.list', { customerId, filter, sort, offset: 0, limit: 10 })
    return rows.map(({ displayName }) => displayName)
  }
  return { ...page, app, customerId, ben, everybody, holders }
}

const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save' })

describe('managing the licences of several users', () => {
  it('goes from partial to all, to none, and back to leaving each as is', async () => {
    const { user, everybody } = await manageAll()
    const box = await everybody()
    expect(box.indeterminate).toBe(true)
    screen.getByText('1 of 3 have it. Stays as each user has it')
    expect(saveButton().disabled).toBe(true)
    await user.click(box)
    await screen.findByText('2 users get it')
    screen.getByText('2 seats needed, 4 free')
    await user.click(box)
    await screen.findByText('1 user loses it')
    await user.click(box)
    expect(box.indeterminate).toBe(true)
    expect(saveButton().disabled).toBe(true)
  })

  it('saves, says who got what, and takes it back', async () => {
    const { user, everybody, holders, reload } = await manageAll()
    await user.click(await everybody())
    await screen.findByText('Change the licenses of 2 users')
    screen.getByText(/^Rules between products and locations that only Microsoft knows/)
    await user.click(saveButton())
    const result = within(await screen.findByRole('grid', { name: 'Result' }))
    await result.findByRole('row', { name: new RegExp(`^Ben Hill .*${PRODUCT}`) })
    await result.findByRole('row', { name: new RegExp(`^Carla Diaz .*${PRODUCT}`) })
    expect(result.queryByText('Anna Bell')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await screen.findByText('Undone.')
    expect(await holders()).toEqual(['Anna Bell'])
    reload()
    await screen.findByText('Ben Hill')
  })

  it('says who would go without and what would help, and writes nothing', async () => {
    const { user, everybody, holders } = await manageAll(2)
    await user.click(await everybody())
    await screen.findByText(/^Microsoft 365 Business Basic is 1 seat short.* Would go without: Carla Diaz\./)
    screen.getByText('1 seat short, 1 free')
    expect(screen.getByRole('status', { name: '' }).textContent).toContain('Add seats under Subscriptions')
    expect(saveButton().disabled).toBe(true)
    expect(await holders()).toEqual(['Anna Bell'])
  })

  it('leaves out a service plan for all of them once all have the product', async () => {
    const { user, everybody, app, customerId, ben } = await manageAll()
    const box = await everybody()
    await user.click(screen.getByRole('button', { name: /^Service plans/ }))
    expect(screen.getByRole('checkbox', { name: /Teams/ })).toHaveProperty('disabled', true)
    await user.click(box)
    await user.click(screen.getByRole('checkbox', { name: /Teams/ }))
    await screen.findByText('Change the licenses of 3 users')
    await user.click(saveButton())
    const result = within(await screen.findByRole('grid', { name: 'Result' }))
    await result.findByRole('row', { name: /^Anna Bell .*Service plans changed/ })
    const { licenses } = await app.ask('users.get', { customerId, userId: ben })
    expect(licenses[0]?.disabledPlans).toHaveLength(1)
  })

  it('names those without a usage location', async () => {
    const { user, everybody } = await manageAll(5, null)
    await user.click(await everybody())
    await screen.findByText(/^1 user has no usage location, .*: Carla Diaz\./)
    expect(saveButton().disabled).toBe(true)
  })

  it('leads back to the list when nobody is chosen any more', async () => {
    const { app, customerId } = await openFabrikam(['Anna Bell'])
    await renderApp({ app, address: addresses.licenses(customerId) })
    await screen.findByRole('heading', { level: 1, name: 'Fabrikam: Users and licenses' })
  })
})

describe('managing the licences of one user', () => {
  it('is reached from the page of the user', async () => {
    const { app, customerId } = await openFabrikam([], 5)
    const [anna = ''] = await addPeople(app, customerId, ['Anna Bell'], LICENSED)
    const { user } = await renderApp({ app, address: addresses.user(customerId, anna) })
    await user.click(await screen.findByRole('button', { name: 'Manage licenses' }))
    await screen.findByText('1 of 1 have it')
    await user.click(screen.getByRole('checkbox', { name: PRODUCT }))
    await screen.findByText('1 user loses it')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    await screen.findByRole('heading', { level: 1, name: 'Anna Bell' })
    await waitFor(() => expect(window.location.hash).toBe(`#${addresses.user(customerId, anna)}`))
  })
})
