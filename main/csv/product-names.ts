import type { SkuId } from '#shared/domain/user.ts'

/** A product as a customer's subscriptions have it. */
export interface NamedProduct {
  readonly skuId: SkuId
  /** Microsoft's short name, such as O365_BUSINESS_PREMIUM; '' where there is none. */
  readonly partNumber: string
  readonly name: string
}

/** Products by SKU id, part number and name, in lower case; a name that two of them have means none. */
export type ProductNames = ReadonlyMap<string, SkuId | null>

export function productNames(products: Iterable<NamedProduct>): ProductNames {
  const names = new Map<string, SkuId | null>()
  const all = [...products]
  for (const { skuId, name } of all) {
    const folded = name.toLowerCase()
    names.set(folded, names.has(folded) ? null : skuId)
  }
  for (const { skuId, partNumber } of all) {
    names.set(skuId.toLowerCase(), skuId)
    if (partNumber !== '') names.set(partNumber.toLowerCase(), skuId)
  }
  return names
}
