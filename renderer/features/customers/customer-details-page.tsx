import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useFormErrors } from '../../components/form-errors.ts'
import { useNotice } from '../../components/notices.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { useUnsaved } from '../../location.ts'
import { detailsOf, errorsOf } from './customer-draft.ts'
import type { CustomerDraft } from './customer-draft.ts'
import { CustomerForm } from './customer-form.tsx'
import { CustomerPage } from './customer-page.tsx'
import { RemoveCustomer } from './remove-customer.tsx'

const useStyles = makeStyles({
  remove: { marginTop: tokens.spacingVerticalXXL, display: 'flex' },
})

export function CustomerDetailsPage({ customerId }: { customerId: string }) {
  return (
    <CustomerPage customerId={customerId} tab="details" width="form">
      {(customer) => <CustomerDetailsForm customer={customer} />}
    </CustomerPage>
  )
}

function CustomerDetailsForm({ customer }: { customer: CustomerSummary }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const notice = useNotice()
  const { customerId, details } = customer
  /** What has been changed in the form; the rest follows the customer. */
  const [changes, setChanges] = useState<Partial<CustomerDraft>>({})
  const [removing, setRemoving] = useState(false)
  const { run, busy } = useCommand('customers.edit')
  const draft = { ...details, ...changes }
  const errors = useFormErrors(errorsOf(draft))
  const dirty = JSON.stringify(detailsOf(draft)) !== JSON.stringify(detailsOf(details))
  useUnsaved('customer-details', dirty)

  const reset = () => {
    setChanges({})
    errors.reset()
  }
  const save = async () => {
    if (!errors.begin()) return
    const answer = await run({ customerId, details: detailsOf(draft) })
    if (answer.ok) {
      reset()
      notice({ text: t('common.saved') })
    } else errors.refuse(answer.refusal)
  }

  return (
    <>
      <PageForm
        label={t('customers.details')}
        errors={errors}
        dirty={dirty}
        busy={busy}
        onSave={() => void save()}
        onCancel={reset}
        after={
          <div className={styles.remove}>
            <Button onClick={() => setRemoving(true)}>{t('customers.remove')}</Button>
          </div>
        }
      >
        <CustomerForm
          draft={draft}
          errors={errors.shown}
          onChange={(change) => {
            setChanges({ ...changes, ...change })
            errors.changed()
          }}
        />
      </PageForm>
      <RemoveCustomer customer={customer} open={removing} onClose={() => setRemoving(false)} />
    </>
  )
}
