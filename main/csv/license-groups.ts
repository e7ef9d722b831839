import type { SkuId } from '#shared/domain/user.ts'
import { NONE } from './draft-types.ts'
import { licensesWritten } from './read-licenses.ts'

/** Which products each row names: many rows name the same few. */
export class LicenseGroups {
  /** By the number of the group; null is the batch's choice. */
  readonly products: (readonly SkuId[] | null)[] = [null]
  readonly #groups = new Map<string, number>([['', 0]])
  readonly #groupOf: Uint32Array

  constructor(rows: number) {
    this.#groupOf = new Uint32Array(rows)
  }

  /** `text` is what an `OutcomeBlock` holds. */
  set(index: number, text: string): void {
    let group = this.#groups.get(text)
    if (group === undefined) {
      group = this.products.length
      this.#groups.set(text, group)
      this.products.push(text === NONE ? [] : licensesWritten(text).map(({ skuId }) => skuId))
    }
    this.#groupOf[index] = group
  }

  groupOf(index: number): number {
    return this.#groupOf[index] ?? 0
  }
}
