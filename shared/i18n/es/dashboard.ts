import type { dashboard as english } from '../en/dashboard.ts'
import type { Translation } from '../texts.ts'

export const dashboard: Translation<typeof english> = {}
