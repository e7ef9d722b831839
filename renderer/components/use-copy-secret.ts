import { useTranslation } from 'react-i18next'
import { api } from '../api/client.ts'
import { useAsk } from '../ask/use-ask.ts'
import { useNotice } from './notices.tsx'
import { copyText } from './secret.tsx'

/**
 * Copies a password, and says how long it stays on the clipboard: a minute where the host copies it, otherwise until
 * something else is copied. Tells whether it was copied.
 */
export function useCopySecret(): (text: string) => Promise<boolean> {
  const { t } = useTranslation()
  const notice = useNotice()
  const host = useAsk('host.capabilities', {})
  return async (text) => {
    const clears = host.value?.clearsClipboard ?? false
    const copied = clears ? (await api.host.copySecret({ text })).ok : await copyText(text)
    if (!copied) notice({ text: t('delivery.notCopied'), intent: 'warning' })
    else notice({ text: t(clears ? 'delivery.copied' : 'delivery.copiedToStay') })
    return copied
  }
}
