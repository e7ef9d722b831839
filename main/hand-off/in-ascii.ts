/**
 * JSON in ASCII alone, so that it means the same whatever encoding a tool reads or sends it in: Windows PowerShell
 * takes text without a mark for the system's code page, and web requests go out as ISO-8859-1 unless told otherwise.
 * Beyond strings JSON is ASCII anyway, so its lines may be given at once.
 */
export const inAscii = (json: string): string => json.replace(RUNS_NOT_ASCII, escape)

const RUNS_NOT_ASCII = /[\u007f-\uffff]+/g

/** The escapes of characters met before. */
const escapes: string[] = []

function escape(characters: string): string {
  let escaped = ''
  for (let at = 0; at < characters.length; at++) {
    const code = characters.charCodeAt(at)
    escaped += escapes[code] ??= `\\u${code.toString(16).padStart(4, '0')}`
  }
  return escaped
}
