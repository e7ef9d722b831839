import type { Locator, Page } from '@playwright/test'

/* The ways in which journeys find what they press and read: by role, and by exactly the name that is written there. */

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
export const link = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true })
export const textbox = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })

/** The heading of the view that is shown. */
export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name })

/** The row of a list in which this text stands. */
export const row = (page: Page, text: string): Locator => page.getByRole('row').filter({ hasText: text })

/** A question that waits for an answer. */
export const question = (page: Page, name: string): Locator => page.getByRole('alertdialog', { name })
