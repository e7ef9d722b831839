const SMALLER = [0.92, 0.85, 0.78, 0.7, 0.62, 0.55, 0.48, 0.42, 0.36, 0.31, 0.27]

/**
 * Makes the texts of every card whose content is taller than the card smaller, a step at a time, until all of it
 * is within. All cards are measured before any is changed: a layout a step, whatever the number of cards.
 */
export function fitCards(root: ParentNode): void {
  let tight = [...root.querySelectorAll<HTMLElement>('.content')].filter(overflows)
  for (const fit of SMALLER) {
    if (tight.length === 0) return
    for (const content of tight) content.style.setProperty('--fit', String(fit))
    tight = tight.filter(overflows)
  }
}

/** The same for cards that have other texts than when they were fitted. */
export function refitCards(root: ParentNode): void {
  for (const content of root.querySelectorAll<HTMLElement>('.content')) content.style.removeProperty('--fit')
  fitCards(root)
}

const overflows = (content: HTMLElement): boolean => content.scrollHeight > content.clientHeight
