import { timingSafeEqual } from 'node:crypto'
import type { Random } from '../../ports.ts'

/**
 * The one browser that may use this host. Whoever first comes with the token gets the cookie that admits, and the
 * folder for which it does; the token is worth nothing afterwards. All are 256 random bits and live as long as the
 * process.
 *
 * Browsers send a cookie to every port of a machine, and so to other programs that listen there, but only below its
 * folder (RFC 6265, 5.1.4), which those can't guess. A cookie that was stolen is of no use without the folder, nor
 * is the folder, which stands in the browser's history, without the cookie.
 */
export interface Session {
  readonly token: string
  /** Below what path everything lies: "/Zm9v…/". */
  readonly home: string
  /** The Set-Cookie header for the first who brings the token; null for everybody else. */
  redeem(token: string): string | null
  /** Whether a path lies in the session's folder and a Cookie header holds the session's cookie. */
  admits(path: string, cookies: string | undefined): boolean
}

/** `port` keeps the cookies of two running hosts apart. */
export function createSession(random: Random, port: number): Session {
  const secret = () => Buffer.from(random.bytes(32)).toString('base64url')
  const token = secret()
  const home = `/${secret()}/`
  const cookie = `partner-desk-${port}=${secret()}`
  let isRedeemed = false

  return {
    token,
    home,
    redeem(given) {
      if (isRedeemed || !isSame(given, token)) return null
      isRedeemed = true
      return `${cookie}; HttpOnly; SameSite=Strict; Path=${home}`
    },
    admits(path, cookies = '') {
      const isAtHome = isSame(path.slice(0, home.length), home)
      return isRedeemed && isAtHome && cookies.split('; ').some((given) => isSame(given, cookie))
    },
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
