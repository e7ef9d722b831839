import { isAppAddress } from './app-address.ts'

/**
 * Whether a page of this origin may use a power of the system. Ours put text on the clipboard, where the operator
 * presses Copy; nobody reads it, and there is no other power that the application needs.
 */
export const isPermitted = (permission: string, origin: string): boolean =>
  permission === 'clipboard-sanitized-write' && isAppAddress(`${origin}/`)
