/**
 * What the log may hold of an error: its name, its code and where it was thrown. Its message may quote what a
 * person typed or a file holds, and folders tell the account's name, so both are left out.
 */
export function errorFacts(error: unknown): { error: string; code: string; stack: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, code: '', stack: [] }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { error: error.name, code, stack: frames(error.stack ?? '').map(withoutFolder) }
}

/** The last lines of a stack, which are its frames; the lines before them are the message. */
function frames(stack: string): string[] {
  const lines = stack.split('\n')
  let first = lines.length
  while (lines[first - 1]?.startsWith('    at ') === true) first -= 1
  return lines.slice(first).map((line) => line.trim())
}

/** "at open (/home/ana/desk/browser.cjs:8:3)" -> "at open (browser.cjs:8:3)" */
function withoutFolder(frame: string): string {
  const place = frame.includes('(') ? frame.lastIndexOf('(') + 1 : 'at '.length
  const file = Math.max(frame.lastIndexOf('/'), frame.lastIndexOf('\\'), place - 1) + 1
  return frame.slice(0, place) + frame.slice(file)
}
