import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runtimeFacts } from '#main/hosts/node-ports.ts'
import { temporaryFolder } from '#test/support/test-app.ts'

it('Node is the one that runs, and outside of Electron there is no other', () => {
  expect(runtimeFacts()).toEqual({
    electron: null,
    chromium: null,
    node: process.versions.node,
    licenseFiles: [],
  })
})

it('Licences are named where they are, in whichever of the folders a system has them', () => {
  const [program, resources] = [temporaryFolder(), temporaryFolder()]
  const files = [join(program, 'LICENSE.electron.txt'), join(resources, 'LICENSES.chromium.html')]
  for (const file of files) writeFileSync(file, '')
  writeFileSync(join(program, 'other.txt'), '')
  expect(runtimeFacts([program, resources, '/nowhere']).licenseFiles).toEqual(files)
})
