import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { Page } from '../../components/page.tsx'
import type { Crumb } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { Waiting } from '../../components/waiting.tsx'
import { forcedColors } from '../../theme.ts'
import { WaitingPasswords } from '../batches/waiting-passwords.tsx'
import { ImportDrop } from '../imports/import-drop.tsx'

const useStyles = makeStyles({
  tabs: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `${tokens.strokeWidthThick} solid transparent`,
    color: tokens.colorNeutralForeground2,
    textDecoration: 'none',
    whiteSpace: 'nowrap',
    // High contrast paints what is transparent.
    [forcedColors]: { borderBottomColor: 'Canvas' },
    ':hover': { borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
    '&[aria-current="page"]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorCompoundBrandStroke,
      [forcedColors]: { borderBottomColor: 'Highlight' },
    },
  },
})

export type CustomerTab =
  'users' | 'deleted' | 'to-do' | 'subscriptions' | 'history' | 'documents' | 'details'

/** Customers > this customer: the beginning of every breadcrumb in it. */
export function useCustomerCrumbs(customerId: string, name: string): Crumb[] {
  const { t } = useTranslation()
  return [
    { label: t('labels.customers'), to: addresses.customers },
    { label: name, to: addresses.users(customerId) },
  ]
}

/**
 * One of the tabs of a customer, once the customer is known; a refusal in its place otherwise. A damaged customer
 * is named, and nothing of it is shown.
 */
export function CustomerPage({
  customerId,
  tab,
  width = 'full',
  children,
}: {
  customerId: string
  tab: CustomerTab
  width?: 'full' | 'filled' | 'form'
  children: (customer: CustomerSummary) => ReactNode
}) {
  const { t } = useTranslation()
  const { value: customer, refusal, again } = useAsk('customers.get', { customerId })
  const name = customer?.details.name ?? ''
  const crumbs = useCustomerCrumbs(customerId, name)
  const toDo = useAsk('handOff.counts', { customerId }).value?.toDo ?? 0
  const part = usePart(tab, tab === 'to-do' ? toDo : (customer?.deletedUsers ?? 0))

  if (refusal)
    return (
      <Page title={t('labels.customers')} breadcrumb={crumbs.slice(0, 1)}>
        <RefusalMessage refusal={refusal} retry={again} />
      </Page>
    )
  if (!customer) return <Waiting />
  return (
    <Page
      title={name}
      part={part}
      under={customer.details.domains[0]}
      breadcrumb={[...crumbs, { label: part }]}
      tabs={<CustomerTabs customer={customer} toDo={toDo} current={tab} />}
      width={width}
    >
      {tab === 'users' && <WaitingPasswords customerId={customerId} batches={customer.batchesWaiting} />}
      {children(customer)}
      <ImportDrop customerId={customerId} />
    </Page>
  )
}

/** The name of a tab, with the number of what it holds where it tells that. */
function usePart(tab: CustomerTab, count: number): string {
  const { t } = useTranslation()
  const format = useFormat()
  switch (tab) {
    case 'users':
      return t('labels.usersAndLicenses')
    case 'deleted':
      return count === 0
        ? t('users.deletedUsers')
        : t('labels.deletedUsersTab', { number: format.number(count) })
    case 'to-do':
      return count === 0 ? t('toDo.title') : t('toDo.tab', { number: format.number(count) })
    case 'subscriptions':
      return t('subscriptions.title')
    case 'history':
      return t('history.title')
    case 'documents':
      return t('documents.title')
    case 'details':
      return t('customers.details')
  }
}

function CustomerTabs({
  customer,
  toDo,
  current,
}: {
  customer: CustomerSummary
  toDo: number
  current: CustomerTab
}) {
  const styles = useStyles()
  const { customerId, deletedUsers } = customer
  const tabs: readonly (readonly [CustomerTab, string, string])[] = [
    ['users', addresses.users(customerId), usePart('users', 0)],
    ['deleted', addresses.deletedUsers(customerId), usePart('deleted', deletedUsers)],
    ['to-do', addresses.toDo(customerId), usePart('to-do', toDo)],
    ['subscriptions', addresses.subscriptions(customerId), usePart('subscriptions', 0)],
    ['history', addresses.history(customerId), usePart('history', 0)],
    ['documents', addresses.documents(customerId), usePart('documents', 0)],
    ['details', addresses.customerDetails(customerId), usePart('details', 0)],
  ]
  return (
    <nav className={styles.tabs} aria-label={customer.details.name}>
      {tabs.map(([tab, to, label]) => (
        <Link key={tab} href={to} className={styles.tab} aria-current={tab === current ? 'page' : undefined}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
