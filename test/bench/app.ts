import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import { DEFAULT_USER_NAME_RULE } from '#shared/domain/user-name-rule.ts'
import { openApp } from '#main/app.ts'
import type { App } from '#main/app.ts'
import { testPorts } from '#test/support/ports.ts'

export const DOMAIN = 'bench.example'

/** The application on a data folder of its own, and what the measures do with it. */
export interface BenchApp {
  readonly dataDir: string
  ask<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>>
  /** A customer without users. */
  customer(): Promise<string>
  /** From bytes to a draft, or to a refusal. */
  tryToRead(draftId: string, customerId: string, fileName: string, bytes: Uint8Array): Promise<void>
  /** From bytes to durable commit. */
  importList(customerId: string, bytes: Uint8Array): Promise<void>
  close(): Promise<void>
}

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'partner-desk-bench-'))
export const removeFolder = (folder: string) => rm(folder, { recursive: true, force: true })

export async function openBenchApp(dataDir: string): Promise<BenchApp> {
  const opened = await openApp({
    dataDir,
    ports: testPorts({ csvWorker: resolve('dist', 'main', 'csv-worker.cjs') }),
  })
  if (!opened.ok) throw new Error(opened.refusal.code)
  const app: App = opened.value
  const ask: BenchApp['ask'] = async (method, input) => {
    const result = await app.call(method, input)
    if (!result.ok) throw new Error(`${method}: ${result.refusal.code}`)
    return result.value
  }
  let customers = 0
  return {
    dataDir,
    ask,
    async customer() {
      const name = `Bench ${++customers}`
      const domains = [customers === 1 ? DOMAIN : `${customers}.${DOMAIN}`]
      const details = {
        name,
        domains,
        country: 'GB',
        language: 'en',
        contactEmail: '',
        userNames: DEFAULT_USER_NAME_RULE,
        sample: false,
      } as const
      const { customerId } = await ask('customers.create', {
        commandId: randomUUID(),
        details: { ...details, domains },
      })
      return customerId
    },
    async tryToRead(draftId, customerId, fileName, bytes) {
      const result = await app.call('imports.read', { draftId, customerId, fileName, bytes })
      if (!result.ok && result.refusal.code === 'internal') throw new Error(`${fileName}: internal`)
    },
    async importList(customerId, bytes) {
      const draftId = randomUUID()
      await ask('imports.read', { draftId, customerId, fileName: 'people.csv', bytes })
      await ask('imports.commit', { commandId: randomUUID(), draftId })
    },
    close: () => app.close(),
  }
}
