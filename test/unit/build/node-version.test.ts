import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '#build/lib/paths.mjs'
import { isSupportedNode, supportedNode } from '#build/lib/node-version.mjs'

describe('The Node.js that the scripts run on', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.20.1', '23.0.0', '24.1.0', '100.0.0'])(
    'may be %s',
    (version) => {
      expect(isSupportedNode(version)).toBe(true)
    },
  )

  it.each(['14.21.3', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('may not be %s', (version) => {
    expect(isSupportedNode(version)).toBe(false)
  })

  it('is the one that package.json asks for', () => {
    const manifest: unknown = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
    expect(manifest).toMatchObject({ engines: { node: supportedNode } })
  })
})
