import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { renderApp } from '#test/support/render-app.tsx'

describe('settings', () => {
  it('switch the language at once', async () => {
    const { user } = await renderApp({ address: addresses.settings })
    await user.click(await screen.findByRole('combobox', { name: 'Language' }))
    await user.click(screen.getByRole('option', { name: 'Русский' }))
    await screen.findByRole('heading', { level: 1, name: 'Параметры' })
    expect(document.documentElement.lang).toBe('ru')
    screen.getByRole('link', { name: 'Информационная панель' })
  })

  it('switch the theme at once', async () => {
    const { user } = await renderApp({ address: addresses.settings })
    await user.click(await screen.findByRole('combobox', { name: 'Theme' }))
    await user.click(screen.getByRole('option', { name: 'Dark' }))
    await waitFor(() => expect(document.documentElement.style.colorScheme).toBe('dark'))
  })

  it('take a name when its field is left, and none that is empty', async () => {
    const { user, app } = await renderApp({ address: addresses.settings })
    const name = await screen.findByRole('textbox', { name: 'Your name' })
    expect(name).toHaveProperty('value', 'Test operator')
    await user.clear(name)
    await user.tab()
    screen.getByText('Enter your name: every change says who made it.')
    await user.type(name, 'Olga')
    await user.tab()
    await screen.findByText('Saved.')
    expect((await app.ask('settings.get', {})).operatorName).toBe('Olga')
  })

  it('refuse a length of passwords that is not from 8 to 64', async () => {
    const { user, app } = await renderApp({ address: addresses.settings })
    const length = await screen.findByRole('spinbutton', { name: 'Length of temporary passwords' })
    await user.clear(length)
    await user.type(length, '7{Enter}')
    screen.getByText('Enter a whole number from 8 to 64.')
    await user.clear(length)
    await user.type(length, '16')
    await user.tab()
    await screen.findByText('Saved.')
    expect((await app.ask('settings.get', {})).passwordLength).toBe(16)
  })

  it('say how passwords are sealed and where the data lies', async () => {
    const { app } = await renderApp({ address: addresses.settings })
    await screen.findByText(
      /since this system has no key store\. Whoever can read your files can open them\./,
    )
    expect(screen.getAllByText(`Data folder: ${app.dataDir}`)).toHaveLength(2)
  })
})
