import { describe, expect, it } from 'vitest'
import { isInstalled } from '#build/lib/dependencies.mjs'

const react = { version: '19.3.1', integrity: 'sha512-react' }
const zod = { version: '4.6.7', integrity: 'sha512-zod' }
const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': react,
    'node_modules/zod': zod,
    'node_modules/for-another-system': { version: '1.0.0', integrity: 'sha512-other', optional: true },
  },
}
const installed = { packages: { 'node_modules/react': react, 'node_modules/zod': zod } }

describe('What is installed', () => {
  it('is what the lock file asks for, without the optional packages of other systems', () => {
    expect(isInstalled(lock, installed)).toBe(true)
  })

  it.each([
    ['a package is missing', { 'node_modules/react': react }],
    ['a version differs', { ...installed.packages, 'node_modules/zod': { ...zod, version: '4.6.6' } }],
    [
      'a content differs',
      { ...installed.packages, 'node_modules/zod': { ...zod, integrity: 'sha512-else' } },
    ],
    ['a package is no longer wanted', { ...installed.packages, 'node_modules/left-pad': zod }],
  ])('is something else where %s', (_difference, packages) => {
    expect(isInstalled(lock, { packages })).toBe(false)
  })
})
