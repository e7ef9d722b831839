import type { CustomerState } from '#shared/domain/state.ts'
import type { SkuId } from '#shared/domain/user.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NamedProduct } from '../csv/product-names.ts'

/** The products that a customer subscribes to, in whatever state the subscriptions are. */
export function subscribedProducts(state: CustomerState, catalogue: Catalogue): NamedProduct[] {
  const skuIds = new Set([...state.subscriptions.values()].map(({ skuId }) => skuId))
  return [...skuIds].map((skuId) => namedProduct(skuId, catalogue))
}

/** Those, and every other product of the catalogue that has not the name of one of those. */
export function allProducts(state: CustomerState, catalogue: Catalogue): NamedProduct[] {
  const subscribed = subscribedProducts(state, catalogue)
  const skuIds = new Set(subscribed.map(({ skuId }) => skuId))
  const names = new Set(subscribed.map(({ name }) => name.toLowerCase()))
  const others = catalogue
    .search('')
    .filter(({ skuId, name }) => !skuIds.has(skuId) && !names.has(name.toLowerCase()))
  return [...subscribed, ...others.map(({ skuId }) => namedProduct(skuId, catalogue))]
}

const namedProduct = (skuId: SkuId, catalogue: Catalogue): NamedProduct => ({
  skuId,
  partNumber: catalogue.product(skuId)?.partNumber ?? '',
  name: catalogue.nameOf(skuId),
})
