// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from './files.mjs'
import { root } from './paths.mjs'

/**
 * One hash of the names and contents of these files and folders. It changes when and only when one of them
 * does, whatever a checkout has done to their times.
 *
 * @param {string[]} inputs paths from the root of the project
 * @param {string} [folder] the root, where it is another one
 * @returns {string}
 */
export function fingerprint(inputs, folder = root) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap((input) => filesOf(folder, input)).sort()) {
    const content = readFileSync(join(folder, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}
