import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The files below a folder that hold one of the texts as UTF-8, UTF-16 or base64, and which text. Every file is
 * read once, whatever the number of texts; each text has eight characters or more.
 */
export async function findInClear(folder: string, texts: readonly string[]): Promise<string[]> {
  const textsIn = searchFor(texts)
  const found: string[] = []
  for (const path of await filesBelow(folder))
    for (const text of textsIn(await readFile(path))) found.push(`${path}: ${text}`)
  return found
}

/** Every file below a folder; no socket, and no link: what it leads to lies below, or elsewhere. */
export async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) files.push(...(await filesBelow(path)))
    else if (entry.isFile()) files.push(path)
  }
  return files
}

interface Form {
  readonly text: string
  readonly bytes: Buffer
}

/** A search for all of the texts at once: tells which of them stand in these bytes, in whatever form. */
export function searchFor(texts: readonly string[]): (bytes: Uint8Array) => Set<string> {
  const byStart = new Map<number, Form[]>()
  const begins = new Uint8Array(0x1_0000)
  for (const text of texts)
    for (const bytes of formsOf(text)) {
      const start = bytes.readUInt32BE(0)
      byStart.set(start, [...(byStart.get(start) ?? []), { text, bytes }])
      begins[hashOf(start)] = 1
    }
  return (bytes) => {
    const found = new Set<string>()
    let last = 0
    for (let at = 0; at < bytes.length; at++) {
      last = ((last << 8) | (bytes[at] ?? 0)) >>> 0
      if (at < 3 || begins[hashOf(last)] === 0) continue
      for (const form of byStart.get(last) ?? []) {
        const here = bytes.subarray(at - 3, at - 3 + form.bytes.length)
        if (form.bytes.equals(here)) found.add(form.text)
      }
    }
    return found
  }
}

const hashOf = (start: number): number => (start ^ (start >>> 16)) & 0xffff

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
