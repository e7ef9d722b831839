import { measureCustomer } from './customer.ts'
import { measureImport } from './import.ts'
import { measureMemory, oneMemoryRun } from './memory.ts'
import { print } from './report.ts'
import type { Figure } from './report.ts'

const RUNS = 5

/** Every measure beside its floor. Each floor is taken in the same run, since these machines differ and drift. */
async function bench(json: boolean): Promise<void> {
  const show = (figures: readonly Figure[]) => figures.forEach((figure) => print(figure, json))
  show([await measureImport(10_000, RUNS)])
  show([await measureImport(100_000, RUNS)])
  for (const count of [1000, 10_000, 100_000]) show(await measureCustomer(count, RUNS))
  show([await measureMemory(RUNS)])
}

await (process.argv.includes('--one-memory-run') ? oneMemoryRun() : bench(process.argv.includes('--json')))
