import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings.ts'
import { api } from '../../api/client.ts'
import { queryOf } from '../../ask/query-client.ts'
import { useNotice } from '../../components/notices.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'

/** Changes settings; the answer is shown at once, before the notification. */
export function useChangeSettings() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const notice = useNotice()
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const change = async (settings: Partial<Settings>) => {
    const answer = await api.settings.update(settings)
    setRefusal(answer.ok ? undefined : answer.refusal)
    if (!answer.ok) return
    queries.setQueryData(queryOf('settings.get', {}).queryKey, answer)
    notice({ text: t('common.saved') })
  }
  return { change: (settings: Partial<Settings>) => void change(settings), refusal }
}
