import { timingSafeEqual } from 'node:crypto'
import type { Random } from '../../ports.ts'

/**
 * The one browser that may use this host. Whoever first comes with the token gets the cookie that admits; the
 * token is worth nothing afterwards. Both are 256 random bits and live as long as the process.
 */
export interface Session {
  readonly token: string
  /** The Set-Cookie header for the first who brings the token; null for everybody else. */
  redeem(token: string): string | null
  /** Whether a Cookie header holds the session's cookie. */
  admits(cookies: string | undefined): boolean
}

/** Browsers share cookies between the ports of a machine: `port` keeps those of two running hosts apart. */
export function createSession(random: Random, port: number): Session {
  const secret = () => Buffer.from(random.bytes(32)).toString('base64url')
  const token = secret()
  const cookie = `partner-desk-${port}=${secret()}`
  let isRedeemed = false

  return {
    token,
    redeem(given) {
      if (isRedeemed || !isSame(given, token)) return null
      isRedeemed = true
      return `${cookie}; HttpOnly; SameSite=Strict; Path=/`
    },
    admits: (cookies = '') => isRedeemed && cookies.split('; ').some((given) => isSame(given, cookie)),
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
