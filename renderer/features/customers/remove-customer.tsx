import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { TextField } from '../../components/form-fields.tsx'
import { useNotice } from '../../components/notices.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { navigate } from '../../location.ts'

/** Removes a customer for good, once its name has been typed. */
export function RemoveCustomer({
  customer,
  open,
  onClose,
}: {
  customer: CustomerSummary
  open: boolean
  onClose: () => void
}) {
  const { t } = useTranslation()
  const notice = useNotice()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const { customerId, users, details } = customer

  const close = () => {
    setTyped('')
    setRefusal(undefined)
    onClose()
  }
  const remove = async () => {
    setBusy(true)
    const answer = await api.customers.remove({ customerId, name: typed })
    setBusy(false)
    if (!answer.ok) {
      setRefusal(answer.refusal)
      return
    }
    close()
    navigate(addresses.customers, { replace: true, anyway: true })
    notice({ text: t('customers.removed', { name: details.name }) })
  }

  return (
    <ConfirmDialog
      open={open}
      title={t('customers.removeTitle', { name: details.name })}
      confirm={t('customers.remove')}
      destroys
      ready={typed.trim() === details.name}
      busy={busy}
      refusal={refusal}
      onConfirm={() => void remove()}
      onCancel={close}
    >
      <span>{t('customers.removeText', { count: users })}</span>
      <TextField label={t('customers.typeName', { name: details.name })} value={typed} onChange={setTyped} />
    </ConfirmDialog>
  )
}
