import type { Instant } from './user.ts'

/** After how many days passwords that nobody has handed over are reminded of, unless Settings says otherwise. */
export const DEFAULT_REMIND_AFTER_DAYS = 14
/** The most days that can be set. */
export const MAX_WAITING_DAYS = 365

const DAY = 24 * 60 * 60 * 1000

/** Whether something made at `createdAt` is this many days old or older at `now` (milliseconds since 1970). */
export const isOlderThan = (createdAt: Instant, days: number, now: number): boolean =>
  Date.parse(createdAt) + days * DAY <= now
