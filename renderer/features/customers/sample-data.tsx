import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'

/** Loads three customers to look around with. */
export function SampleDataButton() {
  const { t } = useTranslation()
  const notice = useNotice()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const load = async () => {
    setBusy(true)
    const answer = await api.sampleData.load()
    setBusy(false)
    if (answer.ok) notice({ text: t('dashboard.sampleLoaded', { count: answer.value.customers }) })
    else setRefusal(answer.refusal)
  }
  return (
    <>
      <Button disabledFocusable={busy} onClick={() => void load()}>
        {t('dashboard.loadSample')}
      </Button>
      {refusal && <RefusalMessage refusal={refusal} />}
    </>
  )
}

/** Removes the sample customers, after a question. */
export function RemoveSampleData() {
  const { t } = useTranslation()
  const notice = useNotice()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const remove = async () => {
    setBusy(true)
    const answer = await api.sampleData.remove()
    setBusy(false)
    if (!answer.ok) {
      setRefusal(answer.refusal)
      return
    }
    setAsking(false)
    notice({ text: t('dashboard.sampleRemoved', { count: answer.value.customers }) })
  }
  return (
    <>
      <Button
        onClick={() => {
          setRefusal(undefined)
          setAsking(true)
        }}
      >
        {t('dashboard.removeSample')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={t('dashboard.removeSampleTitle')}
        confirm={t('dashboard.removeSample')}
        destroys
        busy={busy}
        refusal={refusal}
        onConfirm={() => void remove()}
        onCancel={() => setAsking(false)}
      >
        {t('dashboard.removeSampleText')}
      </ConfirmDialog>
    </>
  )
}
