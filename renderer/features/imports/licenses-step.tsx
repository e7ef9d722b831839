import { Body1, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportChoices } from '#shared/contract/imports.ts'
import type { License } from '#shared/domain/user.ts'
import { addresses } from '../../addresses.ts'
import { CountryPicker } from '../../components/country-picker.tsx'
import { TextLink } from '../../components/links.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { sizes } from '../../theme.ts'
import { CustomerLicenses } from '../subscriptions/customer-licenses.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: sizes.form,
  },
})

/** Step 2: which licences all these users get, with the seats beside them, and where they will use them. */
export function LicensesStep({ draft }: { draft: Draft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { customerId, rows, seats } = draft.value
  // What was chosen last shows at once; main's answer brings the seats.
  const [choices, setChoices] = useState(draft.value.choices)
  const choose = (next: ImportChoices) => {
    setChoices(next)
    draft.choose(next)
  }
  const short = seats.filter((product) => product.short > 0)

  return (
    <div className={styles.step}>
      <Body1>{t('imports.licenses.hint', { count: rows })}</Body1>
      <CustomerLicenses
        customerId={customerId}
        value={choices.licenses}
        users={rows}
        onChange={(licenses) => choose({ ...choices, licenses: licenses.map(asInput) })}
      />
      {short.map(({ skuId, name, short: count }) => (
        <MessageBar key={skuId} intent="error" layout="multiline">
          <MessageBarBody>
            {t('imports.licenses.short', { count, product: name })} {t('imports.licenses.mend')}{' '}
            <TextLink to={addresses.subscriptions(customerId)}>
              {t('imports.licenses.subscriptions')}
            </TextLink>
          </MessageBarBody>
        </MessageBar>
      ))}
      <CountryPicker
        label={t('imports.licenses.usageLocation')}
        hint={t('imports.licenses.usageLocationHint')}
        required
        value={choices.usageLocation}
        onChange={(usageLocation) => usageLocation !== null && choose({ ...choices, usageLocation })}
      />
      {draft.refusal && <RefusalMessage refusal={draft.refusal} />}
    </div>
  )
}

/** The contract takes arrays of its own. */
const asInput = ({ skuId, disabledPlans }: License) => ({ skuId, disabledPlans: [...disabledPlans] })
