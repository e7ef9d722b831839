import { listFile, people } from './lists.ts'
import { addFabrikam, importList, openTestApp } from './test-app.ts'
import type { TestApp } from './test-app.ts'

export interface TestBatch {
  readonly app: TestApp
  readonly customerId: string
  readonly batchId: string
}

/** An application with a batch of this many users of Fabrikam, imported from staff.csv. */
export async function openWithBatch(
  count = 3,
  options: Parameters<typeof openTestApp>[0] = {},
): Promise<TestBatch> {
  const app = await openTestApp(options)
  const customerId = await addFabrikam(app)
  const bytes = new Uint8Array(await listFile('staff.csv', people(count)).arrayBuffer())
  const { batchId } = await importList(app, customerId, bytes, 'staff.csv')
  return { app, customerId, batchId }
}

/** The passwords of a batch in its order; null where they are gone. */
export async function passwordsOf({ app, customerId, batchId }: TestBatch): Promise<(string | null)[]> {
  const { rows } = await app.ask('batches.credentials', { customerId, batchId, offset: 0, limit: 100 })
  return rows.map(({ password }) => password)
}
