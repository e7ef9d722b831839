// @ts-check
import { builtinModules } from 'node:module'
import { posix } from 'node:path'

/**
 * What a folder may import. The longest `folder` that holds a file is the one that counts.
 *
 * @typedef {object} Layer
 * @property {string} folder the folder, from the root of the project
 * @property {string[]} folders the project's folders that it may import from
 * @property {string[]} [notFolders] parts of those which it may not
 * @property {boolean} packages whether npm packages other than electron may be imported
 * @property {boolean} node whether Node's own modules may be imported
 * @property {boolean} electron whether `electron` may be imported
 */

/** @type {Layer[]} */
export const layers = [
  {
    folder: 'shared/domain',
    folders: ['shared/domain', 'shared/i18n'],
    packages: false,
    node: false,
    electron: false,
  },
  { folder: 'shared', folders: ['shared'], packages: true, node: false, electron: false },
  { folder: 'main/hosts/electron', folders: ['main', 'shared'], packages: true, node: true, electron: true },
  { folder: 'main/hosts', folders: ['main', 'shared'], packages: true, node: true, electron: false },
  {
    folder: 'main',
    folders: ['main', 'shared'],
    notFolders: ['main/hosts'],
    packages: true,
    node: true,
    electron: false,
  },
  { folder: 'renderer', folders: ['renderer', 'shared'], packages: true, node: false, electron: false },
]

/**
 * Why the file may not import that, or null where it may. Folders without a layer (build, test) may import
 * anything.
 *
 * @param {string} file path from the root of the project, with `/`
 * @param {string} specifier what stands in the import
 * @returns {string | null}
 */
export function forbiddenImport(file, specifier) {
  const layer = layers
    .filter((candidate) => isIn(file, candidate.folder))
    .sort((a, b) => b.folder.length - a.folder.length)[0]
  if (layer === undefined) return null

  const target = resolveInProject(file, specifier)
  if (target !== null) {
    const allowed =
      layer.folders.some((folder) => isIn(target, folder)) &&
      !(layer.notFolders ?? []).some((folder) => isIn(target, folder))
    return allowed ? null : `${layer.folder} may not import from ${target}`
  }
  if (isNodeModule(specifier)) return layer.node ? null : `${layer.folder} may not import Node's ${specifier}`
  if (isIn(specifier, 'electron'))
    return layer.electron ? null : 'only main/hosts/electron may import electron'
  return layer.packages ? null : `${layer.folder} may not import the package ${specifier}`
}

/**
 * The path in the project which the specifier means, or null where it names a package.
 *
 * @param {string} file
 * @param {string} specifier
 */
function resolveInProject(file, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (specifier.startsWith('#')) return specifier.slice(1)
  return null
}

/** @param {string} path @param {string} folder */
function isIn(path, folder) {
  return path === folder || path.startsWith(`${folder}/`)
}

/** @param {string} specifier */
function isNodeModule(specifier) {
  return specifier.startsWith('node:') || builtinModules.includes(specifier)
}
