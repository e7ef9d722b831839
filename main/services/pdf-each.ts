import type { SavedFile } from '#shared/contract/method.ts'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { safeFileName } from './credential-files.ts'

/** The files of single users, each with a name of its own, as one archive. */
export class PdfArchive {
  readonly #files = new Map<string, readonly [name: string, bytes: Uint8Array]>()

  get size(): number {
    return this.#files.size
  }

  /** Names that a file system might take for the same get a number. */
  add(userName: string, bytes: Uint8Array): void {
    const wanted = safeFileName(userName)
    let name = `${wanted}.pdf`
    for (let copy = 2; this.#files.has(name.toLowerCase()); copy++) name = `${wanted} (${copy}).pdf`
    this.#files.set(name.toLowerCase(), [name, bytes])
  }

  async file(customerName: string, language: Language): Promise<SavedFile> {
    const name = `${translator(language)('batches.file.name')} ${safeFileName(customerName)}.zip`
    const { zipSync } = await import('fflate')
    // PDF files are compressed already.
    const bytes = zipSync(Object.fromEntries(this.#files.values()), { level: 0 })
    return { name, mimeType: 'application/zip', bytes }
  }
}
