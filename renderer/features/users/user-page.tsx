import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { useFormErrors } from '../../components/form-errors.ts'
import { Page } from '../../components/page.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { Waiting } from '../../components/waiting.tsx'
import { navigate, useUnsaved } from '../../location.ts'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { UserHistory } from '../history/user-history.tsx'
import { manageLicenses } from '../licenses/license-selection.ts'
import { DeleteUsers } from './delete-users.tsx'
import { ResetPasswords } from './reset-passwords.tsx'
import { useSaveUser } from './use-save-user.ts'
import { detailsKey, draftOf, errorsOf, licensesKey } from './user-draft.ts'
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
  if (!customer.value || !user.value) return <Waiting />
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
  /** What has been changed in the form; the rest follows the user. */
  const [changes, setChanges] = useState<Partial<UserDraft>>({})
  const [question, setQuestion] = useState<'role' | 'reset' | 'delete' | null>(null)
  const { customerId } = customer
  const { save, busy } = useSaveUser(customerId, user)
  const undoToast = useUndoToast(customerId)
  const before = draftOf(user)
  const draft = { ...before, ...changes }
  const errors = useFormErrors(errorsOf(draft, [...customer.details.domains, before.domain.toLowerCase()]))
  const dirty =
    detailsKey(draft) !== detailsKey(before) || licensesKey(draft.licenses) !== licensesKey(before.licenses)
  useUnsaved('user', dirty)

  const reset = () => {
    setChanges({})
    errors.reset()
  }
  const finish = async () => {
    setQuestion(null)
    const { commandIds, refusal } = await save(draft)
    if (refusal) errors.refuse(refusal)
    else {
      reset()
      undoToast(t('common.saved'), commandIds)
    }
  }
  const submit = async () => {
    if (!errors.begin()) return
    if (before.role === 'global' && draft.role !== 'global' && (await isLastGlobal(customerId, user.id)))
      setQuestion('role')
    else await finish()
  }

  const target = { customerId, selection: { ids: [user.id] }, count: 1, name: user.displayName }
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
            <UserHistory customerId={customerId} userId={user.id} displayName={user.displayName} />
            <Button
              onClick={() =>
                manageLicenses(customerId, target.selection, addresses.user(customerId, user.id))
              }
            >
              {t('labels.manageLicenses')}
            </Button>
            <Button onClick={() => setQuestion('reset')}>{t('labels.resetPassword')}</Button>
            <Button onClick={() => setQuestion('delete')}>{t('labels.deleteUserAccount')}</Button>
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
      {question === 'reset' && <ResetPasswords {...target} onClose={() => setQuestion(null)} />}
      <DeleteUsers
        {...target}
        open={question === 'delete'}
        onClose={() => setQuestion(null)}
        onDeleted={() => navigate(addresses.users(customerId), { replace: true, anyway: true })}
      />
      <ConfirmDialog
        open={question === 'role'}
        title={t('users.lastGlobalTitle')}
        confirm={t('labels.save')}
        onConfirm={() => void finish()}
        onCancel={() => setQuestion(null)}
      >
        {t('users.lastGlobalText', { name: user.displayName })}
      </ConfirmDialog>
    </>
  )
}

/** Whether no other Global administrator of the customer is known here. */
async function isLastGlobal(customerId: string, userId: string): Promise<boolean> {
  const answer = await api.selectedUsers.preview({ customerId, selection: { ids: [userId] } })
  return answer.ok && answer.value.lastGlobalAdministrators
}
