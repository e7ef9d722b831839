import type { Product, ServicePlan } from '#shared/contract/catalogue.ts'
import type { License, SkuId } from '#shared/domain/user.ts'
import data from './microsoft-products.json' with { type: 'json' }

/** Microsoft's published products and their service plans, held in memory. */
export interface Catalogue {
  /** Products whose name, part number or SKU id hold every word of the text, by name. */
  search(text: string): readonly Product[]
  product(skuId: SkuId): Product | undefined
  /** The product's name, or the SKU id of one that the catalogue does not know. */
  nameOf(skuId: SkuId): string
  /** The name of a service plan of a product, or its id where the catalogue does not know it. */
  planNameOf(skuId: SkuId, planId: string): string
  /** Ids of the product's service plans; none of one that the catalogue does not know. */
  planIdsOf(skuId: SkuId): readonly string[]
  /** Whether each plan that a licence leaves out is a plan of its product. */
  knowsPlans(license: License): boolean
}

export function openCatalogue(): Catalogue {
  const plans = data.plans.map(readPlan)
  const products = data.products.map((row) => readProduct(row, plans))
  products.sort((left, right) => left.name.localeCompare(right.name, 'en') || compare(left, right))
  const searchable = products.map((product) => ({
    product,
    text: `${product.name}\n${product.partNumber}\n${product.skuId}`.toLowerCase(),
  }))
  const bySku = new Map(products.map((product) => [product.skuId, product]))
  const planIds = new Map(products.map(({ skuId, plans }) => [skuId, plans.map(({ id }) => id)]))
  return {
    search(text) {
      const words = text.toLowerCase().split(/\s+/).filter(Boolean)
      return searchable
        .filter(({ text: haystack }) => words.every((word) => haystack.includes(word)))
        .map(({ product }) => product)
    },
    product: (skuId) => bySku.get(skuId),
    nameOf: (skuId) => bySku.get(skuId)?.name ?? skuId,
    planNameOf: (skuId, planId) =>
      bySku.get(skuId)?.plans.find(({ id }) => id === planId)?.name ?? planId,
    planIdsOf: (skuId) => planIds.get(skuId) ?? [],
    knowsPlans({ skuId, disabledPlans }) {
      const known = planIds.get(skuId) ?? []
      return disabledPlans.every((plan) => known.includes(plan))
    },
  }
}

type Row = readonly (string | readonly number[])[]

function readPlan(row: Row): ServicePlan {
  const [id, partNumber, name] = row
  return { id: text(id), partNumber: text(partNumber), name: text(name) }
}

function readProduct(row: Row, plans: readonly ServicePlan[]): Product {
  const [skuId, partNumber, name, indexes] = row
  if (typeof indexes !== 'object') throw new Error('A product of the catalogue has no plans')
  return {
    skuId: text(skuId),
    partNumber: text(partNumber),
    name: text(name),
    plans: indexes.map((index) => {
      const plan = plans[index]
      if (!plan) throw new Error(`The catalogue has no plan ${index}`)
      return plan
    }),
  }
}

function text(cell: Row[number] | undefined): string {
  if (typeof cell !== 'string') throw new Error('The catalogue holds a cell that is no text')
  return cell
}

const compare = (left: Product, right: Product) => (left.partNumber < right.partNumber ? -1 : 1)
