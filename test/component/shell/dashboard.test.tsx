import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { renderApp } from '#test/support/render-app.tsx'

describe('the Dashboard', () => {
  it('says at the first start what to do', async () => {
    await renderApp()
    await screen.findByRole('link', { name: 'Add a customer' })
    screen.getByRole('button', { name: 'Load sample data' })
  })

  it('loads sample data and removes it again', async () => {
    const { user, app } = await renderApp()
    await user.click(await screen.findByRole('button', { name: 'Load sample data' }))
    await screen.findByText('3 of the customers are sample data.')
    await user.click(screen.getByRole('button', { name: 'Remove sample data' }))
    const question = await screen.findByRole('alertdialog', { name: 'Remove the sample data?' })
    await user.click(within(question).getByRole('button', { name: 'Remove sample data' }))
    await screen.findByRole('button', { name: 'Load sample data' })
    expect((await app.ask('dashboard.get', {})).customers).toBe(0)
  })

  it('shows figures that lead to what they count', async () => {
    const { app } = await openFabrikam(['Anna Schmidt', 'Max Weber'], 5)
    const { user } = await renderApp({ app })
    const main = within(await screen.findByRole('main'))
    await main.findByRole('link', { name: '1customer' })
    main.getByRole('link', { name: '2users' })
    main.getByRole('link', { name: '0of 5 seats used5 seats free' })
    main.getByRole('link', { name: '2batches of users not yet carried out in Microsoft 365' })
    await user.click(main.getByRole('link', { name: '2batches of passwords to be handed over' }))
    await screen.findByRole('heading', { level: 1, name: 'Passwords' })
  })
})
