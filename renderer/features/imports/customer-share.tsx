import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportChoices, ImportForCustomer } from '#shared/contract/imports.ts'
import type { License } from '#shared/domain/user.ts'
import { CountryPicker } from '../../components/country-picker.tsx'
import { CustomerLicenses } from '../subscriptions/customer-licenses.tsx'
import { SeatShortage } from './seat-shortage.tsx'
import { SeatTable } from './seat-table.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  share: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
})

/** What one customer's new users get: licences, usage location, and a way out where seats are missing. */
export function CustomerShare({ draft, customer }: { draft: Draft; customer: ImportForCustomer }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { customerId, toCreate, seats } = customer
  // What was chosen last shows at once; main's answer brings the seats.
  const [choices, setChoices] = useState(customer.choices)
  const [answered, setAnswered] = useState(customer.choices)
  if (answered !== customer.choices) {
    setAnswered(customer.choices)
    if (!draft.busy) setChoices(customer.choices)
  }
  const choose = (change: Partial<ImportChoices>) => {
    const next = { ...choices, ...change }
    setChoices(next)
    draft.choose({ customerId, choices: next })
  }
  const named = draft.value.fields.includes('licenses')

  return (
    <div className={styles.share}>
      {toCreate === 0 ? (
        <Body1>{t('importRows.licenses.nobody')}</Body1>
      ) : (
        <>
          <Body1>
            {named
              ? t('importRows.licenses.hintUnnamed')
              : t('importRows.licenses.hint', { count: toCreate })}
          </Body1>
          <CustomerLicenses
            customerId={customerId}
            value={choices.licenses}
            users={0}
            scarce
            onChange={(licenses) => choose({ licenses: licenses.map(asInput) })}
          />
        </>
      )}
      {seats.length > 0 && <SeatTable seats={seats} />}
      {seats.map((product) => (
        <SeatShortage
          key={product.skuId}
          draft={draft.value}
          customerId={customerId}
          product={product}
          choices={choices}
          onChoose={choose}
        />
      ))}
      <CountryPicker
        label={t('importRows.licenses.usageLocation')}
        hint={t('importRows.licenses.usageLocationHint')}
        required
        value={choices.usageLocation}
        onChange={(usageLocation) => usageLocation !== null && choose({ usageLocation })}
      />
    </div>
  )
}

/** The contract takes arrays of its own. */
const asInput = ({ skuId, disabledPlans }: License) => ({ skuId, disabledPlans: [...disabledPlans] })
