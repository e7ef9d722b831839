import { mkdtempSync, rmSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject, onTestFinished } from 'vitest'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import type { Notification } from '#shared/contract/notifications.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { openApp } from '#main/app.ts'
import type { App } from '#main/app.ts'
import type { Ports } from '#main/ports.ts'
import { recordingLog, testPorts } from './ports.ts'

/** The real application on a data folder of its own, which goes when the test ends. */
export interface TestApp {
  readonly dataDir: string
  readonly call: App['call']
  readonly subscribe: App['subscribe']
  readonly notifications: readonly Notification[]
  readonly logLines: readonly string[]
  /** The value of a call that must succeed. */
  ask<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** The code with which a call is refused, or 'ok'. */
  code(method: MethodName, input: unknown): Promise<string>
  close(): Promise<void>
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'partner-desk-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export async function openTestApp(
  options: { dataDir?: string; ports?: Partial<Ports> } = {},
): Promise<TestApp> {
  const dataDir = options.dataDir ?? temporaryFolder()
  const log = recordingLog()
  const opened = await openApp({
    dataDir,
    ports: testPorts({ csvWorker: inject('csvWorker'), log, ...options.ports }),
  })
  if (!opened.ok) throw new Error(`The application did not open: ${opened.refusal.code}`)
  const app = opened.value
  const notifications: Notification[] = []
  app.subscribe((notification) => notifications.push(notification))
  let closed = false
  const close = async () => {
    if (!closed) await app.close()
    closed = true
  }
  onTestFinished(close)
  return {
    dataDir,
    call: app.call,
    subscribe: (listener) => app.subscribe(listener),
    notifications,
    logLines: log.lines,
    async ask(method, input) {
      const result = await app.call(method, input)
      if (!result.ok) throw new Error(`${method} was refused: ${JSON.stringify(result.refusal)}`)
      return result.value
    },
    async code(method, input) {
      const result = await app.call(method, input)
      return result.ok ? 'ok' : result.refusal.code
    },
    close,
  }
}

export const commandId = (): string => randomUUID()

/** Fabrikam with these seats of Microsoft 365 Business Basic. */
export async function addFabrikam(app: TestApp, seats = 0): Promise<string> {
  const { customerId } = await app.ask('customers.create', {
    commandId: commandId(),
    details: FABRIKAM_INPUT,
  })
  if (seats > 0)
    await app.ask('subscriptions.add', {
      commandId: commandId(),
      customerId,
      skuId: BUSINESS_BASIC_SKU,
      seats,
      state: 'active',
    })
  return customerId
}

/** Imports a list without a mistake for one customer; gives the batch of its passwords, and the command. */
export async function importList(
  app: Pick<TestApp, 'ask'>,
  customerId: string,
  bytes: Uint8Array,
  fileName = 'people.csv',
): Promise<{ readonly batchId: string; readonly change: string }> {
  const draftId = commandId()
  const change = commandId()
  await app.ask('imports.read', { draftId, customerId, fileName, bytes })
  const { outcomes } = await app.ask('imports.commit', { commandId: change, draftId })
  const batchId = outcomes[0]?.batchId
  if (!batchId) throw new Error('The list has created nobody')
  return { batchId, change }
}

export const BUSINESS_BASIC_SKU = '3b555118-da6a-4418-894f-7df1e2096870'

export const FABRIKAM_INPUT: InputOf<'customers.create'>['details'] = {
  name: 'Fabrikam',
  domains: ['fabrikam.example'],
  country: 'GB',
  language: 'en',
  contactEmail: '',
  userNames: DEFAULT_USER_NAME_RULE,
  sample: false,
}

/** A user as the form sends it. */
export function userInput(
  alias: string,
  change: Partial<InputOf<'users.add'>['details']> = {},
): InputOf<'users.add'>['details'] {
  return {
    userPrincipalName: `${alias}@fabrikam.example`,
    displayName: alias,
    profile: {},
    usageLocation: 'GB',
    preferredLanguage: null,
    roles: [],
    signInAllowed: true,
    mustChangePassword: true,
    ...change,
  }
}
