import { describe, expect, it } from 'vitest'
import { openCatalogue } from '#main/catalogue/catalogue.ts'
import { BUSINESS_BASIC } from '#test/support/customers.ts'

const catalogue = openCatalogue()

describe("Microsoft's catalogue", () => {
  it('holds every published product, each with its plans', () => {
    const all = catalogue.search('')
    expect(all).toHaveLength(619)
    const plans = new Set(all.flatMap((product) => product.plans.map(({ id }) => id)))
    expect(plans.size).toBeGreaterThan(700)
  })

  it('finds by all words of name, part number or SKU id', () => {
    expect(catalogue.search('business basic').map(({ name }) => name)).toContain(
      'Microsoft 365 Business Basic',
    )
    expect(catalogue.search('o365_business_ess')[0]?.skuId).toBe(BUSINESS_BASIC)
    expect(catalogue.search(BUSINESS_BASIC.toUpperCase())).toHaveLength(1)
    expect(catalogue.search('no such product')).toEqual([])
  })

  it('shows two products of one name as two, with their part numbers', () => {
    const names = catalogue.search('').map(({ name }) => name)
    const twice = names.find((name, at) => names.indexOf(name) !== at) ?? ''
    const products = catalogue.search(twice).filter(({ name }) => name === twice)
    expect(new Set(products.map(({ partNumber }) => partNumber)).size).toBe(products.length)
  })

  it('knows which plans belong to a product', () => {
    const plan = catalogue.product(BUSINESS_BASIC)?.plans[0]?.id ?? ''
    expect(catalogue.knowsPlans({ skuId: BUSINESS_BASIC, disabledPlans: [plan] })).toBe(true)
    expect(catalogue.knowsPlans({ skuId: BUSINESS_BASIC, disabledPlans: [BUSINESS_BASIC] })).toBe(false)
  })
})
