import { clipboard } from 'electron'
import type { Clipboard } from '../../ports.ts'

/** How long a copied password stays on the clipboard, in milliseconds. */
const A_MINUTE = 60_000

/**
 * The clipboard of the system, whose answers are promises only in newer versions of Electron. `keepsFor` shortens the
 * minute (`--clear-clipboard-after`).
 */
export const systemClipboard = (keepsFor: number | null): Clipboard => ({
  read: async () => clipboard.readText(),
  write: async (text) => clipboard.writeText(text),
  clear: () => clipboard.clear(),
  keepsFor: keepsFor ?? A_MINUTE,
})
