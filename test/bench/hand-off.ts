import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { entraCsvs } from '#main/hand-off/entra-csv.ts'
import { graphBatches } from '#main/hand-off/graph-batch.ts'
import { oneFile } from '#main/hand-off/one-file.ts'
import { powershellFiles } from '#main/hand-off/powershell.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import { BUSINESS_BASIC, user } from '#test/support/customers.ts'
import { creation, exportOf, handOffItem } from '#test/support/hand-off.ts'
import { removeFolder, temporaryFolder } from './app.ts'
import { time } from './import.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

const WAYS = { 'Entra CSVs': entraCsvs, PowerShell: powershellFiles, 'Graph batches': graphBatches }
const FLOOR = 'floor'
const PEOPLE = 5000

/**
 * An export of 10,000 items on the disk, by the slowest of the ways, against JSON.stringify of the same data and the
 * write. The floor is taken as one way more, warmed up like the others, and every other run goes backwards: none comes
 * always after the same one.
 */
export async function measureHandOff(runs: number): Promise<Figure> {
  const folder = temporaryFolder()
  const exported = exportOf(newPeople())
  const withPasswords = exported.items.map((item) => ({ ...item, password: exported.passwordOf(item) }))
  const ways = new Map<string, () => Uint8Array>([
    [FLOOR, () => Buffer.from(JSON.stringify(withPasswords))],
    ...Object.entries(WAYS).map(
      ([way, make]) => [way, () => oneFile(way, make(exported).files).bytes] as const,
    ),
  ])
  const times = new Map([...ways.keys()].map((way): [string, number[]] => [way, []]))
  for (let run = 0; run <= runs; run++) {
    for (const [way, make] of run % 2 === 0 ? ways : [...ways].reverse()) {
      const taken = await time(() => write(join(folder, way), make()))
      if (run > 0) times.get(way)?.push(taken)
    }
  }
  await removeFolder(folder)
  const medians = new Map([...times].map(([way, each]) => [way, median(each)]))
  const floor = medians.get(FLOOR) ?? Number.NaN
  medians.delete(FLOOR)
  for (const [way, value] of medians) console.error(`handoff-10k, ${way}: ${Math.round(value)} ms`)
  return { name: 'handoff-10k', value: Math.max(...medians.values()), unit: 'ms', floor }
}

/** As many people to be created, each with a license. */
const newPeople = (): HandOffItem[] => {
  const people = Array.from({ length: PEOPLE }, (_, at) => {
    const profile = {
      givenName: 'Анна',
      surname: `Abel ${at}`,
      jobTitle: 'Engineer',
      department: 'Production',
      businessPhone: `+44 20 7946 ${at}`,
      streetAddress: `${at} High Street`,
      city: 'London',
      postalCode: 'W1A 1AA',
      country: 'GB',
    }
    return user(`user${at}`, { displayName: `Анна Abel ${at}`, profile })
  })
  const licenses = [{ skuId: BUSINESS_BASIC, disabledPlans: [] }]
  return [
    ...people.map(creation),
    ...people.map(({ id }) => handOffItem(id, { kind: 'licenses-given', licenses })),
  ]
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  await file.writeFile(bytes)
  await file.sync()
  await file.close()
}
