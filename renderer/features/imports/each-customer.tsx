import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { CustomersSummary } from './customers-summary.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  customer: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    flex: '1 0 auto',
    paddingTop: tokens.spacingVerticalM,
  },
  name: { ...typographyStyles.subtitle1, margin: 0, ':focus': { outlineStyle: 'none' } },
})

/**
 * What is chosen or shown for one customer. In a list for several: first what the list means for each, and below
 * that of the one that is chosen there, at first one whose seats are short.
 */
export function EachCustomer({ draft, children }: { draft: Draft; children: (draft: Draft) => ReactNode }) {
  const styles = useStyles()
  const { customers, customerId } = draft.value
  const [chosen, setChosen] = useState<string | null>(null)
  const name = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (chosen !== null) name.current?.focus()
  }, [chosen])
  if (customerId !== null) return children(draft)

  const customer =
    customers.find((each) => each.customerId === chosen) ??
    customers.find(({ seats }) => seats.some(({ short }) => short > 0)) ??
    customers[0]
  return (
    <>
      <CustomersSummary draft={draft.value} onOpen={setChosen} />
      {customer && (
        <section key={customer.customerId} className={styles.customer} aria-label={customer.name}>
          <h3 ref={name} tabIndex={-1} className={styles.name}>
            {customer.name}
          </h3>
          {children({ ...draft, value: { ...draft.value, customers: [customer] } })}
        </section>
      )}
    </>
  )
}
