import type { batches as english } from '../en/batches.ts'
import type { Translation } from '../texts.ts'

export const batches: Translation<typeof english> = {}
