import type { refusals as english } from '../en/refusals.ts'
import type { Translation } from '../texts.ts'

export const refusals: Translation<typeof english> = {}
