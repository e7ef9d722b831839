import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { openTestApp } from '#test/support/test-app.ts'

const PASSPHRASE = 'correct horse battery staple'

describe('the passphrase', () => {
  it('is set when it is long enough and typed the same twice', async () => {
    const { user, app } = await renderApp({ address: addresses.settings })
    await user.click(await screen.findByRole('button', { name: 'Set a passphrase' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Set a passphrase' }))
    const first = dialog.getByLabelText('Passphrase')
    const again = dialog.getByLabelText('Passphrase again')
    await user.type(first, 'too short{Enter}')
    dialog.getByText('Enter at least 12 characters.')
    await user.clear(first)
    await user.type(first, PASSPHRASE)
    await user.type(again, 'correct horse{Enter}')
    dialog.getByText('This is not the same passphrase.')
    await user.clear(again)
    await user.type(again, `${PASSPHRASE}{Enter}`)
    await screen.findByText('The passphrase opens this folder on any computer.')
    expect((await app.ask('keys.get', {})).slots).toContain('passphrase')
  })

  it('is removed after a question', async () => {
    const app = await openTestApp()
    await app.ask('keys.setPassphrase', { passphrase: PASSPHRASE })
    const { user } = await renderApp({ app, address: addresses.settings })
    await user.click(await screen.findByRole('button', { name: 'Remove the passphrase' }))
    const dialog = within(await screen.findByRole('alertdialog'))
    await user.click(dialog.getByRole('button', { name: 'Remove the passphrase' }))
    await screen.findByRole('button', { name: 'Set a passphrase' })
    expect((await app.ask('keys.get', {})).slots).toEqual(['key-file'])
  })
})
