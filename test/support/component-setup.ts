import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

/*
 * What Fluent UI and TanStack Virtual ask of a browser and jsdom does not have. Nothing has a size in jsdom,
 * so an observer of sizes that never reports, and a media query that never matches, are the truth.
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
Object.defineProperty(Element.prototype, 'scrollIntoView', { value: () => undefined, writable: true })
Object.defineProperty(Element.prototype, 'scrollTo', { value: () => undefined, writable: true })

afterEach(cleanup)
