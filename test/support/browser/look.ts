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
  const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]')
  // Only frames need the further page that axe else opens for its report, which takes most of its time.
  const hasFrames = (await page.locator('iframe').count()) > 0
  const { violations } = await axe.setLegacyMode(!hasFrames).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${String(target)}: ${failureSummary ?? ''}`),
    )
}

/** Whatever fits itself into a window that has changed has this long to do so, in milliseconds. */
const TO_SETTLE = { timeout: 3_000 }

/** Nothing but what scrolls in itself is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await soft
    .poll(() => page.evaluate(overhang), { message: `sideways scroll on ${page.url()}`, ...TO_SETTLE })
    .toEqual([0, 0])
}

/** Runs in the page: of the page, and of what is its main part. */
const overhang = () =>
  [document.documentElement, document.querySelector('main')].map((element) =>
    element ? element.scrollWidth - element.clientWidth : 0,
  )

/**
 * No text is wider than the box it stands in or is cut off by, save where it ends in an ellipsis and all of it can be
 * reached: in the tooltip or the name of that box or of what it stands in. What scrolls in itself cuts nothing off.
 */
export async function expectNothingCutOff(page: Page): Promise<void> {
  await soft
    .poll(() => page.evaluate(textsCutOff), { message: `texts cut off on ${page.url()}`, ...TO_SETTLE })
    .toEqual([])
}

/** Runs in the page. */
function textsCutOff(): string[] {
  /** Widths are fractions of a pixel, and so are their roundings. */
  const TOLERANCE = 1.5
  const hasBox = (element: Element) => !/^(inline|contents)$/.test(getComputedStyle(element).display)
  const clips = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX)
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX)
  /** For screen readers alone, transparent, or not drawn at all. */
  const isUnseen = (element: Element) =>
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest('[aria-hidden="true"] [aria-hidden="true"]') !== null ||
    boxesAround(element).some((box) => getComputedStyle(box).clipPath.startsWith('inset'))
  const isWithin = (text: DOMRect, box: DOMRect) =>
    text.left >= box.left - TOLERANCE && text.right <= box.right + TOLERANCE

  function boxesAround(element: Element): Element[] {
    const boxes: Element[] = []
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement)
      if (hasBox(box)) boxes.push(box)
    return boxes
  }

  /** The box that this text does not fit into: its own, or one around it that cuts off. */
  function tooNarrow(element: Element, text: DOMRect): Element | undefined {
    const [own, ...around] = boxesAround(element)
    if (own && !isWithin(text, own.getBoundingClientRect())) return own
    const scroller = around.findIndex(scrolls)
    const between = scroller < 0 ? around : around.slice(0, scroller)
    return between.find((box) => clips(box) && !isWithin(text, box.getBoundingClientRect()))
  }

  function isReachable(box: Element, text: string): boolean {
    const isEllipsis = clips(box) && getComputedStyle(box).textOverflow === 'ellipsis'
    const named = [...box.querySelectorAll('[title]'), box.closest('[title]'), box.closest('[aria-label]')]
    return (
      isEllipsis &&
      named.some((one) =>
        [one?.getAttribute('title'), one?.getAttribute('aria-label')].some((name) => name?.includes(text)),
      )
    )
  }

  function placeholderCutOff(input: HTMLInputElement): boolean {
    const style = getComputedStyle(input)
    const context = document.createElement('canvas').getContext('2d')
    if (!context || input.value !== '' || isUnseen(input)) return false
    context.font = style.font
    const room = input.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight)
    return (
      context.measureText(input.placeholder).width > room + TOLERANCE &&
      !input.title.includes(input.placeholder)
    )
  }

  const found: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node.parentElement
    const text = node.textContent?.trim() ?? ''
    // What is typed into a field of several lines wraps and scrolls in itself.
    if (text === '' || !element || isUnseen(element) || element.tagName === 'TEXTAREA') continue
    range.selectNodeContents(node)
    const box = tooNarrow(element, range.getBoundingClientRect())
    if (box && !isReachable(box, text)) found.push(text)
  }
  for (const input of document.querySelectorAll('input'))
    if (placeholderCutOff(input)) found.push(`${input.placeholder} (placeholder)`)
  return found
}
