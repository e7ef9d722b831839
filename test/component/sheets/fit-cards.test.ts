import { describe, expect, it } from 'vitest'
import { fitCards } from '#renderer/print/fit-cards.ts'

/** A card whose content is 100 high and takes `needed` at full size, proportionally less when it is fitted. */
function cardThatNeeds(needed: number): HTMLElement {
  const content = document.createElement('div')
  content.className = 'content'
  const fit = () => Number(content.style.getPropertyValue('--fit') || 1)
  Object.defineProperty(content, 'clientHeight', { value: 100 })
  Object.defineProperty(content, 'scrollHeight', { get: () => Math.max(100, needed * fit()) })
  return content
}

function fitOf(...needed: number[]): string[] {
  const page = document.createElement('div')
  page.append(...needed.map(cardThatNeeds))
  fitCards(page)
  return [...page.children].map((content) => (content as HTMLElement).style.getPropertyValue('--fit'))
}

describe('fitting cards', () => {
  it('leaves a card that fits as it is', () => {
    expect(fitOf(90, 100)).toEqual(['', ''])
  })

  it('makes each one only as much smaller as it takes', () => {
    expect(fitOf(80, 105, 150)).toEqual(['', '0.92', '0.62'])
  })

  it('gives up at the smallest size there is', () => {
    expect(fitOf(1000)).toEqual(['0.27'])
  })
})
