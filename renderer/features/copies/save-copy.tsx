import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveBlob } from '../../components/save-file.ts'
import { fetchCopy, megabytes } from './parts.ts'
import { useCopyWork } from './use-copy-work.ts'

/** Says what the copy will hold and what not, makes it, and offers it to be saved. */
export function SaveCopy({
  onLeftOut,
  onClose,
}: {
  /** The copy lacks these customers. */
  onLeftOut: (names: readonly string[]) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const notice = useNotice()
  const { work, begin, end, show } = useCopyWork<'saving' | 'fetching'>()
  const [refusal, setRefusal] = useState<ShownRefusal>()

  const save = async () => {
    setRefusal(undefined)
    const copyId = begin('saving')
    const saved = await api.copies.save({ copyId })
    const total = saved.ok ? megabytes(saved.value.size) : 0
    const went = (done: number) => show(copyId, { stage: 'fetching', done: megabytes(done), total })
    const copy = saved.ok ? await fetchCopy(copyId, saved.value, went) : saved
    if (!show(copyId, null)) return
    end()
    if (!saved.ok || !copy.ok) {
      if (!copy.ok) setRefusal(copy.refusal)
      return
    }
    const { name, leftOut } = saved.value
    saveBlob(name, copy.value)
    onLeftOut(leftOut)
    if (leftOut.length === 0) notice({ text: t('copies.saved', { name }) })
    onClose()
  }

  return (
    <ConfirmDialog
      open
      title={t('copies.saveTitle')}
      confirm={t('copies.saveNow')}
      busy={work !== null}
      refusal={refusal}
      onConfirm={() => {
        if (!work) void save()
      }}
      onCancel={onClose}
    >
      <span>{t('copies.saveMeaning')}</span>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('copies.saveWithout')}</MessageBarBody>
      </MessageBar>
      <span>{t('copies.saveReadable')}</span>
      {work && <ProgressBar label={t(`copies.${work.stage}`)} done={work.done} total={work.total} />}
    </ConfirmDialog>
  )
}
