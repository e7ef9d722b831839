import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Refusal } from '#shared/domain/refusal.ts'
import { ok, refuse } from '#shared/domain/result.ts'
import type { Result } from '#shared/domain/result.ts'

export interface BrowserOptions {
  /** Null: the platform's own folder. */
  readonly dataDir: string | null
  /** 0: any that is free. */
  readonly port: number
  readonly open: boolean
}

/** Codes are keys of `hosts.terminal` in i18n. */
export type OptionsRefusal = Refusal<'unknownOption' | 'valueMissing' | 'portInvalid'>

const KNOWN = {
  'data-dir': { type: 'string' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const

/** Reads the arguments after the program's name. */
export function parseOptions(args: readonly string[]): Result<BrowserOptions, OptionsRefusal> {
  const { tokens } = parseArgs({
    args: [...args],
    options: KNOWN,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  let options: BrowserOptions = { dataDir: null, port: 0, open: true }
  for (const token of tokens) {
    if (token.kind !== 'option' || !Object.hasOwn(KNOWN, token.name)) {
      return refuse({ code: 'unknownOption', details: { option: args[token.index] ?? '' } })
    }
    if (token.name === 'no-open') {
      options = { ...options, open: false }
      continue
    }
    const { rawName, value } = token
    if (value === undefined || value === '' || value.startsWith('--')) {
      return refuse({ code: 'valueMissing', details: { option: rawName } })
    }
    if (token.name === 'data-dir') options = { ...options, dataDir: resolve(value) }
    else if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) options = { ...options, port: Number(value) }
    else return refuse({ code: 'portInvalid', details: { value } })
  }
  return ok(options)
}
