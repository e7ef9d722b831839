import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { ButtonLink } from '../../components/links.tsx'

type Plan = OutputOf<'licenses.plan'>

const NAMED = 8

/** Why the changes can't be saved: who would go without a seat or has no usage location, and what would help. */
export function PlanProblems({ customerId, plan }: { customerId: string; plan: Plan }) {
  const { t } = useTranslation()
  const namesOf = (users: Plan['withoutLocation'], total: number) => {
    const names = users.slice(0, NAMED).map(({ displayName }) => displayName)
    const more = total - names.length
    return more > 0 ? `${names.join(', ')} ${t('users.andMore', { count: more })}` : names.join(', ')
  }
  return (
    <div role="status">
      {plan.products
        .filter(({ short }) => short > 0)
        .map(({ skuId, name, short, withoutSeat }) => (
          <MessageBar key={skuId} intent="warning" layout="multiline">
            <MessageBarBody>
              {t('licenses.short', { count: short, product: name, names: namesOf(withoutSeat, short) })}
            </MessageBarBody>
            <MessageBarActions>
              <ButtonLink to={addresses.subscriptions(customerId)}>{t('subscriptions.title')}</ButtonLink>
            </MessageBarActions>
          </MessageBar>
        ))}
      {plan.withoutLocationTotal > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('licenses.noLocation', {
              count: plan.withoutLocationTotal,
              names: namesOf(plan.withoutLocation, plan.withoutLocationTotal),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  )
}

export const canBeSaved = (plan: Plan): boolean =>
  plan.changed > 0 && plan.withoutLocationTotal === 0 && plan.products.every(({ short }) => short === 0)
