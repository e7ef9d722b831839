import type { IncomingHttpHeaders } from 'node:http'

export type Foreign = 'foreign-host' | 'foreign-origin' | 'foreign-site'

/**
 * Why a request can't be one of our own page at `origin` ("http://127.0.0.1:41234"), or null.
 *
 * The exact Host keeps out names that another site's DNS points at this machine; the exact Origin, which browsers
 * send with every POST, keeps out other sites' pages; Sec-Fetch-Site, which newer browsers send, also keeps out
 * links and pages of another port.
 */
export function foreignBecause(
  request: { readonly method?: string | undefined; readonly headers: IncomingHttpHeaders },
  origin: string,
): Foreign | null {
  const { host, origin: sentOrigin, 'sec-fetch-site': site } = request.headers
  if (host !== new URL(origin).host) return 'foreign-host'
  const mayLackOrigin = request.method === 'GET'
  if (sentOrigin === undefined ? !mayLackOrigin : sentOrigin !== origin) return 'foreign-origin'
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 'foreign-site'
  return null
}
