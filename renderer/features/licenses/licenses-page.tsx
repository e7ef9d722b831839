import {
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Button,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import type { Selection } from '#shared/contract/user-filter.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { Steps } from '../../components/steps.tsx'
import { navigate, useUnsaved } from '../../location.ts'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { SelectedNames } from '../users/selected-names.tsx'
import { changesOf, LEFT_ALONE } from './license-choices.ts'
import type { LicenseChoice, LicenseChoices } from './license-choices.ts'
import { useLicenseSelection } from './license-selection.ts'
import { canBeSaved, PlanProblems } from './plan-problems.tsx'
import { ProductBox } from './product-box.tsx'

const useStyles = makeStyles({
  products: { margin: 0, padding: 0, listStyleType: 'none', maxWidth: '960px' },
  note: { color: tokens.colorNeutralForeground3 },
})

/** Manage licenses of the users that were chosen; leads back to the list where nobody is. */
export function LicensesPage({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId })
  const crumbs = useCustomerCrumbs(customerId, customer.value?.details.name ?? '')
  const chosen = useLicenseSelection(customerId)
  const selection = chosen?.selection ?? null
  const holdings = useAsk(
    'licenses.holdings',
    { customerId, selection: selection ?? { ids: [customerId] } },
    { enabled: selection !== null },
  )
  useEffect(() => {
    if (selection === null) navigate(addresses.users(customerId), { replace: true })
  }, [customerId, selection])
  const refusal = customer.refusal ?? holdings.refusal
  if (!chosen) return null

  return (
    <Page
      title={t('labels.manageLicenses')}
      under={
        holdings.value && (
          <WhoseLicenses customerId={customerId} selection={chosen.selection} count={holdings.value.users} />
        )
      }
      breadcrumb={[
        ...crumbs,
        { label: t('labels.usersAndLicenses'), to: addresses.users(customerId) },
        { label: t('labels.manageLicenses') },
      ]}
    >
      {refusal && (
        <>
          <RefusalMessage refusal={refusal} />
          <ButtonLink to={chosen.back}>{t('common.back')}</ButtonLink>
        </>
      )}
      {holdings.value && (
        <ChooseLicenses
          customerId={customerId}
          selection={chosen.selection}
          back={chosen.back}
          holdings={holdings.value}
        />
      )}
    </Page>
  )
}

function WhoseLicenses({
  customerId,
  selection,
  count,
}: {
  customerId: string
  selection: Selection
  count: number
}) {
  const { t } = useTranslation()
  return (
    <Popover trapFocus positioning="below-start">
      <PopoverTrigger>
        <Button appearance="transparent">{t('licenses.forUsers', { count })}</Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('users.selectedUsers')}>
        <SelectedNames customerId={customerId} selection={selection} />
      </PopoverSurface>
    </Popover>
  )
}

function ChooseLicenses({
  customerId,
  selection,
  back,
  holdings,
}: {
  customerId: string
  selection: Selection
  back: string
  holdings: OutputOf<'licenses.holdings'>
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [choices, setChoices] = useState<LicenseChoices>(new Map())
  const changes = changesOf(choices)
  const asked = useAsk(
    'licenses.plan',
    { customerId, selection, changes },
    { enabled: changes.length > 0, keep: true },
  )
  const plan = changes.length > 0 ? asked.value : undefined
  const { run, busy, refusal } = useCommand('licenses.change')
  const undoToast = useUndoToast(customerId)
  useUnsaved('licenses', changes.length > 0)

  const choose = (skuId: string, choice: LicenseChoice) => setChoices(new Map(choices).set(skuId, choice))
  const save = async () => {
    const answer = await run({ customerId, selection, changes })
    if (!answer.ok) return
    const results = addresses.licenseResults(customerId, answer.commandId)
    navigate(results, { replace: true, anyway: true })
    undoToast(t('licenses.changed', { count: answer.value.changed }), [answer.commandId])
  }

  if (holdings.products.length === 0)
    return (
      <EmptyState text={t('subscriptions.noneForLicenses')}>
        <ButtonLink to={addresses.subscriptions(customerId)}>{t('subscriptions.title')}</ButtonLink>
      </EmptyState>
    )
  const ready = plan !== undefined && !asked.refusal && canBeSaved(plan)
  return (
    <Steps
      names={[t('licenses.choose'), t('licenses.result')]}
      current={0}
      back={{ label: t('common.cancel'), run: () => navigate(back, { anyway: true }) }}
      next={{ label: t('labels.save'), run: () => void save(), disabled: !ready || busy }}
      sentence={
        plan === undefined || plan.changed === 0
          ? t('licenses.nothingChosen')
          : ready
            ? t('licenses.sentence', { count: plan.changed })
            : ''
      }
    >
      <ul className={styles.products} aria-label={t('users.licenses')}>
        {holdings.products.map((holding) => (
          <ProductBox
            key={holding.skuId}
            holding={holding}
            users={holdings.users}
            choice={choices.get(holding.skuId) ?? LEFT_ALONE}
            outlook={plan?.products.find(({ skuId }) => skuId === holding.skuId)}
            onChange={(choice) => choose(holding.skuId, choice)}
          />
        ))}
      </ul>
      {plan && <PlanProblems customerId={customerId} plan={plan} />}
      {asked.refusal && <RefusalMessage refusal={asked.refusal} />}
      {refusal && <RefusalMessage refusal={refusal} />}
      <span className={styles.note}>{t('licenses.unknownRules')}</span>
    </Steps>
  )
}
