import * as z from 'zod'
import { skuId } from './fields.ts'
import { method, window, windowOf } from './method.ts'

export const servicePlan = z.object({ id: z.guid(), name: z.string(), partNumber: z.string() })
export const product = z.object({
  skuId,
  partNumber: z.string(),
  name: z.string(),
  plans: z.array(servicePlan),
})
export type Product = z.infer<typeof product>
export type ServicePlan = z.infer<typeof servicePlan>

/** Microsoft's published products and service plans. */
export const catalogueContract = {
  /** By any part of name, part number or SKU id; all words must occur. */
  search: method({
    input: z.strictObject({ text: z.string().max(256), ...window }),
    output: windowOf(product.omit({ plans: true })),
  }),
  /** Those of the SKUs that the catalogue knows, in the order asked for. */
  products: method({
    input: z.strictObject({ skuIds: z.array(skuId).max(700) }),
    output: z.array(product),
  }),
}
