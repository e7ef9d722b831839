// @ts-check
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/** A path in the project. @param {string[]} parts */
export function inRoot(...parts) {
  return join(root, ...parts)
}
