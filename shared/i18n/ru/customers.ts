import type { customers as english } from '../en/customers.ts'
import type { Translation } from '../texts.ts'

export const customers: Translation<typeof english> = {}
