import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useCommand } from '../../ask/use-command.ts'
import { PageForm } from '../../components/page-form.tsx'
import { useFormErrors } from '../../components/form-errors.ts'
import { useNotice } from '../../components/notices.tsx'
import { Page } from '../../components/page.tsx'
import { useLanguage } from '../../components/use-language.ts'
import { navigate, useUnsaved } from '../../location.ts'
import { useBroughtName, useFilesLeftBehind } from '../imports/brought-files.ts'
import { detailsOf, emptyCustomer, errorsOf } from './customer-draft.ts'
import { CustomerForm } from './customer-form.tsx'

/** A list that is on its way is imported for the new customer. */
export function AddCustomerPage() {
  const { t } = useTranslation()
  const notice = useNotice()
  const language = useLanguage()
  const [draft, setDraft] = useState(() => emptyCustomer(language))
  const [dirty, setDirty] = useState(false)
  const errors = useFormErrors(errorsOf(draft))
  const { run, busy } = useCommand('customers.create')
  useUnsaved('add-customer', dirty)
  const list = useBroughtName()
  useFilesLeftBehind()

  const save = async () => {
    if (!errors.begin()) return
    const answer = await run({ details: detailsOf(draft) })
    if (!answer.ok) {
      errors.refuse(answer.refusal)
      return
    }
    notice({ text: t('customers.added', { name: detailsOf(draft).name }) })
    const { customerId } = answer.value
    const next = list === null ? addresses.subscriptions(customerId) : addresses.import(customerId)
    navigate(next, { replace: true, anyway: true })
  }

  return (
    <Page
      title={t('customers.add')}
      breadcrumb={[{ label: t('labels.customers'), to: addresses.customers }, { label: t('customers.add') }]}
      under={list === null ? undefined : t('openedList.next', { file: list })}
      width="form"
    >
      <PageForm
        label={t('customers.add')}
        errors={errors}
        busy={busy}
        onSave={() => void save()}
        onCancel={() => navigate(list === null ? addresses.customers : addresses.openedList)}
      >
        <CustomerForm
          draft={draft}
          errors={errors.shown}
          onChange={(change) => {
            setDraft({ ...draft, ...change })
            setDirty(true)
            errors.changed()
          }}
        />
      </PageForm>
    </Page>
  )
}
