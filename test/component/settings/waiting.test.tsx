import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { renderApp } from '#test/support/render-app.tsx'

describe('the settings for passwords that wait', () => {
  it('take the days after which to remind, from 1 to 365', async () => {
    const { user, app } = await renderApp({ address: addresses.settings })
    const days = await screen.findByRole('spinbutton', { name: 'Remind after' })
    expect(days).toHaveProperty('value', '14')
    await user.clear(days)
    await user.type(days, '0{Enter}')
    screen.getByText('Enter a whole number from 1 to 365.')
    await user.clear(days)
    await user.type(days, '30')
    await user.tab()
    await waitFor(async () => expect((await app.ask('settings.get', {})).remindAfterDays).toBe(30))
  })

  it('destroy nothing by themselves until somebody has read what that means and agreed', async () => {
    const { user, app } = await renderApp({ address: addresses.settings })
    const daysSet = async () => (await app.ask('settings.get', {})).destroyAfterDays
    await screen.findByText('Partner Desk destroys no password by itself.')
    await user.click(screen.getByRole('button', { name: 'Destroy them by itself' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Destroy passwords by itself?' }))
    dialog.getByText(/without asking\. They can’t be shown or printed again/)
    await user.click(dialog.getByRole('button', { name: 'Cancel' }))
    expect(await daysSet()).toBeNull()

    await user.click(screen.getByRole('button', { name: 'Destroy them by itself' }))
    const days = await screen.findByRole('spinbutton', { name: 'Days after they were made' })
    await user.clear(days)
    await user.type(days, '366{Enter}')
    screen.getByText('Enter a whole number from 1 to 365.')
    await user.clear(days)
    await user.type(days, '60{Enter}')
    await screen.findByText(/^Partner Desk destroys passwords by itself 60 days after they were made/)
    expect(await daysSet()).toBe(60)

    await user.click(screen.getByRole('button', { name: 'Turn off' }))
    await screen.findByText('Partner Desk destroys no password by itself.')
    expect(await daysSet()).toBeNull()
  })
})
