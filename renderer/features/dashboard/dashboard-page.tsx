import { makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components'
import { Add20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { WaitingLong } from '../batches/waiting-long.tsx'
import { RemoveSampleData, SampleDataButton } from '../customers/sample-data.tsx'
import { EndingSoon } from './ending-soon.tsx'
import { FigureTile } from './figure-tile.tsx'
import type { Figure } from './figure-tile.tsx'

const useStyles = makeStyles({
  figures: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 200px), 1fr))',
    gap: tokens.spacingHorizontalL,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
})

/** Where all customers stand; at the first start what to begin with. */
export function DashboardPage() {
  const { t } = useTranslation()
  const { value, refusal, again } = useAsk('dashboard.get', {})
  return (
    <Page title={t('labels.dashboard')}>
      {refusal && <RefusalMessage refusal={refusal} retry={again} />}
      {value && (value.customers === 0 ? <FirstStart /> : <Figures of={value} />)}
    </Page>
  )
}

function FirstStart() {
  const { t } = useTranslation()
  return (
    <EmptyState text={t('dashboard.empty')}>
      <ButtonLink to={addresses.addCustomer} appearance="primary" icon={<Add20Regular />}>
        {t('customers.add')}
      </ButtonLink>
      <SampleDataButton />
    </EmptyState>
  )
}

function Figures({ of }: { of: OutputOf<'dashboard.get'> }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const format = useFormat()
  const figures: Figure[] = [
    {
      to: addresses.customers,
      value: format.number(of.customers),
      label: t('dashboard.customers', { count: of.customers }),
    },
    {
      to: addresses.customers,
      value: format.number(of.users),
      label: t('dashboard.users', { count: of.users }),
    },
    {
      to: addresses.customers,
      value: format.number(of.seats - of.seatsFree),
      label: t('dashboard.seatsUsed', { count: of.seats }),
      under: t('dashboard.seatsFree', { count: of.seatsFree }),
    },
    {
      to: addresses.passwords,
      value: format.number(of.batchesWaiting),
      label: t('dashboard.batchesWaiting', { count: of.batchesWaiting }),
      urgent: of.batchesWaiting > 0,
    },
    {
      to: addresses.passwords,
      value: format.number(of.batchesNotCarriedOut),
      label: t('dashboard.batchesNotCarriedOut', { count: of.batchesNotCarriedOut }),
      urgent: of.batchesNotCarriedOut > 0,
    },
  ]
  return (
    <>
      <ul className={styles.figures}>
        {figures.map((figure) => (
          <li key={figure.label}>
            <FigureTile {...figure} />
          </li>
        ))}
      </ul>
      <WaitingLong of={of.waitingLong} />
      {of.endingSoon.length > 0 && <EndingSoon customers={of.endingSoon} />}
      {of.sampleCustomers > 0 && (
        <MessageBar>
          <MessageBarBody>{t('dashboard.sampleIsThere', { count: of.sampleCustomers })}</MessageBarBody>
          <MessageBarActions>
            <RemoveSampleData />
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  )
}
