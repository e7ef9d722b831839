// @ts-check
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Refusal } from './refusal.mjs'

/**
 * Runs `main` if this module is the one that Node was started with, and sets the exit code: what `main`
 * gives, or 1 after a refusal, of which the person reads the sentence and no stack.
 *
 * @param {ImportMeta} meta
 * @param {(args: string[]) => Promise<number | void>} main
 */
export async function runIfEntryPoint(meta, main) {
  if (process.argv[1] === undefined || realpathSync(process.argv[1]) !== fileURLToPath(meta.url)) return
  try {
    const code = await main(process.argv.slice(2))
    if (code !== undefined) process.exitCode = code
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
