import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { Sheets } from '#renderer/print/sheets.tsx'
import type { SheetCard } from '#shared/contract/batches.ts'

const card = (change: Partial<SheetCard> = {}): SheetCard => ({
  displayName: 'Anna Bell',
  userPrincipalName: 'anna@fabrikam.example',
  password: 'kX7-hRpm.aW4',
  superseded: false,
  language: 'en',
  ...change,
})

function show(cards: readonly SheetCard[]) {
  render(<Sheets paper="A4" customerName="Fabrikam" cards={cards} />)
  return screen.getAllByRole('article')
}

describe('a card', () => {
  it('says who, where to sign in, with what, and what to do', () => {
    const [shown] = show([card()])
    for (const text of [
      'Fabrikam',
      'Anna Bell',
      'anna@fabrikam.example',
      'kX7-hRpm.aW4',
      'https://www.office.com',
    ])
      expect(shown!.textContent).toContain(text)
    expect(within(shown!).getAllByRole('listitem')).toHaveLength(3)
  })

  it('speaks the language of its user, beside cards in another', () => {
    const [english, spanish, russian] = show([
      card(),
      card({ userPrincipalName: 'ines@fabrikam.example', language: 'es' }),
      card({ userPrincipalName: 'anna@kontoso.example', language: 'ru' }),
    ])
    within(english!).getByText('Temporary password')
    within(spanish!).getByText('Contraseña temporal')
    within(russian!).getByText('Временный пароль')
    expect(russian!.lang).toBe('ru')
  })

  it('of a superseded password says so in the place of the instructions', () => {
    const [shown] = show([card({ superseded: true })])
    within(shown!).getByText('This password no longer works: a newer one has been issued.')
    expect(within(shown!).queryByRole('listitem')).toBeNull()
  })
})

it('lays eight cards on a page', () => {
  const cards = Array.from({ length: 17 }, (_, at) =>
    card({ userPrincipalName: `user${at}@fabrikam.example` }),
  )
  const { container } = render(<Sheets paper="Letter" customerName="Fabrikam" cards={cards} />)
  const pages = [...container.querySelectorAll('.sheet')]
  expect(pages.map((page) => within(page as HTMLElement).getAllByRole('article').length)).toEqual([8, 8, 1])
})
