import { strFromU8, strToU8, unzipSync } from 'fflate'
import * as z from 'zod'

const plan = z.object({ exportId: z.string() })
const line = z.object({ key: z.string(), user: z.string() })

interface Failure {
  readonly status: number
  readonly code: string
  readonly message: string
}

/** The results file that the script of an export writes when all is done, apart from these items that fail; these accounts were there. */
export function resultsOfScript(
  archive: Uint8Array,
  failures: Readonly<Record<string, Failure>>,
  existed: readonly string[] = [],
): Uint8Array {
  const files = Object.entries(unzipSync(archive))
  const [, data = new Uint8Array()] = files.find(([name]) => name.endsWith('.jsonl')) ?? []
  const [first = '', ...items] = strFromU8(data).trimEnd().split('\n')
  const { exportId } = plan.parse(JSON.parse(first))
  // An item a line, then a line of what Graph is to get.
  const abouts = items.filter((_, at) => at % 2 === 0)
  const results = abouts.map((text) => {
    const { key, user } = line.parse(JSON.parse(text))
    const failure = failures[key]
    return failure
      ? { export: exportId, key, outcome: 'failed', ...failure, objectId: '' }
      : {
          export: exportId,
          key,
          outcome: 'done',
          status: 200,
          code: existed.includes(key) ? 'exists' : '',
          message: '',
          objectId: `object of ${user}`,
        }
  })
  return strToU8(`${results.map((result) => JSON.stringify(result)).join('\n')}\n`)
}
