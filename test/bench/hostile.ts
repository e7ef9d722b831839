import { randomUUID } from 'node:crypto'
import { openBenchApp, removeFolder, temporaryFolder } from './app.ts'
import { hostileFiles } from './hostile-files.ts'
import { time } from './import.ts'
import type { Figure } from './report.ts'

/** The slowest of 200 files of a megabyte that mean no good, from bytes to a preview or a refusal. */
export async function measureHostile(): Promise<Figure> {
  const dataDir = temporaryFolder()
  const app = await openBenchApp(dataDir)
  const customerId = await app.customer()
  let slowest = { name: '', milliseconds: 0 }
  for (const { name, bytes } of hostileFiles()) {
    const draftId = randomUUID()
    const milliseconds = await time(() => app.tryToRead(draftId, customerId, name, bytes))
    if (milliseconds > slowest.milliseconds) slowest = { name, milliseconds }
    await app.ask('imports.cancel', { draftId })
  }
  await app.close()
  await removeFolder(dataDir)
  console.error(`hostile-1mb: the slowest was ${slowest.name}`)
  return { name: 'hostile-1mb', value: slowest.milliseconds / 1000, unit: 's' }
}
