import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { entraCsvs } from '#main/hand-off/entra-csv.ts'
import { graphBatches } from '#main/hand-off/graph-batch.ts'
import { powershellFiles } from '#main/hand-off/powershell.ts'
import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import { BUSINESS_BASIC, user } from '#test/support/customers.ts'
import { creation, exportOf, handOffItem } from '#test/support/hand-off.ts'
import { removeFolder, temporaryFolder } from './app.ts'
import { time } from './import.ts'
import { median } from './report.ts'
import type { Figure } from './report.ts'

const WAYS = { 'Entra CSVs': entraCsvs, PowerShell: powershellFiles, 'Graph batches': graphBatches }
const PEOPLE = 5000

/**
 * An export of 10,000 items on the disk, by the slowest of the ways, against JSON.stringify of the same data and the
 * write.
 */
export async function measureHandOff(runs: number): Promise<Figure> {
  const folder = temporaryFolder()
  const items = newPeople()
  const exported = exportOf(items)
  const withPasswords = items.map((item) => ({ ...item, password: exported.passwordOf(item) }))
  const floors: number[] = []
  const values = new Map(Object.keys(WAYS).map((way): [string, number[]] => [way, []]))
  for (const make of Object.values(WAYS)) make(exported)
  for (let run = 0; run < runs; run++) {
    floors.push(
      await time(() => write(join(folder, 'floor.json'), Buffer.from(JSON.stringify(withPasswords)))),
    )
    for (const [way, make] of Object.entries(WAYS))
      values.get(way)?.push(
        await time(async () => {
          for (const { name, bytes } of make(exported).files) await write(join(folder, name), bytes)
        }),
      )
  }
  await removeFolder(folder)
  const medians = [...values].map(([way, each]) => ({ way, value: median(each) }))
  for (const { way, value } of medians) console.error(`handoff-10k, ${way}: ${Math.round(value)} ms`)
  const value = Math.max(...medians.map((one) => one.value))
  return { name: 'handoff-10k', value, unit: 'ms', floor: median(floors) }
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
