export type PrintOutcome = 'printed' | 'cancelled' | 'failed'

/** What became of a print job, by what Chromium says of it: "Print job canceled", "cancelled", "Print job failed". */
export function printOutcome(success: boolean, reason: string): PrintOutcome {
  if (success) return 'printed'
  return /cancel/i.test(reason) ? 'cancelled' : 'failed'
}
