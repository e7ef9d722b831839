// @ts-check

/*
 * The one module that start.mjs and test.mjs load before they know which Node they run on: it imports
 * nothing and uses only what an old Node understands.
 */

/** What package.json's `engines` says: the floor of Vite, and of `require` of ES modules in Electron's installer. */
export const supportedNode = '^20.19.0 || >=22.12.0'

/** @param {string} version such as `20.19.1` */
export function isSupportedNode(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/**
 * Ends the process with a clear sentence if this Node is too old.
 */
export function demandSupportedNode() {
  if (isSupportedNode(process.versions.node)) return
  console.error(
    'Partner Desk needs Node.js 20.19 or later in 20, or 22.12 or later. This is ' +
      process.versions.node +
      '. Install a current Node.js from https://nodejs.org and run the command again.',
  )
  process.exit(1)
}
