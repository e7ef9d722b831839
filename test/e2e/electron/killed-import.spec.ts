import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { test } from '#test/support/electron/test.ts'
import { findInClear } from '#test/support/store/find-in-clear.ts'

/* The main process is killed while it imports a list; what is there when it starts again. */

/** As many as one window of rows holds. */
const USERS = 500
const MOMENTS = 10
const ALL_USERS = {
  filter: { search: '' },
  sort: { by: 'displayName', descending: false },
  offset: 0,
  limit: 1,
} as const

/** Calls on the bridge of the page. The text of a list becomes bytes there. */
async function ask<Name extends MethodName>(
  page: Page,
  method: Name,
  input: InputOf<Name> | Omit<InputOf<Name>, 'bytes'>,
  list = '',
): Promise<OutputOf<Name>> {
  const answer = await page.evaluate<{ ok: boolean; value: OutputOf<Name> }>(
    `window.partnerDesk.call(${JSON.stringify(method)}, {
      ...${JSON.stringify(input)},
      ...(${JSON.stringify(list)} ? { bytes: new TextEncoder().encode(${JSON.stringify(list)}) } : {})
    })`,
  )
  expect(answer, method).toMatchObject({ ok: true })
  return answer.value
}

/** One customer with a list that holds passwords, which nothing but a sealed box may keep. */
function listFor(at: number) {
  const domain = `kill${at}.example`
  const passwords = Array.from({ length: USERS }, (_, user) => `Gravel${at}.Road-${user}x`)
  const rows = passwords.map((password, user) => `user${user}@${domain},User ${user},${password}`)
  return { domain, passwords, text: ['Login,Name,Pass', ...rows].join('\r\n') }
}

/** A draft of the list that only waits to be created; its customer is new. */
async function prepare(page: Page, at: number) {
  const { domain, text } = listFor(at)
  const { customerId } = await ask(page, 'customers.create', {
    commandId: randomUUID(),
    details: {
      name: `Kill ${at}`,
      domains: [domain],
      country: 'GB',
      language: 'en',
      contactEmail: '',
      userNames: DEFAULT_USER_NAME_RULE,
      sample: false,
    },
  })
  const draftId = randomUUID()
  await ask(page, 'imports.read', { draftId, customerId, fileName: 'people.csv' }, text)
  await ask(page, 'imports.settle', { draftId, passwords: 'use' })
  return { customerId, commit: { commandId: randomUUID(), draftId } }
}

/** The passwords that can be read of the customer's users, in the order in which these were added. */
async function passwordsOf(page: Page, customerId: string): Promise<(string | null)[]> {
  const window = { offset: 0, limit: USERS }
  const { rows: batches } = await ask(page, 'batches.list', { customerId, ...window })
  const found: (string | null)[] = []
  for (const { batchId } of batches) {
    const { rows } = await ask(page, 'batches.credentials', { customerId, batchId, ...window })
    found.push(...rows.map(({ password }) => password))
  }
  return found
}

test('Killed at any moment of an import, the application has all of the users with their passwords, or none', async ({
  launch,
  dataDir,
}) => {
  test.slow()
  let { page, kill } = await launch()
  const whole = await prepare(page, 0)
  const start = performance.now()
  await ask(page, 'imports.commit', whole.commit)
  const duration = performance.now() - start
  expect(await passwordsOf(page, whole.customerId)).toEqual(listFor(0).passwords)

  const counts: number[] = []
  for (let moment = 1; moment <= MOMENTS; moment++) {
    const { customerId, commit } = await prepare(page, moment)
    const importing = ask(page, 'imports.commit', commit).catch(() => undefined)
    // From at once to when the users are written for certain.
    const pause = (duration * 1.5 * (moment - 1)) / (MOMENTS - 1)
    if (moment < MOMENTS) await new Promise((resolve) => setTimeout(resolve, pause))
    else await importing
    await kill()
    await importing
    expect(existsSync(join(dataDir, 'lock'))).toBe(true)
    const { passwords } = listFor(moment)
    expect(await findInClear(dataDir, passwords)).toEqual([])

    ;({ page, kill } = await launch())
    const { total } = await ask(page, 'users.list', { customerId, ...ALL_USERS })
    expect([0, USERS]).toContain(total)
    expect(await passwordsOf(page, customerId)).toEqual(total === 0 ? [] : passwords)
    expect(await findInClear(dataDir, passwords)).toEqual([])
    counts.push(total)
  }
  expect(counts[0]).toBe(0)
  expect(counts.at(-1)).toBe(USERS)
})
