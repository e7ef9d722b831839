/**
 * JSON in ASCII alone, so that it means the same whatever encoding a tool reads or sends it in: Windows PowerShell
 * takes text without a mark for the system's code page, and web requests go out as ISO-8859-1 unless told otherwise.
 */
export function asciiJson(value: unknown): string {
  const json = JSON.stringify(value)
  return NOT_ASCII.test(json) ? json.replace(EACH_NOT_ASCII, escape) : json
}

const NOT_ASCII = /[\u007f-\uffff]/
const EACH_NOT_ASCII = /[\u007f-\uffff]/g

const escape = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
