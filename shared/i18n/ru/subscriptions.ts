import type { subscriptions as english } from '../en/subscriptions.ts'
import type { Translation } from '../texts.ts'

export const subscriptions: Translation<typeof english> = {}
