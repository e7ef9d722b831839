import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '#shared/contract/index.ts'
import type { Refusal } from '#shared/domain/refusal.ts'

/** Any refusal that can be shown: those of the contract, and a connection that is lost. */
export type ShownRefusal = Refusal<RefusalCode | 'disconnected'>

/** The sentence for a refusal in the language of the application: what, why, and how to mend it. */
export function useRefusalText(): (refusal: ShownRefusal) => string {
  const { t } = useTranslation()
  return useCallback(({ code, details }) => t(`refusals.${code}`, { ...details }), [t])
}
