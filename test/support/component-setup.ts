import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

/*
 * What Fluent UI and TanStack Virtual ask of a browser and jsdom does not have. No size ever changes in jsdom and
 * no media query matches: an observer that never reports is the truth. What scrolls is said to be as large as a
 * small window, and what lies in it as high as a row, so that virtual lists draw their first rows.
 */

class SilentObserver {
  observe() {
    return undefined
  }
  unobserve() {
    return undefined
  }
  disconnect() {
    return undefined
  }
  takeRecords() {
    return []
  }
}

function matchNothing(query: string): MediaQueryList {
  const list = new EventTarget()
  return Object.assign(list, {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  })
}

Object.defineProperty(globalThis, 'ResizeObserver', { value: SilentObserver, writable: true })
Object.defineProperty(globalThis, 'IntersectionObserver', { value: SilentObserver, writable: true })
Object.defineProperty(globalThis, 'matchMedia', { value: matchNothing, writable: true })
Object.defineProperty(Element.prototype, 'clientWidth', { get: () => 1024 })
Object.defineProperty(Element.prototype, 'clientHeight', { get: () => 600 })
Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get: () => 40 })
Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => undefined, writable: true })
Object.defineProperty(Element.prototype, 'scrollTo', { value: () => undefined, writable: true })

// Fluent UI gives the focus only to what can be seen: something has to have a size, and a place in something.
document.body.getBoundingClientRect = () => new DOMRect(0, 0, 1366, 768)
Object.defineProperty(HTMLElement.prototype, 'offsetParent', {
  get(this: HTMLElement) {
    return this.parentNode
  },
})

// The rarer views are fetched when they are first shown, and a busy machine takes its time. Only a test that fails waits.
configure({ asyncUtilTimeout: 10_000 })

afterEach(cleanup)
