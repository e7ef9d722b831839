// @ts-check
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'

/** Edges in pixels of the pictures that Linux desktops and Windows look for. */
const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512]
const windowsSizes = [16, 24, 32, 48, 64, 128, 256]

/** The pictures of macOS' own `iconutil`, in its order: the edge in pixels, and the type in the ICNS file. */
const macPictures = /** @type {const} */ ([
  [64, 'ic12'],
  [128, 'ic07'],
  [256, 'ic13'],
  [256, 'ic08'],
  [16, 'ic04'],
  [512, 'ic14'],
  [512, 'ic09'],
  [32, 'ic05'],
  [1024, 'ic10'],
  [32, 'ic11'],
])

/**
 * Makes the icons of the packages of the page's own icon: `dist/icons/16x16.png` and so on for Linux, `icon.ico` for
 * Windows, `icon.icns` for macOS, where icons keep a margin of a tenth to each side.
 */
export async function makeIcons() {
  const { Resvg } = await import('@resvg/resvg-js')
  const { IconIcns, IconIco } = await import('@shockpkg/icon-encoder')
  const svg = readFileSync(inRoot('renderer/icon.svg'), 'utf8')
  const margin = 'transform="translate(10 10) scale(0.8)"'
  const withMargin = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><g ${margin}>${svg}</g></svg>`
  /** @param {string} picture @param {number} edge */
  const draw = (picture, edge) =>
    new Resvg(picture, { fitTo: { mode: 'width', value: edge } }).render().asPng()

  const folder = inRoot('dist/icons')
  mkdirSync(folder, { recursive: true })
  for (const edge of linuxSizes) writeFileSync(`${folder}/${edge}x${edge}.png`, draw(svg, edge))
  const ico = new IconIco()
  for (const edge of windowsSizes) await ico.addFromPng(draw(svg, edge))
  writeFileSync(`${folder}/icon.ico`, ico.encode())
  const icns = new IconIcns()
  icns.toc = true
  for (const [edge, type] of macPictures) await icns.addFromPng(draw(withMargin, edge), [type])
  writeFileSync(`${folder}/icon.icns`, icns.encode())
}
