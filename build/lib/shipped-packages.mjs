// @ts-check
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { inRoot, root } from './paths.mjs'
import { Refusal } from './refusal.mjs'

/** A package that is in a bundle, by its licence's id in the SPDX list. @typedef {{ name: string, version: string, license: string, text: string }} ShippedPackage */

/** Licences that ask for no more than to be handed on with the application. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Unlicense',
])

/**
 * The folders of the packages that these modules belong to, each once; our own modules belong to none.
 *
 * @param {Iterable<string>} modules paths, absolute or from the root of the project
 * @returns {string[]}
 */
export function packageFolders(modules) {
  const folders = new Set()
  for (const module of modules) {
    const folder = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(module.replaceAll('\\', '/'))?.[0]
    if (folder !== undefined) folders.add(resolve(root, folder))
  }
  return [...folders].sort()
}

/**
 * The application itself and what it is made of, by name, for the list that it shows: each with the text of its
 * licence, which has to be handed on. Refuses a package whose licence asks for more.
 *
 * @param {string[]} folders of the packages
 * @returns {ShippedPackage[]}
 */
export function shippedPackages(folders) {
  /** @type {Map<string, ShippedPackage>} */
  const packages = new Map()
  for (const folder of folders) {
    const found = describePackage(folder)
    packages.set(`${found.name} ${found.version}`, found)
  }
  const others = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return [describePackage(root), ...others]
}

/** @param {string} folder @returns {ShippedPackage} */
function describePackage(folder) {
  /** @type {{ name: string, productName?: string, version: string, license?: string, author?: string }} */
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, productName, version, license = 'none' } = manifest
  if (!permissive.has(license)) {
    throw new Refusal(`${name} can't be shipped: its licence is ${license} (build/lib/shipped-packages.mjs).`)
  }
  const text = ownText(folder) ?? standardText(license, manifest.author ?? `The authors of ${name}`)
  return { name: productName ?? name, version, license, text: text.replaceAll('\r\n', '\n').trim() }
}

/** What the package says itself; null where it ships no such file. @param {string} folder */
function ownText(folder) {
  const file = readdirSync(folder).find((name) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(name))
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8')
}

/** The text of the SPDX list, with the name of whom the work belongs to. @param {string} license @param {string} author */
function standardText(license, author) {
  const file = inRoot('node_modules/spdx-license-list/licenses', `${license}.json`)
  /** @type {{ licenseText: string }} */
  const { licenseText } = JSON.parse(readFileSync(file, 'utf8'))
  return licenseText.replace('<year> <copyright holders>', author.replace(/ <.*>$/, ''))
}
