import { rmSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { openFabrikam } from '#test/support/people-at-fabrikam.ts'
import { png } from '#test/support/pictures.ts'
import { renderApp } from '#test/support/render-app.tsx'

beforeEach(() => {
  // jsdom has no pictures.
  Object.assign(URL, { createObjectURL: () => 'blob:test', revokeObjectURL: () => undefined })
})

async function openDocuments() {
  const fabrikam = await openFabrikam()
  const { app, customerId } = fabrikam
  const rendered = await renderApp({ app, address: addresses.documents(customerId) })
  const saved = () => app.ask('documents.get', { customerId })
  await screen.findByRole('textbox', { name: 'Greeting' })
  return { ...rendered, customerId, saved }
}

const field = (name: 'Greeting' | 'Instructions') =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const write = async (user: UserEvent, name: 'Greeting' | 'Instructions', text: string) => {
  await user.clear(field(name))
  // Braces are keys to userEvent.
  await user.type(field(name), text.replaceAll('{', '{{'))
}
const save = (user: UserEvent) => user.click(screen.getByRole('button', { name: 'Save' }))

const picture = (content: BlobPart[]) => new File(content, 'logo.png', { type: 'image/png' })

async function chooseLogo(user: UserEvent, file: File) {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('No file can be chosen')
  await user.upload(input, file)
}

describe('the documents of a customer', () => {
  it('keep texts for each language apart', async () => {
    const { user, saved } = await openDocuments()
    expect(field('Instructions').value).toBe(
      'Open the page and sign in with this name and password.\nWhen asked, choose a new password.\nAfter signing in, destroy this card.',
    )
    await write(user, 'Greeting', 'Welcome')
    await user.click(screen.getByRole('tab', { name: 'Русский' }))
    expect(field('Greeting').value).toBe('')
    await write(user, 'Greeting', 'Здравствуйте')
    await save(user)
    await screen.findByText('Saved.')
    const { texts } = await saved()
    expect([texts.en.greeting, texts.es.greeting, texts.ru.greeting]).toEqual(['Welcome', '', 'Здравствуйте'])
    expect(texts.en.instructions).toBeNull()
  })

  it('take a placeholder where the cursor is', async () => {
    const { user } = await openDocuments()
    await write(user, 'Greeting', 'Hello , welcome')
    field('Greeting').setSelectionRange(6, 6)
    const group = within(screen.getByRole('group', { name: 'Insert: Greeting' }))
    await user.click(group.getByRole('button', { name: 'Display name' }))
    expect(field('Greeting').value).toBe('Hello {name}, welcome')
    expect(document.activeElement).toBe(field('Greeting'))
  })

  it('name the line of a placeholder that is not known, in the language where it is', async () => {
    const { user, saved } = await openDocuments()
    await user.click(screen.getByRole('tab', { name: 'Español' }))
    await write(user, 'Instructions', 'Uno\n{contraseña}')
    await user.click(screen.getByRole('tab', { name: 'English' }))
    await save(user)
    await screen.findByText(/^Line 2: \{contraseña\} is not known\./)
    expect(screen.getByRole('tab', { name: 'Español' }).getAttribute('aria-selected')).toBe('true')
    await waitFor(() => expect(document.activeElement).toBe(field('Instructions')))
    expect((await saved()).texts.es.instructions).toBeNull()
  })

  it('go back to the standard text', async () => {
    const { user, saved } = await openDocuments()
    await write(user, 'Instructions', 'Ask us.')
    await save(user)
    await screen.findByText('Saved.')
    await user.click(screen.getByRole('button', { name: 'Back to the standard text' }))
    expect(field('Instructions').value).toMatch(/^Open the page/)
    await save(user)
    await waitFor(async () => expect((await saved()).texts.en.instructions).toBeNull())
  })

  it('are not left unsaved without a question', async () => {
    const { user, customerId, go } = await openDocuments()
    await user.click(screen.getByRole('checkbox', { name: 'QR code of the sign-in page' }))
    go(addresses.history(customerId))
    await screen.findByRole('alertdialog')
  })

  it('say whose language a sheet speaks, and tell the history', async () => {
    const { user, customerId, saved, app, go } = await openDocuments()
    await user.click(screen.getByRole('combobox', { name: 'Language of each sheet' }))
    await user.click(screen.getByRole('option', { name: 'The customer’s for all' }))
    await save(user)
    await screen.findByText('Saved.')
    expect((await saved()).languageOf).toBe('customer')
    const { rows } = await app.ask('history.list', {
      customerId,
      userId: null,
      kinds: ['documents-changed'],
      from: null,
      before: null,
      offset: 0,
      limit: 1,
    })
    go(addresses.change(customerId, rows[0]?.commandId ?? ''))
    await screen.findByText('Language of each sheet')
    screen.getByText('The customer’s for all')
  })
})

describe('the logo', () => {
  it('is saved as soon as it is chosen, and removed', async () => {
    const { user, saved } = await openDocuments()
    await chooseLogo(user, picture([Uint8Array.from(png())]))
    await screen.findByRole('img', { name: 'The logo of Fabrikam' })
    expect((await saved()).logo?.type).toBe('image/png')
    await user.click(screen.getByRole('button', { name: 'Remove the logo' }))
    await waitFor(() => expect(screen.queryByRole('img', { name: 'The logo of Fabrikam' })).toBeNull())
    expect((await saved()).logo).toBeNull()
  })

  it('is refused with the reason, a large one before it is read', async () => {
    const { user } = await openDocuments()
    await chooseLogo(user, picture(['<svg/>']))
    await screen.findByText(/^This is neither a PNG nor a JPEG picture/)
    await chooseLogo(user, picture([new Uint8Array(600 * 1024)]))
    await screen.findByText(/^The picture has 600 KB; 512 KB are allowed\./)
  })

  it('whose file is gone is said to be', async () => {
    const { user, app, customerId } = await openDocuments()
    await chooseLogo(user, picture([Uint8Array.from(png())]))
    await screen.findByRole('img', { name: 'The logo of Fabrikam' })
    const folder = join(app.dataDir, 'customers', customerId)
    for (const name of readdirSync(folder)) if (name.startsWith('logo-')) rmSync(join(folder, name))
    await user.click(screen.getByRole('checkbox', { name: 'QR code of the sign-in page' }))
    await save(user)
    await screen.findByText(/^The file of the logo is missing or damaged\./)
  })
})
