import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { translator } from '#shared/i18n/index.ts'
import { readArguments, USAGE } from './arguments.ts'
import { describeList, isFlawless } from './describe-list.ts'

const FLAWLESS = 0
const WITH_PROBLEMS = 1
const NO_LIST = 2

/** Carries out `npm run csv`; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const asked = readArguments(args)
  if (!asked) {
    console.error(USAGE)
    return NO_LIST
  }
  const { file, domains, language } = asked
  const bytes = await readFile(file).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return null
  })
  if (!bytes) return NO_LIST
  const list = await describeList(bytes, basename(file), { customers: [{ name: '', domains }], language })
  if (!list.ok) {
    const { code, details = {} } = list.refusal
    const sentence = translator(language)(`refusals.${code}`, { ...details })
    print({ file: basename(file), refused: code, details, sentence })
    return NO_LIST
  }
  print({ file: basename(file), ...list.value })
  return isFlawless(list.value) ? FLAWLESS : WITH_PROBLEMS
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)

process.exitCode = await main(process.argv.slice(2))
