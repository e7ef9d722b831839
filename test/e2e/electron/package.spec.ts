import { readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { getCurrentFuseWire } from '@electron/fuses'
import { expect } from '@playwright/test'
import * as z from 'zod'
import { filesOf } from '#build/lib/files.mjs'
import { root } from '#build/lib/paths.mjs'
import { shippedPackage } from '#shared/contract/host.ts'
import { translator } from '#shared/i18n/index.ts'
import {
  addFirstCustomer,
  addSubscription,
  createWithLicense,
  dropList,
} from '#test/support/browser/journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from '#test/support/browser/lists.ts'
import { ask } from '#test/support/electron/ask.ts'
import { launchPackaged, packageApplication } from '#test/support/electron/packaged.ts'
import type { LaunchedPackage, Packaged } from '#test/support/electron/packaged.ts'
import { test as base } from '#test/support/electron/test.ts'
import { pagesOf, solid } from '#test/support/pdf.ts'
import { startPrintServer } from './print-server.ts'
import type { PrintServer } from './print-server.ts'

/* What `npm run package` makes, on the Electron of the tests. */

const test = base.extend<{ printServer: PrintServer; started: LaunchedPackage }, { packaged: Packaged }>({
  packaged: [
    async ({}, use) => {
      const packaged = await packageApplication()
      await use(packaged)
      packaged.remove()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  printServer: async ({}, use) => {
    const server = await startPrintServer()
    await use(server)
    await server.stop()
  },
  started: async ({ packaged, printServer, dataDir, display }, use) => {
    const started = await launchPackaged(packaged, {
      dataDir,
      args: [`--printer=${printServer.printer}`],
      env: { ...display.env, ...printServer.env, LANG: 'en_US.UTF-8' },
    })
    await use(started)
    await started.kill()
  },
})

test('The packaged application creates the users of a list, prints their sheets, and has them after a reload', async ({
  started: { page, close },
  printServer,
}) => {
  const t = translator('en')
  const list = REAL_LISTS.en
  const people = peopleIn(list)
  const product = 'Microsoft 365 Business Basic'
  await addFirstCustomer(page, t, list.customer)
  await addSubscription(page, t, product, people.length)
  await dropList(page, t, fixtureFile(list.file))
  await createWithLicense(page, t, { product, users: people.length })
  await page.getByRole('button', { name: t('batches.print') }).click()
  await page.getByRole('button', { name: t('sheets.preview.print'), exact: true }).click()
  await expect.poll(() => printServer.printed().length).toBe(1)
  const printed = (await pagesOf(printServer.printed()[0]!)).map(({ text }) => text).join('')
  for (const { userName } of people) expect(printed).toContain(solid(userName))

  const { versions, runtimeLicenses } = await ask(page, 'host.about', {})
  expect(versions.electron).not.toBeNull()
  expect(runtimeLicenses.map((file) => basename(file))).toEqual([
    'LICENSE.electron.txt',
    'LICENSES.chromium.html',
  ])

  await page.reload()
  await page.getByRole('link', { name: list.customer.name }).click()
  await expect(page.getByText(people[0]!.userName)).toBeVisible()
  expect(await close()).toBe(0)
})

test('Its fuses read back as they are set', async ({ packaged: { program, fuses } }) => {
  const wire = await getCurrentFuseWire(program)
  const states = new Map(Object.entries(wire).map(([place, state]) => [Number(place), String(state)]))
  expect(fuses.size).toBeGreaterThan(5)
  for (const [place, isOn] of fuses) expect(states.get(place)).toBe(String((isOn ? '1' : '0').charCodeAt(0)))
})

test('It holds the bundles and the pages, and nothing else, in less than 8 MB', ({
  packaged: { folder },
}) => {
  const archive = join(folder, 'resources/app.asar')
  const entries = listPackage(archive, { isPack: false }).map((path) => path.slice(1))
  const files = entries.filter((path) => !entries.some((other) => other.startsWith(`${path}/`)))
  const bundles = ['electron.cjs', 'application.cjs', 'preload.cjs', 'csv-worker.cjs', 'licenses.json'].map(
    (file) => `dist/main/${file}`,
  )
  const pages = filesOf(root, 'dist/renderer')
  expect(files.sort()).toEqual(['package.json', ...bundles, ...pages].sort())
  for (const page of pages)
    expect(page).toMatch(/^dist\/renderer\/(\w+\.html|assets\/[\w.-]+\.(js|css|svg|woff2?))$/)
  expect(statSync(archive).size).toBeLessThan(8e6)
})

test('It has the licence of every package that is in it, and none that asks for more than that', ({
  packaged: { folder },
}) => {
  const list = extractFile(join(folder, 'resources/app.asar'), 'dist/main/licenses.json')
  const packages = z.array(shippedPackage).parse(JSON.parse(list.toString()))
  const names = packages.map(({ name }) => name)
  expect(names[0]).toBe('Partner Desk')
  expect(names).toEqual(expect.arrayContaining(['react', 'zod', 'lowdb', '@fontsource/roboto-mono']))
  for (const { name, license, text } of packages) {
    expect(text.length, name).toBeGreaterThan(100)
    expect(license, name).not.toMatch(/GPL|none|UNLICENSED/)
  }
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(readdirSync(folder)).toContain(file)
})

test('Of Chromium’s own texts only those of our languages are there', ({ packaged: { folder } }) => {
  expect(readdirSync(join(folder, 'locales')).sort()).toEqual([
    'en-GB.pak',
    'en-US.pak',
    'es-419.pak',
    'es.pak',
    'ru.pak',
  ])
})
