import { Body1 } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { CustomerPage } from '../customers/customer-page.tsx'
import { ToDoList } from './to-do-list.tsx'
import { RecordResults } from './record-results.tsx'

/** What has still to be carried out in the customer's tenant. */
export function ToDoPage({ customerId }: { customerId: string }) {
  return (
    <CustomerPage customerId={customerId} tab="to-do" width="filled">
      {() => <ToDo customerId={customerId} />}
    </CustomerPage>
  )
}

function ToDo({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const { value: counts, refusal, again } = useAsk('handOff.counts', { customerId })
  if (refusal) return <RefusalMessage refusal={refusal} retry={again} />
  if (!counts) return <Waiting />
  if (counts.toDo + counts.aside === 0)
    return (
      <EmptyState text={t('toDo.everything')}>
        {counts.awaited > 0 && (
          <>
            <Body1>{t('toDo.awaited', { count: counts.awaited })}</Body1>
            <RecordResults customerId={customerId} />
          </>
        )}
        <ButtonLink to={addresses.compare(customerId)}>{t('compare.title')}</ButtonLink>
      </EmptyState>
    )
  return <ToDoList customerId={customerId} counts={counts} />
}
