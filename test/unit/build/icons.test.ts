import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { makeIcons } from '#build/lib/icons.mjs'
import { inRoot } from '#build/lib/paths.mjs'

const icon = (name: string) => readFileSync(inRoot('dist/icons', name))

beforeAll(makeIcons)

it.each([16, 24, 32, 48, 64, 128, 256, 512])('Linux gets a picture of %i pixels', (edge) => {
  const png = icon(`${edge}x${edge}.png`)
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([edge, edge])
})

it('Windows gets one file with a picture for every place where it shows one', () => {
  const ico = icon('icon.ico')
  const edges = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => ico.readUInt8(6 + 16 * at) || 256)
  expect(edges).toEqual([16, 24, 32, 48, 64, 128, 256])
})

it('macOS gets one file with every picture of an icon set', () => {
  const icns = icon('icon.icns')
  expect(icns.subarray(0, 4).toString()).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const contents = icns.subarray(16, 8 + icns.readUInt32BE(12))
  const types = Array.from({ length: contents.length / 8 }, (_, at) =>
    contents.subarray(8 * at, 8 * at + 4).toString(),
  )
  expect(types.sort()).toEqual(
    ['ic04', 'ic05', 'ic07', 'ic08', 'ic09', 'ic10', 'ic11', 'ic12', 'ic13', 'ic14'].sort(),
  )
})
