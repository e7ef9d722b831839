import { Body1 } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { Steps } from '../../components/steps.tsx'
import { navigate } from '../../location.ts'

/** What was checked off, and the way to the import for those who are only in the tenant. */
export function ComparedView({
  customerId,
  draftId,
  done,
  rows,
  leave,
}: {
  customerId: string
  draftId: string
  done: number
  /** Those of the draft whose users are only in the tenant. */
  rows: readonly number[]
  leave: () => void
}) {
  const { t } = useTranslation()
  const [refusal, setRefusal] = useState<ShownRefusal>()

  /** The import has nothing to do with anybody else of the file. */
  const takeOver = async () => {
    const none = await api.imports.leaveOut({ draftId, rows: 'all', out: true })
    const answer = none.ok ? await api.imports.leaveOut({ draftId, rows: [...rows], out: false }) : none
    if (answer.ok) navigate(addresses.import(customerId, draftId, 'review'))
    else setRefusal(answer.refusal)
  }
  return (
    <Steps
      names={[t('compare.steps.file'), t('compare.steps.check'), t('compare.steps.done')]}
      current={2}
      back={{ label: t('compare.finish'), run: leave }}
      next={{ label: t('compare.takeOver', { count: rows.length }), run: () => void takeOver() }}
    >
      <Body1>{t('compare.compared', { count: done })}</Body1>
      <Body1>{t('compare.takeOverHint')}</Body1>
      {refusal && <RefusalMessage refusal={refusal} />}
    </Steps>
  )
}
