import type { LogoPicture } from '#shared/contract/documents.ts'
import { changeDocuments, changeLogo } from '#shared/domain/decide/documents.ts'
import type { CustomerDocuments } from '#shared/domain/documents.ts'
import { ok } from '#shared/domain/result.ts'
import type { Handler } from '../api/handlers.ts'
import type { CustomerStore } from '../store/store.ts'
import type { ServiceContext } from './context.ts'
import { checkLogo } from './logo-image.ts'

export function documentsService(context: ServiceContext) {
  const get: Handler<'documents.get'> = async ({ customerId }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const { texts, languageOf, qrCode } = customer.value.state.documents
    return ok({ texts, languageOf, qrCode, logo: await logoOf(customer.value) })
  }

  const set: Handler<'documents.set'> = async ({ commandId, customerId, documents }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const wanted = { ...documents, texts: withOneLineEnd(documents.texts) }
    const changed = await customer.value.execute(context.meta(commandId), (state) =>
      changeDocuments(state, wanted),
    )
    return changed.ok ? ok({}) : changed
  }

  const setLogo: Handler<'documents.setLogo'> = async ({ commandId, customerId, bytes }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const type = checkLogo(bytes)
    if (!type.ok) return type
    const logo = await customer.value.keepLogo(type.value, bytes)
    if (!logo.ok) return logo
    const changed = await customer.value.execute(context.meta(commandId), (state) =>
      changeLogo(state, logo.value),
    )
    return changed.ok ? ok({}) : changed
  }

  const removeLogo: Handler<'documents.removeLogo'> = async ({ commandId, customerId }) => {
    const customer = await context.customer(customerId)
    if (!customer.ok) return customer
    const changed = await customer.value.execute(context.meta(commandId), (state) => changeLogo(state, null))
    return changed.ok ? ok({}) : changed
  }

  return { get, set, setLogo, removeLogo }
}

/** The customer's logo with what can still be read of it; null where it has none. */
export async function logoOf(customer: CustomerStore): Promise<LogoPicture | null> {
  const { logo } = customer.state.documents
  return logo && { type: logo.type, bytes: await customer.logo(logo) }
}

function withOneLineEnd({ en, es, ru }: CustomerDocuments['texts']): CustomerDocuments['texts'] {
  const mended = ({ greeting, instructions }: CustomerDocuments['texts']['en']) => ({
    greeting: mend(greeting),
    instructions: instructions === null ? null : mend(instructions),
  })
  return { en: mended(en), es: mended(es), ru: mended(ru) }
}

const mend = (text: string): string => text.replace(/\r\n?/g, '\n').trim()
