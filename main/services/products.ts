import type { CustomerState } from '#shared/domain/state.ts'
import type { SkuId } from '#shared/domain/user.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { NamedProduct } from '../csv/product-names.ts'

/** The products that a customer subscribes to, in whatever state the subscriptions are. */
export function subscribedProducts(state: CustomerState, catalogue: Catalogue): NamedProduct[] {
  const skuIds = new Set([...state.subscriptions.values()].map(({ skuId }) => skuId))
  return [...skuIds].map((skuId) => namedProduct(skuId, catalogue))
}

/**
 * Products of which another one has the name, and is meant by it: trials that employees buy themselves, and plans for
 * small businesses that are no longer sold.
 */
const RARE_NAMESAKE = /_DEPT$|^SMB_/

/**
 * Those, and all others of the catalogue. One whose name means another product is known by its part number and its
 * SKU id alone.
 */
export function allProducts(state: CustomerState, catalogue: Catalogue): NamedProduct[] {
  const subscribed = subscribedProducts(state, catalogue)
  const skuIds = new Set(subscribed.map(({ skuId }) => skuId))
  const others = catalogue.search('').filter(({ skuId }) => !skuIds.has(skuId))
  const taken = new Set(subscribed.map(({ name }) => name.toLowerCase()))
  const usual = new Set(
    others.filter(({ partNumber }) => !RARE_NAMESAKE.test(partNumber)).map(({ name }) => name.toLowerCase()),
  )
  const meansAnother = ({ name, partNumber }: { readonly name: string; readonly partNumber: string }) =>
    taken.has(name.toLowerCase()) || (RARE_NAMESAKE.test(partNumber) && usual.has(name.toLowerCase()))
  return [
    ...subscribed,
    ...others.map((product) => {
      const { skuId, partNumber, name } = product
      return { skuId, partNumber, name: meansAnother(product) ? partNumber : name }
    }),
  ]
}

const namedProduct = (skuId: SkuId, catalogue: Catalogue): NamedProduct => ({
  skuId,
  partNumber: catalogue.product(skuId)?.partNumber ?? '',
  name: catalogue.nameOf(skuId),
})
