// @ts-check
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The file itself, or every file in the folder, however deep: paths as `path` is, with `/`.
 *
 * @param {string} root
 * @param {string} path from there
 * @returns {string[]}
 */
export function filesOf(root, path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path)).flatMap((name) => filesOf(root, `${path}/${name}`))
}
