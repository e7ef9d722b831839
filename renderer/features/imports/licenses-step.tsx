import { makeStyles, tokens } from '@fluentui/react-components'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { sizes } from '../../theme.ts'
import { CustomerShare } from './customer-share.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXL,
    maxWidth: sizes.form,
  },
})

/** Which licences the new users of each customer get, where they will use them, and what if seats are missing. */
export function LicensesStep({ draft }: { draft: Draft }) {
  const styles = useStyles()
  const { customers } = draft.value
  return (
    <div className={styles.step}>
      {draft.refusal && <RefusalMessage refusal={draft.refusal} />}
      {customers.map((customer) => (
        <CustomerShare key={customer.customerId} draft={draft} customer={customer} />
      ))}
    </div>
  )
}
