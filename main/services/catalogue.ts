import { ok } from '#shared/domain/result.ts'
import type { Handler } from '../api/handlers.ts'
import type { ServiceContext } from './context.ts'

export function catalogueService({ catalogue }: ServiceContext) {
  const search: Handler<'catalogue.search'> = ({ text, offset, limit }) => {
    const found = catalogue.search(text)
    const rows = found
      .slice(offset, offset + limit)
      .map(({ skuId, partNumber, name }) => ({ skuId, partNumber, name }))
    return ok({ total: found.length, rows })
  }

  const products: Handler<'catalogue.products'> = ({ skuIds }) =>
    ok(skuIds.flatMap((skuId) => catalogue.product(skuId) ?? []))

  return { search, products }
}
