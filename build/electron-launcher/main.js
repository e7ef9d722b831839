// @ts-check

/*
 * What `electron FOLDER` runs, packed as resources/default_app.asar of the Electron that only the tests use
 * (electron-for-tests.mjs). As with Electron's own default application, the folder's package.json gives the
 * name and version, and its main file is loaded.
 */

const { app } = require('electron')
const { readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')

/**
 * What Electron gives to its default application and does not document.
 * @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} DefaultApp
 */
const defaultApp = /** @type {import('electron').App & DefaultApp} */ (app)

const args = process.argv.slice(1)
const folder = args.find((arg) => !arg.startsWith('-'))

if (folder !== undefined) {
  const path = resolve(folder)
  const { name, productName, version, main } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'))
  defaultApp.setName(productName ?? name)
  defaultApp.setVersion(version)
  defaultApp.setAppPath(path)
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  require(join(path, main))
} else if (args.includes('--version')) {
  console.log(`v${process.versions.electron}`)
  process.exit(0)
} else {
  console.error('Usage: electron [options] FOLDER')
  process.exit(1)
}
