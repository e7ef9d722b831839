import { safeStorage } from 'electron'
import type { SystemSecrets } from '../../ports.ts'

/** The calls that every Electron since 15 has; from 45 on its typings call them deprecated for asynchronous ones. */
interface SynchronousStorage {
  isEncryptionAvailable(): boolean
  encryptString(plain: string): Buffer
  decryptString(encrypted: Buffer): string
}

/**
 * The key store of the system: Keychain, DPAPI, libsecret or KWallet. Null where there is none: what Chromium calls
 * "basic_text" is a password that stands in its source code. Ask only when Electron is ready.
 */
export function systemSecrets(): SystemSecrets | null {
  const storage: SynchronousStorage = safeStorage
  if (!storage.isEncryptionAvailable() || isBasicText()) return null
  return {
    encrypt: (plain) => storage.encryptString(Buffer.from(plain).toString('base64')),
    decrypt: (encrypted) => Buffer.from(storage.decryptString(Buffer.from(encrypted)), 'base64'),
  }
}

/** Electron before 25 can't be asked; it has no encryption at all where later ones have this. */
function isBasicText(): boolean {
  if (process.platform !== 'linux' || !('getSelectedStorageBackend' in safeStorage)) return false
  return safeStorage.getSelectedStorageBackend() === 'basic_text'
}
