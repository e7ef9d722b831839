import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { act, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { UserEvent } from '@testing-library/user-event'
import type { Bridge } from '#shared/contract/bridge.ts'
import { openTestApp } from './test-app.ts'
import type { TestApp } from './test-app.ts'

/*
 * The page finds its bridge when its client is first imported, so one bridge stands there before, and leads to
 * whichever application the test has opened.
 */
let current: TestApp | null = null
const bridge: Bridge = {
  call: (method, input) => opened().call(method, input),
  subscribe: (listener) =>
    opened().subscribe((notification) => {
      act(() => listener(notification))
    }),
}
Object.defineProperty(window, 'partnerDesk', { value: bridge })

function opened(): TestApp {
  if (!current) throw new Error('No application is open')
  return current
}

/**
 * Of the styles only those that hide something. Whoever looks for a role or a name asks jsdom for the style of every
 * element and of those around it, and jsdom holds each of them against every rule there is.
 */
const renderer = createDOMRenderer(document, {
  unstable_filterCSSRule: (rule) => /display:\s*none|visibility:/.test(rule),
})

export interface RenderedApp {
  readonly app: TestApp
  readonly user: UserEvent
  /** Goes to an address, as a link does. */
  readonly go: (address: string) => void
  /** What a reload of the page leaves: the address, and what main holds. */
  readonly reload: () => void
}

/** The whole page in jsdom, with the real application behind it. */
export async function renderApp({
  app,
  address = '/',
}: {
  app?: TestApp
  address?: string
} = {}): Promise<RenderedApp> {
  current = app ?? (await openTestApp())
  const { App } = await import('#renderer/app.tsx')
  const { navigate } = await import('#renderer/location.ts')
  const go = (to: string) => act(() => navigate(to))
  go(address)
  const page = (
    <RendererProvider renderer={renderer}>
      <App />
    </RendererProvider>
  )
  let shown = render(page)
  return {
    app: current,
    user: userEvent.setup(),
    go,
    reload: () => {
      shown.unmount()
      shown = render(page)
    },
  }
}
