import { Body1, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { Steps } from '../../components/steps.tsx'
import { navigate, useUnsaved } from '../../location.ts'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { useToRestore } from './restore-selection.ts'
import { RestoreTable } from './restore-table.tsx'
import { countRenamed, nameProblems, scarceSeats, settle } from './settlement.ts'
import type { Choices, PlannedUser, Settled, SeatsWanted } from './settlement.ts'
import { useRestore } from './use-restore.ts'

/** What comes back for each of the selected users, with all that is in the way settled in one go. */
export function RestorePage({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const userIds = useToRestore(customerId)
  const isNobody = userIds.length === 0
  const customer = useAsk('customers.get', { customerId })
  const plan = useAsk(
    'deletedUsers.plan',
    { customerId, userIds: [...userIds] },
    { enabled: !isNobody, keep: true },
  )
  const crumbs = useCustomerCrumbs(customerId, customer.value?.details.name ?? '')
  const list = { label: t('users.deletedUsers'), to: addresses.deletedUsers(customerId) }
  useEffect(() => {
    // After a reload nobody is selected, and after the restore the way leads elsewhere.
    if (isNobody) navigate(addresses.deletedUsers(customerId), { replace: true })
  }, [isNobody, customerId])

  const refusal = customer.refusal ?? plan.refusal
  if (isNobody || (!refusal && (!customer.value || !plan.value))) return null
  return (
    <Page title={t('labels.restore')} breadcrumb={[...crumbs, list, { label: t('labels.restore') }]}>
      {refusal && <RefusalMessage refusal={refusal} />}
      {customer.value && plan.value && (
        <Settling customerId={customerId} domains={customer.value.details.domains} plan={plan.value} />
      )}
    </Page>
  )
}

function Settling({
  customerId,
  domains,
  plan,
}: {
  customerId: string
  domains: readonly string[]
  plan: readonly PlannedUser[]
}) {
  const { t } = useTranslation()
  const [choices, setChoices] = useState<Choices>(new Map())
  const restore = useRestore(customerId)
  useUnsaved('restore', choices.size > 0)
  const settled = settle(plan, choices)
  const problems = nameProblems(settled, domains)
  const seats = scarceSeats(settled)
  const conflicts = plan.filter(({ nameHeldBy, nameTwice }) => nameHeldBy !== null || nameTwice).length
  const sentence = useSentence(settled)

  return (
    <Steps
      names={[t('deletedUsers.restore.title')]}
      current={0}
      back={{ run: () => navigate(addresses.deletedUsers(customerId)) }}
      next={{
        label: t('deletedUsers.restore.button', { count: plan.length }),
        run: () => void restore.run(settled),
        disabled: restore.busy || problems.size > 0 || seats.some(({ short }) => short > 0),
      }}
      sentence={sentence}
    >
      <Body1>{t('deletedUsers.restore.intro')}</Body1>
      {conflicts > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('deletedUsers.restore.toSettle', { count: conflicts })}</MessageBarBody>
        </MessageBar>
      )}
      {seats.map((product) => (
        <Seats key={product.skuId} of={product} />
      ))}
      {restore.refusal && <RefusalMessage refusal={restore.refusal} />}
      <RestoreTable
        settled={settled}
        problems={problems}
        onChange={(userId, change) =>
          setChoices(new Map(choices).set(userId, { ...choices.get(userId), ...change }))
        }
      />
    </Steps>
  )
}

/** How many seats of a product are wanted and free, where there are not enough for all. */
function Seats({ of: { name, wanted, free, short } }: { of: SeatsWanted }) {
  const { t } = useTranslation()
  return (
    <MessageBar intent={short > 0 ? 'error' : 'info'} layout="multiline">
      <MessageBarBody>
        {short > 0
          ? t('deletedUsers.restore.short', { product: name, count: short })
          : t('deletedUsers.restore.seats', { product: name, wanted, free })}
      </MessageBarBody>
    </MessageBar>
  )
}

/** What the last button will do. */
function useSentence(settled: readonly Settled[]): string {
  const { t } = useTranslation()
  const all = settled.reduce((sum, { user }) => sum + user.licenses.length, 0)
  const back = settled.reduce((sum, { skuIds }) => sum + skuIds.length, 0)
  const renamed = countRenamed(settled)
  return [
    all > 0 && t('deletedUsers.restore.licensesBack', { back, all }),
    renamed > 0 && t('deletedUsers.restore.renamed', { count: renamed }),
    t('deletedUsers.restore.nothingYet'),
  ]
    .filter((part) => part !== false)
    .join(' ')
}
