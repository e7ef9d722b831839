import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useFormErrors } from '../../components/form-errors.ts'
import { useNotice } from '../../components/notices.tsx'
import { Page } from '../../components/page.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { navigate, useUnsaved } from '../../location.ts'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { DeleteUsers } from './delete-users.tsx'
import { useSaveUser } from './use-save-user.ts'
import { detailsOf, draftOf, errorsOf, licensesKey } from './user-draft.ts'
import type { UserDraft } from './user-draft.ts'
import { UserForm } from './user-form.tsx'

const useStyles = makeStyles({
  account: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalXXL,
    color: tokens.colorNeutralForeground3,
  },
})

/** One user: facts edited in place, and what can be done with the account at the bottom. */
export function UserPage({ customerId, userId }: { customerId: string; userId: string }) {
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId })
  const user = useAsk('users.get', { customerId, userId })
  const crumbs = useCustomerCrumbs(customerId, customer.value?.details.name ?? '')
  const place = { label: t('labels.usersAndLicenses'), to: addresses.users(customerId) }
  const refusal = customer.refusal ?? user.refusal

  if (refusal)
    return (
      <Page title={t('labels.usersAndLicenses')} breadcrumb={[...crumbs, place]}>
        <RefusalMessage refusal={refusal} />
      </Page>
    )
  if (!customer.value || !user.value) return null
  const { displayName, userPrincipalName } = user.value
  return (
    <Page
      title={displayName}
      under={userPrincipalName}
      breadcrumb={[...crumbs, place, { label: displayName }]}
      width="form"
    >
      <EditUser customer={customer.value} user={user.value} />
    </Page>
  )
}

function EditUser({ customer, user }: { customer: CustomerSummary; user: OutputOf<'users.get'> }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useNotice()
  /** What has been changed in the form; the rest follows the user. */
  const [changes, setChanges] = useState<Partial<UserDraft>>({})
  const [deleting, setDeleting] = useState(false)
  const { save, busy } = useSaveUser(customer.customerId, user)
  const before = draftOf(user)
  const draft = { ...before, ...changes }
  const errors = useFormErrors(errorsOf(draft, [...customer.details.domains, before.domain.toLowerCase()]))
  const dirty = keyOf(draft) !== keyOf(before)
  useUnsaved('user', dirty)

  const reset = () => {
    setChanges({})
    errors.reset()
  }
  const submit = async () => {
    if (!errors.begin()) return
    const refusal = await save(draft)
    if (refusal) errors.refuse(refusal)
    else {
      reset()
      notice({ text: t('common.saved') })
    }
  }

  return (
    <>
      <PageForm
        label={user.displayName}
        errors={errors}
        dirty={dirty}
        busy={busy}
        onSave={() => void submit()}
        onCancel={reset}
        after={
          <div className={styles.account}>
            <span>{t('users.added', { date: format.moment(user.createdAt) })}</span>
            <Button onClick={() => setDeleting(true)}>{t('labels.deleteUserAccount')}</Button>
          </div>
        }
      >
        <UserForm
          customer={customer}
          draft={draft}
          errors={errors.shown}
          held={user.licenses}
          onChange={(change) => {
            setChanges({ ...changes, ...change })
            errors.changed()
          }}
        />
      </PageForm>
      <DeleteUsers
        customerId={customer.customerId}
        open={deleting}
        selection={{ ids: [user.id] }}
        count={1}
        name={user.displayName}
        onClose={() => setDeleting(false)}
        onDeleted={() => navigate(addresses.users(customer.customerId), { replace: true, anyway: true })}
      />
    </>
  )
}

const keyOf = (draft: UserDraft): string =>
  JSON.stringify([
    { ...detailsOf(draft), profile: Object.entries(detailsOf(draft).profile).sort() },
    licensesKey(draft.licenses),
  ])
