import { readFileSync } from 'node:fs'
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js'
import { DebugLogger } from 'builder-util'
import { describe, expect, it } from 'vitest'
import { inRoot, root } from '#build/lib/paths.mjs'

const read = () => getConfig(root, inRoot('electron-builder.yml'), null)

it("The packages' configuration is one that electron-builder takes", async () => {
  const config = await read()
  expect(config.appId).toBe('org.partnerdesk.app')
  await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined()
})

it('A configuration with a word that electron-builder does not know is refused', async () => {
  const config = { ...(await read()), colour: 'blue' }
  await expect(validateConfiguration(config, new DebugLogger(false))).rejects.toThrow('colour')
})

it('A program that is packaged runs this application and nothing else', async () => {
  const { electronFuses, asar } = await read()
  expect(asar).toBe(true)
  expect(electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  })
})

it('Each system gets the packages that its people know', async () => {
  const { linux, win, mac } = await read()
  expect(linux?.target).toEqual(['AppImage', 'deb'])
  expect(win?.target).toBe('nsis')
  expect(mac?.target).toEqual(['dmg', 'zip'].map((target) => ({ target, arch: 'universal' })))
})

it('No entry of a menu starts the application without its sandbox', async () => {
  const { linux, deb, appImage } = await read()
  expect(linux?.executableArgs).toBeUndefined()
  // Without a list of its own, electron-builder's older AppImages are started with --no-sandbox.
  expect(appImage?.executableArgs).toEqual([])
  expect(JSON.stringify([linux, deb, appImage])).not.toContain('sandbox')
})

it('No package is published, nor told where updates would be', async () => {
  const { publish, nsis, dmg } = await read()
  expect(publish).toBeNull()
  expect(nsis).toMatchObject({ differentialPackage: false, packElevateHelper: false })
  expect(dmg?.writeUpdateInfo).toBe(false)
})

describe('A list, .csv,', () => {
  it('is offered to Partner Desk on each system', async () => {
    const { linux, mac, nsis } = await read()
    expect(linux?.mimeTypes).toEqual(['text/csv'])
    expect(mac?.fileAssociations).toEqual([{ ext: 'csv', name: 'CSV', role: 'Editor', rank: 'Alternate' }])
    expect(readFileSync(inRoot(nsis?.include ?? ''), 'utf8')).toContain('.csv\\OpenWithProgids')
  })

  it('stays with the program that opens it: on Windows its own key is not written', async () => {
    const { fileAssociations, win, nsis } = await read()
    expect(fileAssociations).toBeUndefined()
    expect(win?.fileAssociations).toBeUndefined()
    const script = readFileSync(inRoot(nsis?.include ?? ''), 'utf8')
    expect(script).not.toMatch(/Software\\Classes\\\.csv"/)
    const removed = script.slice(script.indexOf('!macro customUnInstall'))
    expect(removed).toContain('DeleteRegValue SHELL_CONTEXT "Software\\Classes\\.csv\\OpenWithProgids"')
  })

  it('comes to a Linux program as a path where a package can say so', async () => {
    expect((await read()).deb?.executableArgs).toEqual(['%F'])
  })
})

it('macOS is asked for the compiler of JavaScript alone, and notarises with credentials of the environment', async () => {
  const { mac } = await read()
  expect(mac).toMatchObject({ hardenedRuntime: true, notarize: true })
  expect(mac?.entitlementsInherit).toBe(mac?.entitlements)
  const entitlements = readFileSync(inRoot(mac?.entitlements ?? ''), 'utf8')
  expect([...entitlements.matchAll(/<key>(.+)<\/key>/g)].map(([, key]) => key)).toEqual([
    'com.apple.security.cs.allow-jit',
  ])
  expect(readFileSync(inRoot('electron-builder.yml'), 'utf8')).not.toMatch(
    /appleId|teamId|cscLink|identity:/i,
  )
})
