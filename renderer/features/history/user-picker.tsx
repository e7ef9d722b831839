import { Combobox, Field, Option } from '@fluentui/react-components'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../ask/use-ask.ts'
import type { HistoryFilter } from './history-filter.ts'

/** So many are offered; more letters find the rest. */
const OFFERED = 10

/** One of the customer's users, deleted ones among them, by any part of a name. */
export function UserPicker({
  customerId,
  user,
  onChange,
}: {
  customerId: string
  user: HistoryFilter['user']
  onChange: (user: HistoryFilter['user']) => void
}) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const search = useDeferredValue(typed?.trim() ?? '').slice(0, 256)
  const window = { offset: 0, limit: OFFERED }
  const asked = { enabled: search !== '', keep: true }
  const sort = { by: 'displayName' as const, descending: false }
  const active = useAsk('users.list', { customerId, filter: { search }, sort, ...window }, asked)
  const deleted = useAsk('deletedUsers.list', { customerId, search, ...window }, asked)
  const found =
    search === '' ? [] : [...(active.value?.rows ?? []), ...(deleted.value?.rows ?? [])].slice(0, OFFERED)

  return (
    <Field label={t('history.user')}>
      <Combobox
        freeform
        autoComplete="off"
        placeholder={t('history.anybody')}
        value={typed ?? user?.name ?? ''}
        selectedOptions={user ? [user.id] : []}
        onChange={(event) => {
          setTyped(event.target.value)
          if (event.target.value === '') onChange(null)
        }}
        onBlur={() => setTyped(null)}
        onOptionSelect={(_, { optionValue }) => {
          const chosen = found.find(({ id }) => id === optionValue)
          if (chosen) onChange({ id: chosen.id, name: chosen.displayName })
          setTyped(null)
        }}
      >
        {found.map(({ id, displayName, userPrincipalName }) => (
          <Option key={id} value={id} text={displayName}>
            {`${displayName} · ${userPrincipalName}`}
          </Option>
        ))}
        {search !== '' && found.length === 0 && (
          <Option disabled value="" text="">
            {t('history.nobodyFound')}
          </Option>
        )}
      </Combobox>
    </Field>
  )
}
