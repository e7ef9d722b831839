import { measureCustomer } from './customer.ts'
import { measureHandOff } from './hand-off.ts'
import { measureHostile } from './hostile.ts'
import { measureIdle } from './idle.ts'
import { measureImport } from './import.ts'
import { measureMemory, memoryRunOf, oneMemoryRun } from './memory.ts'
import { measurePreview } from './preview.ts'
import { print } from './report.ts'
import type { Figure } from './report.ts'
import { measureSheets } from './sheets.ts'
import { measureStart } from './start.ts'
import { measureWindow } from './window.ts'

const RUNS = 5

/** `--package=PROGRAM` measures the start of a packaged application; without, that of the built checkout. */
const packaged = process.argv.find((arg) => arg.startsWith('--package='))?.slice('--package='.length)

/** What can be measured by itself, in this order when nothing is named. */
const PARTS: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  import: async () => [await measureImport(10_000, RUNS), await measureImport(100_000, RUNS)],
  preview: async () => [await measurePreview(RUNS)],
  hostile: async () => [await measureHostile()],
  handoff: async () => [await measureHandOff(3 * RUNS)],
  window: async () => measureWindow(),
  sheets: async () => measureSheets(RUNS),
  customer: async () => [
    ...(await measureCustomer(1000, RUNS)),
    ...(await measureCustomer(10_000, RUNS)),
    ...(await measureCustomer(100_000, RUNS)),
  ],
  start: async () => measureStart(RUNS, packaged),
  idle: async () => measureIdle(packaged),
  memory: async () => [await measureMemory('preview', RUNS), await measureMemory('import', RUNS)],
}

/** Every measure beside its floor. Each floor is taken in the same run, since these machines differ and drift. */
async function bench(args: readonly string[]): Promise<void> {
  const named = Object.keys(PARTS).filter((name) => args.includes(name))
  for (const [name, measure] of Object.entries(PARTS)) {
    if (named.length > 0 && !named.includes(name)) continue
    for (const figure of await measure()) print(figure, args.includes('--json'))
  }
}

const work = memoryRunOf(process.argv)
await (work ? oneMemoryRun(work) : bench(process.argv.slice(2)))
