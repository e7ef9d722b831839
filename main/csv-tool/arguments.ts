import { parseArgs } from 'node:util'
import { isLanguage, LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'

export interface ToolArguments {
  readonly file: string
  /** In lower case, the primary one first; none: those that the file names. */
  readonly domains: readonly string[]
  readonly language: Language
}

export const USAGE = `Usage: npm run csv -- FILE [--domain contoso.com]… [--language ${LANGUAGES.join('|')}]

Prints as JSON what Partner Desk makes of a list of users. Without --domain, the domains that the list names are
taken for the customer's; --language is that of the customer and of the sentences, and English if not given.
Ends with 0 where every row could be created, 1 where rows have problems, 2 where the file is no list.`

/** What the tool was asked; null when that can't be understood. */
export function readArguments(args: readonly string[]): ToolArguments | null {
  const parsed = parse(args)
  if (!parsed) return null
  const { positionals, values } = parsed
  const [file, ...further] = positionals
  const { language = 'en', domain = [] } = values
  if (file === undefined || further.length > 0 || !isLanguage(language)) return null
  return { file, domains: domain.map((each) => each.toLowerCase()), language }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { domain: { type: 'string', multiple: true }, language: { type: 'string' } },
    })
  } catch {
    return null
  }
}
