import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { expect, it } from 'vitest'
import { inRoot, root } from '#build/lib/paths.mjs'

it("The packages' configuration is one that electron-builder takes", async () => {
  const config = await getConfig(root, inRoot('electron-builder.yml'), null)
  expect(config.appId).toBe('org.partnerdesk.app')
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
})

it('A configuration with a word that electron-builder does not know is refused', async () => {
  const config = { ...(await getConfig(root, inRoot('electron-builder.yml'), null)), colour: 'blue' }
  await expect(validateConfiguration(config, new DebugLogger(false))).rejects.toThrow('colour')
})
