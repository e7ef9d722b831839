import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The files below a folder that hold one of the texts as UTF-8, UTF-16 or base64, and which text. */
export async function findInClear(folder: string, texts: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if ((await stat(path)).isDirectory()) {
      found.push(...(await findInClear(path, texts)))
      continue
    }
    const bytes = await readFile(path)
    for (const text of texts)
      if (formsOf(text).some((form) => bytes.includes(form))) found.push(`${path}: ${text}`)
  }
  return found
}

/** The ways in which a text can stand in a file; base64 in each of the three ways in which it can be aligned. */
function formsOf(text: string): Buffer[] {
  const utf16 = Buffer.from(text, 'utf16le')
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]).toString('base64')
    // The first and the last group also hold bits of the neighbours.
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4))
  })
  return [Buffer.from(text), utf16, Buffer.from(utf16).swap16(), ...base64]
}
