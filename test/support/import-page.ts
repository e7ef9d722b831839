import { screen } from '@testing-library/react'
import { addresses } from '#renderer/addresses.ts'
import { addFabrikam, openTestApp } from './test-app.ts'
import type { TestApp } from './test-app.ts'
import { renderApp } from './render-app.tsx'
import type { RenderedApp } from './render-app.tsx'

/** The page on which a list for Fabrikam is chosen. */
export async function beginImport({ seats = 0, app }: { seats?: number; app?: TestApp } = {}): Promise<
  RenderedApp & { readonly customerId: string }
> {
  const opened = app ?? (await openTestApp())
  const customerId = await addFabrikam(opened, seats)
  const page = await renderApp({ app: opened, address: addresses.import(customerId) })
  await screen.findByRole('button', { name: 'Choose file' })
  return { ...page, customerId }
}

/** Chooses this file, as the system's dialogue would. */
export async function choose({ user }: Pick<RenderedApp, 'user'>, file: File): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('No file can be chosen here')
  await user.upload(input, file)
}

export const next = () => screen.getByRole('button', { name: 'Next' })
