import type { ImportField } from '#shared/domain/import-file.ts'

/** What the operator typed into the cells of a draft: a text for a field of a row, few of them or many. */
export class DraftEdits {
  readonly #byField = new Map<ImportField, Map<number, string>>()

  set(field: ImportField, index: number, value: string): void {
    const edits = this.#byField.get(field)
    if (edits) edits.set(index, value)
    else this.#byField.set(field, new Map([[index, value]]))
  }

  /** By the index of the row; undefined where nobody has touched the field. */
  of(field: ImportField): ReadonlyMap<number, string> | undefined {
    return this.#byField.get(field)
  }

  /** The fields that were edited in any row; or in this one. */
  fields(index?: number): ImportField[] {
    const fields = [...this.#byField]
    return fields.flatMap(([field, edits]) => (index === undefined || edits.has(index) ? [field] : []))
  }

  clear(): void {
    this.#byField.clear()
  }
}
