import { makeStyles, MessageBar, MessageBarBody, Tab, TabList, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportForCustomer } from '#shared/contract/imports.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { ChoiceLine } from './choice-line.tsx'
import { DIFFERENCES, DifferencesList } from './differences-list.tsx'
import type { DifferenceKind } from './differences-list.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flex: '1 0 auto' },
  rows: { display: 'flex', flexDirection: 'column', flex: '1 0 auto' },
  tabs: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  bar: { flexShrink: 0 },
})

/** For one customer: who is new, who changes and in what, who is no longer in the file, and what becomes of these. */
export function TakeOverStep({ draft }: { draft: Draft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { draftId, customers, gone } = draft.value
  const [customer] = customers
  if (!customer) return null
  return (
    <div className={styles.step}>
      {draft.refusal && <RefusalMessage refusal={draft.refusal} />}
      <Raised customer={customer} />
      {customer.gone > 0 && (
        <ChoiceLine
          question={t('imports.takeOver.gone')}
          value={gone}
          choices={[
            { value: 'keep', label: t('imports.takeOver.keep') },
            { value: 'delete', label: t('imports.takeOver.delete') },
          ]}
          hint={t('imports.takeOver.deleteHint')}
          onChange={(choice) => draft.settle({ gone: choice })}
        />
      )}
      <Differences key={customer.customerId} draftId={draftId} customer={customer} />
    </div>
  )
}

/** Seats that the tenant must have, since its users hold them. */
function Raised({ customer }: { customer: ImportForCustomer }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const raised = customer.seats.filter((product) => product.raised > 0)
  if (raised.length === 0) return null
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {raised.map(({ skuId, name, raised: count }) => (
          <div key={skuId}>{t('imports.takeOver.raised', { count, product: name })}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  )
}

function Differences({ draftId, customer }: { draftId: string; customer: ImportForCustomer }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const counts: Readonly<Record<DifferenceKind, number>> = {
    new: customer.toCreate,
    changed: customer.toUpdate,
    gone: customer.gone,
  }
  const [kind, setKind] = useState<DifferenceKind>(DIFFERENCES.find((each) => counts[each] > 0) ?? 'new')
  return (
    <div className={styles.rows}>
      <TabList
        className={styles.tabs}
        selectedValue={kind}
        onTabSelect={(_, { value }) => setKind(DIFFERENCES.find((each) => each === value) ?? kind)}
      >
        {DIFFERENCES.map((each) => (
          <Tab key={each} value={each}>
            {t(`imports.takeOver.kinds.${each}`, { number: counts[each] })}
          </Tab>
        ))}
      </TabList>
      <DifferencesList key={kind} draftId={draftId} customerId={customer.customerId} kind={kind} />
    </div>
  )
}
