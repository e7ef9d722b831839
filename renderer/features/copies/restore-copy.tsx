import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useNotice } from '../../components/notices.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { useFormat } from '../../components/use-format.ts'
import type { CheckedCopy } from './use-check-copy.ts'

/** The question before all data is replaced by a copy that was checked: what is in it, what is here, what is lost. */
export function RestoreCopy({
  copy: { copyId, contents },
  onClose,
}: {
  copy: CheckedCopy
  onClose: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useNotice()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const figures = ({ customers, users }: { readonly customers: number; readonly users: number }) => ({
    customers: t('copies.customers', { count: customers }),
    users: t('copies.users', { count: users }),
  })
  const { createdAt, version, holds, here } = contents

  const restore = async () => {
    setBusy(true)
    setRefusal(undefined)
    const answer = await api.copies.restore({ copyId })
    setBusy(false)
    if (!answer.ok) {
      setRefusal(answer.refusal)
      return
    }
    notice({ text: t('copies.restored') })
    onClose()
  }

  return (
    <ConfirmDialog
      open
      destroys
      title={t('copies.restoreTitle')}
      confirm={t('copies.replace')}
      busy={busy}
      refusal={refusal}
      onConfirm={() => {
        if (!busy) void restore()
      }}
      onCancel={() => {
        if (!busy) onClose()
      }}
    >
      <span>{t('copies.holds', { moment: format.moment(createdAt), version, ...figures(holds) })}</span>
      <span>{t('copies.here', figures(here))}</span>
      <Losses contents={contents} />
      <span>{t('copies.draftsGone')}</span>
    </ConfirmDialog>
  )
}

/** What will not be there afterwards. */
function Losses({ contents }: { contents: CheckedCopy['contents'] }) {
  const { t } = useTranslation()
  const { leftOut, withoutLogo, passwordsDestroyed, passwordsMissing } = contents
  const losses = [
    leftOut.length > 0 && t('copies.leftOut', { names: leftOut.join(', ') }),
    withoutLogo.length > 0 && t('copies.withoutLogo', { names: withoutLogo.join(', ') }),
    passwordsDestroyed > 0 && t('copies.passwordsDestroyed', { count: passwordsDestroyed }),
    passwordsMissing > 0 && t('copies.passwordsMissing', { count: passwordsMissing }),
  ].filter((loss) => loss !== false)
  return losses.map((loss) => (
    <MessageBar key={loss} intent="warning" layout="multiline">
      <MessageBarBody>{loss}</MessageBarBody>
    </MessageBar>
  ))
}
