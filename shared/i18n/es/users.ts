import type { users as english } from '../en/users.ts'
import type { Translation } from '../texts.ts'

export const users: Translation<typeof english> = {}
