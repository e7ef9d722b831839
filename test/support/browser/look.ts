import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

const soft = expect.configure({ soft: true })

/**
 * axe finds nothing serious or critical on the page, its preview of the sheets included. A dialog that is just
 * closing may still hide what is behind it: looked at again until that is over.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await soft.poll(() => seriousViolations(page), { message: `axe on ${page.url()}` }).toEqual([])
}

async function seriousViolations(page: Page): Promise<string[]> {
  // Fluent UI's guards at the ends of a widget pass the focus on at once; nobody ever meets them.
  const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
    )
}

/** Nothing but what scrolls in itself is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overhang = await page.evaluate(() =>
    [document.documentElement, document.querySelector('main')].map((element) =>
      element ? element.scrollWidth - element.clientWidth : 0,
    ),
  )
  soft(overhang, `sideways scroll on ${page.url()}`).toEqual([0, 0])
}
