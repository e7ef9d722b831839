import type { sheets as english } from '../en/sheets.ts'
import type { Translation } from '../texts.ts'

export const sheets: Translation<typeof english> = {}
