import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useFormErrors } from '../../components/form-errors.ts'
import { Page } from '../../components/page.tsx'
import { PageForm } from '../../components/page-form.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { navigate, useUnsaved } from '../../location.ts'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { AddedUser } from './added-user.tsx'
import { detailsOf, errorsOf, newUser } from './user-draft.ts'
import type { UserDraft } from './user-draft.ts'
import { UserForm } from './user-form.tsx'
import { useSuggestedAlias } from './use-suggested-alias.ts'

export type Added = OutputOf<'users.add'> & { readonly displayName: string }

/** Adds users one after the other; those of one sitting share a batch of temporary passwords. */
export function AddUserPage({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId })
  const crumbs = useCustomerCrumbs(customerId, customer.value?.details.name ?? '')
  const [added, setAdded] = useState<readonly Added[]>([])
  const [asking, setAsking] = useState(true)
  const last = added[added.length - 1]

  if (customer.refusal)
    return (
      <Page title={t('labels.addUser')} breadcrumb={crumbs}>
        <RefusalMessage refusal={customer.refusal} retry={customer.again} />
      </Page>
    )
  if (!customer.value) return <Waiting />
  const showsAdded = !asking && last !== undefined
  return (
    <Page
      // The result is another view in the same place: its heading takes the focus.
      key={`${added.length} ${asking}`}
      title={showsAdded ? t('users.addedTitle', { name: last.displayName }) : t('labels.addUser')}
      breadcrumb={[
        ...crumbs,
        { label: t('labels.usersAndLicenses'), to: addresses.users(customerId) },
        { label: t('labels.addUser') },
      ]}
      width="form"
    >
      {showsAdded ? (
        <AddedUser
          customerId={customerId}
          last={last}
          count={added.length}
          onAnother={() => setAsking(true)}
        />
      ) : (
        <NewUserForm
          customer={customer.value}
          batchId={last?.batchId ?? null}
          onAdded={(user) => {
            setAdded([...added, user])
            setAsking(false)
          }}
        />
      )}
    </Page>
  )
}

function NewUserForm({
  customer,
  batchId,
  onAdded,
}: {
  customer: CustomerSummary
  batchId: string | null
  onAdded: (user: Added) => void
}) {
  const { t } = useTranslation()
  const { customerId, details } = customer
  const [typed, setTyped] = useState<UserDraft>(() => newUser(details.domains[0] ?? '', details.country))
  const [isNameTyped, setNameTyped] = useState(false)
  const suggested = useSuggestedAlias(customerId, typed, !isNameTyped)
  const draft = isNameTyped ? typed : { ...typed, alias: suggested }
  const [dirty, setDirty] = useState(false)
  const errors = useFormErrors(errorsOf(draft, details.domains))
  const { run, busy } = useCommand('users.add')
  useUnsaved('add-user', dirty)

  const save = async () => {
    if (!errors.begin()) return
    const licenses = draft.licenses.map(({ skuId, disabledPlans }) => ({
      skuId,
      disabledPlans: [...disabledPlans],
    }))
    const answer = await run({ customerId, batchId, details: detailsOf(draft), licenses })
    if (answer.ok) onAdded({ ...answer.value, displayName: draft.displayName.trim() })
    else errors.refuse(answer.refusal)
  }

  return (
    <PageForm
      label={t('labels.addUser')}
      errors={errors}
      busy={busy}
      onSave={() => void save()}
      onCancel={() => navigate(addresses.users(customerId))}
    >
      <UserForm
        customer={customer}
        draft={draft}
        errors={errors.shown}
        onChange={(change) => {
          setTyped({ ...typed, ...change })
          if (change.alias !== undefined) setNameTyped(true)
          setDirty(true)
          errors.changed()
        }}
      />
    </PageForm>
  )
}
