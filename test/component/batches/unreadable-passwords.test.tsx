import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { addresses } from '#renderer/addresses.ts'
import { openWithBatch } from '#test/support/batches.ts'
import { renderApp } from '#test/support/render-app.tsx'
import { openTestApp } from '#test/support/test-app.ts'

const PASSPHRASE = 'correct horse battery staple'

/** The application on a folder with a batch of three, after something was done to what is sealed there. */
async function showAfter(
  harm: (sealed: string) => void,
  where: 'batch' | 'printSheets',
  passphrase?: string,
) {
  const { app: former, customerId, batchId } = await openWithBatch()
  if (passphrase !== undefined) await former.ask('keys.setPassphrase', { passphrase })
  await former.close()
  harm(join(former.dataDir, 'sealed'))
  const app = await openTestApp({ dataDir: former.dataDir })
  const page = await renderApp({ app, address: addresses[where](customerId, batchId) })
  return { ...page, app, customerId, batchId }
}

const cutBox = (sealed: string) => {
  const box = readdirSync(sealed).find((name) => name.endsWith('.box')) ?? ''
  writeFileSync(join(sealed, box), 'cut')
}
const withoutKeyFile = (sealed: string) => rmSync(join(sealed, 'key-file'))

describe('passwords that can not be read', () => {
  for (const where of ['batch', 'printSheets'] as const)
    it(`are explained, and made anew, where they would stand (${where})`, async () => {
      const { user } = await showAfter(cutBox, where)
      await screen.findByText(/their file or its key is damaged or missing/)
      screen.getByText(/^The users are all there/)
      await user.click(screen.getByRole('button', { name: 'Reset these passwords' }))
      const question = await screen.findByRole('alertdialog', {
        name: 'Make new passwords for these users?',
      })
      await user.click(within(question).getByRole('button', { name: 'Reset these passwords' }))
      await screen.findByRole('heading', { level: 1, name: '3 passwords reset' })
      const list = await screen.findByRole('grid', { name: 'Users and passwords' })
      await within(list).findByText('User 0')
    })
})

describe('passwords that are locked', () => {
  for (const where of ['batch', 'printSheets'] as const)
    it(`are opened by the passphrase where they would stand (${where})`, async () => {
      const { user } = await showAfter(withoutKeyFile, where, PASSPHRASE)
      await user.click(await screen.findByRole('button', { name: 'Unlock' }))
      const dialog = await screen.findByRole('dialog', { name: 'Unlock the temporary passwords' })
      await user.type(within(dialog).getByLabelText('Passphrase'), PASSPHRASE)
      await user.click(within(dialog).getByRole('button', { name: 'Unlock' }))
      if (where === 'batch') await screen.findByText('user0@fabrikam.example')
      else await screen.findByTitle('Preview of the sheets')
      expect(screen.queryByText(/sealed with a key that can’t be opened here/)).toBeNull()
    })

  it('are given up after a question, and can then be made anew', async () => {
    const { user, app } = await showAfter(withoutKeyFile, 'batch')
    await screen.findByText(/sealed with a key that can’t be opened here/)
    expect(screen.queryByRole('button', { name: 'Unlock' })).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Begin with a new key' }))
    const question = await screen.findByRole('alertdialog', {
      name: 'Give up the passwords that can’t be opened?',
    })
    await user.click(within(question).getByRole('button', { name: 'Begin with a new key' }))
    await screen.findByRole('button', { name: 'Reset these passwords' })
    expect((await app.ask('keys.get', {})).openedBy).toBe('key-file')
  })
})
