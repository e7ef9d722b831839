import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'

/** More than any view has places to stop at. */
const MOST_STOPS = 80

/**
 * Brings the focus to a control as somebody does who has no mouse: by Tab, Shift+Tab where it lies before, and within
 * a toolbar by the arrows. The focus is to be seen there.
 */
export async function focusOn(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const key = await keyTowards(control)
    if (key === null) break
    await page.keyboard.press(key)
  }
  await expect(control).toBeFocused()
  expect(await control.evaluate((element) => element.matches(':focus-visible'))).toBe(true)
}

/** Presses a button, a link or a box by the keyboard alone. */
export async function pressByKeys(
  page: Page,
  control: Locator,
  key: 'Enter' | 'Space' = 'Enter',
): Promise<void> {
  await focusOn(page, control)
  await page.keyboard.press(key)
}

/** Types into a field in place of what it holds. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await focusOn(page, field)
  await page.keyboard.press('Control+KeyA')
  await page.keyboard.type(text)
}

/** The focus has gone into this dialog. */
export async function expectFocusIn(dialog: Locator): Promise<void> {
  await expect(dialog).toBeVisible()
  await expect(dialog.locator(':focus')).toHaveCount(1)
}

/** The key that brings the focus nearer to the control; null where it has it. */
const keyTowards = (control: Locator): Promise<string | null> =>
  control.evaluate((element) => {
    const focused = document.activeElement
    if (focused === null || focused === element) return null
    const lies = focused.compareDocumentPosition(element)
    const isBefore = (lies & Node.DOCUMENT_POSITION_PRECEDING) !== 0 && focused !== document.body
    const inToolbar = element.closest('[role="toolbar"]')?.contains(focused) === true
    if (inToolbar) return isBefore ? 'ArrowLeft' : 'ArrowRight'
    return isBefore ? 'Shift+Tab' : 'Tab'
  })
