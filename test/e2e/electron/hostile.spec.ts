import { expect } from '@playwright/test'
import { hostileInputs, hostileNames, METHODS } from '#test/contract/hosts/hostile.ts'
import { test } from '#test/support/electron/test.ts'

/* What test/contract/hosts/hostile-http.test.ts does over HTTP, through the preload and Electron's IPC. */

/** In the page: what the bridge answers to each input, as JSON. */
const ANSWERS = `async (methods, inputs) => {
  const answers = []
  for (const [at, method] of methods.entries()) {
    for (const [what, input] of inputs) {
      const answer = await window.partnerDesk.call(method, input)
      answers.push([at + ' with ' + what, JSON.stringify(answer)])
    }
  }
  return answers
}`

test('Every method refuses whatever is no input of its shape, with a code and nothing else', async ({
  launch,
}) => {
  const { page } = await launch()
  const answers = await page.evaluate<[string, string][]>(
    `(${ANSWERS})(${JSON.stringify(METHODS)}, (${hostileInputs.toString()})())`,
  )
  expect(answers.length).toBeGreaterThan(METHODS.length * 20)
  const others = answers.filter(([, answer]) => answer !== '{"ok":false,"refusal":{"code":"invalid-input"}}')
  expect(others).toEqual([])
})

test('A name that is no method is refused as such', async ({ launch }) => {
  const { page } = await launch()
  const answers = await page.evaluate<[string, string][]>(
    `(${ANSWERS})((${hostileNames.toString()})(), [['an empty input', {}]])`,
  )
  const others = answers.filter(([, answer]) => answer !== '{"ok":false,"refusal":{"code":"unknown-method"}}')
  expect(others).toEqual([])
})

test('What fails beneath the application is a code, too: no message and no stack come with it', async ({
  launch,
}) => {
  const { app, page } = await launch()
  await app.evaluate(({ ipcMain }) => {
    ipcMain.removeHandler('call')
    ipcMain.handle('call', () => {
      throw new Error('temporary password Kw4-hemmelig')
    })
  })
  const answer = await page.evaluate(`window.partnerDesk.call('host.capabilities', {})`)
  expect(answer).toEqual({ ok: false, refusal: { code: 'invalid-input' } })
})
