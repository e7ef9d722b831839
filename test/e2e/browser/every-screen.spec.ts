import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { REAL_LISTS } from '#test/support/browser/lists.ts'
import { expectAccessible, expectNoSidewaysScroll, expectNothingCutOff } from '#test/support/browser/look.ts'
import { test } from '#test/support/browser/test.ts'
import { customerViews, firstViews } from '#test/support/browser/tour.ts'

const LAPTOP = { width: 1366, height: 768 }
const NARROW = { width: 640, height: 800 }
/** The laptop at 200 %. */
const ZOOMED = { width: 683, height: 384 }

/** Looks at what is shown in the size of a laptop, and then in those into which it has to reflow. */
async function lookAt(page: Page): Promise<void> {
  await expect(page.locator('h1')).toBeVisible()
  await expectAccessible(page)
  for (const viewport of [ZOOMED, NARROW, LAPTOP]) {
    await page.setViewportSize(viewport)
    await expectNoSidewaysScroll(page)
    await expectNothingCutOff(page)
  }
}

/** Closes the dialog, drawer or popover that is open, as Esc does once the focus has gone into it. */
async function closeDialog(page: Page): Promise<void> {
  const dialogs = page.locator('[role$="dialog"]')
  await expect(async () => {
    if ((await dialogs.count()) === 0) return
    await page.keyboard.press('Escape')
    await expect(dialogs).toHaveCount(0, { timeout: 1_000 })
  }).toPass({ timeout: 15_000 })
}

/**
 * Both themes, and the languages whose words are long: what is cut off depends on these, contrast on those. English,
 * the shortest, is looked at in the other journeys.
 */
const TOURS = [
  ['es', 'light'],
  ['ru', 'dark'],
] as const

for (const [language, colorScheme] of TOURS)
  test.describe(`every screen (${language}, ${colorScheme})`, () => {
    test.use({ language, colorScheme, viewport: LAPTOP, actionTimeout: 10_000, deviceScaleFactor: 2 })

    test('can be used by everybody, and is neither cut off nor scrolled sideways', async ({
      page,
      start,
      t,
    }) => {
      test.setTimeout(7 * 60_000)
      await start()
      for (const { name, open } of [...firstViews(page, t), ...customerViews(page, t, REAL_LISTS[language])])
        await test.step(name, async () => {
          await open()
          await lookAt(page)
          await closeDialog(page)
        })
    })
  })
