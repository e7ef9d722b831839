import { useTranslation } from 'react-i18next'
import type { ImportDraft, ImportForCustomer } from '#shared/contract/imports.ts'
import { useLanguage } from '../../components/use-language.ts'
import { isNothing, plannedOf } from './planned.ts'

/** For each product, the seats that it takes of those that are free, those bought, and who goes without. */
export function useSeatTexts(): (customer: ImportForCustomer) => string[] {
  const { t } = useTranslation()
  return ({ seats }) =>
    seats.flatMap(({ name: product, needed, free, raised, without }) => [
      t('imports.create.seats', { product, needed, free }),
      ...(raised > 0 ? [t('imports.create.raised', { count: raised, product })] : []),
      ...(without > 0 ? [t('imports.create.goWithout', { count: without, product })] : []),
    ])
}

/** What the last button says, and the sentence beside it. */
export function usePlannedText(): (draft: ImportDraft) => {
  readonly button: string
  readonly sentence: string
} {
  const { t } = useTranslation()
  const creation = useCreationSentence()
  return (draft) => {
    const planned = plannedOf(draft)
    const { create, update, remove } = planned
    if (isNothing(planned))
      return { button: t('imports.create.buttons.nothing'), sentence: t('imports.create.sentences.nothing') }
    const sentences = [
      create > 0 && creation(draft, create),
      update > 0 && t('imports.create.sentences.updates', { count: update }),
      remove > 0 && t('imports.create.sentences.deletes', { count: remove }),
      draft.customerId === null && t('imports.create.sentences.customers', { count: draft.customers.length }),
    ].filter((sentence) => sentence !== false)
    const button =
      draft.task === 'take-over'
        ? create + update > 0
          ? t('imports.create.buttons.takeOver', { count: create + update })
          : t('imports.create.buttons.delete', { count: remove })
        : create === 0
          ? t('imports.create.buttons.update', { count: update })
          : update === 0
            ? t('imports.create.buttons.create', { count: create })
            : t('imports.create.buttons.both', { count: create, updates: update })
    return { button, sentence: sentences.join(' ') }
  }
}

/** How many users are new, and, where it is one customer's list, the seats that they take. */
function useCreationSentence(): (draft: ImportDraft, count: number) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  return ({ task, customers }, count) => {
    if (task === 'take-over') return t('imports.create.sentences.takesOver', { count })
    const [customer, ...others] = customers
    const seats = others.length === 0 ? (customer?.seats ?? []) : []
    if (others.length > 0) return t('imports.create.sentences.creates', { count })
    if (seats.length === 0) return t('imports.create.without', { count })
    const texts = seats.map(({ name, needed, free }) =>
      t('imports.create.seats', { product: name, needed, free }),
    )
    const list = new Intl.ListFormat(language, { type: 'conjunction' })
    return t('imports.create.with', { count, seats: list.format(texts) })
  }
}
