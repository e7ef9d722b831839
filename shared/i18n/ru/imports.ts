import type { imports as english } from '../en/imports.ts'
import type { Translation } from '../texts.ts'

export const imports: Translation<typeof english> = {}
