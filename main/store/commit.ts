import type { CustomerEvent, Origin } from '#shared/domain/events.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import type { CustomerState } from '#shared/domain/state.ts'
import type { Instant } from '#shared/domain/user.ts'

/** Who commands, and under which id: a repeated command gets its first answer. */
export interface CommandMeta {
  readonly commandId: string
  readonly actor: string
  readonly importId?: string
  /** 'tenant': what this command changes is so in the customer's tenant already. */
  readonly origin?: Origin
  /** The command that this one takes back. */
  readonly undoes?: string
}

/** What one command changed: all of its events, or none of them. */
export interface Commit {
  /** Number of the commit in its customer, from 1 on. */
  readonly seq: number
  readonly commandId: string
  /** Never before the commit that precedes it. */
  readonly at: Instant
  readonly actor: string
  readonly importId?: string
  readonly origin?: Origin
  readonly undoes?: string
  readonly events: readonly CustomerEvent[]
}

/** The disk is full, or fails; nothing was changed. `details.reason` is the system's name for it. */
export type StoreRefusal = Refusal<'store-failed'>

/** A pure rule: what happens when the command meets this state at this moment. */
export type Decide<Reason> = (state: CustomerState, at: Instant) => Result<readonly CustomerEvent[], Reason>
