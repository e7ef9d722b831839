import { Button, Dropdown, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components'
import { ArrowDownload20Regular, FilterDismiss20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { HISTORY_KINDS } from '#shared/contract/history.ts'
import { changeHistoryFilter, clearHistoryFilter, isFiltered } from './history-filter.ts'
import type { HistoryFilter } from './history-filter.ts'
import { UserPicker } from './user-picker.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
  },
  kinds: { minWidth: '220px' },
})

/** What of the history is shown: by user, kind and time; and a button that saves just that. */
export function HistoryFilters({
  customerId,
  filter,
  onSave,
}: {
  customerId: string
  filter: HistoryFilter
  onSave: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const change = (next: Partial<HistoryFilter>) => changeHistoryFilter(customerId, next)
  return (
    <div role="group" aria-label={t('history.filters')} className={styles.bar}>
      <UserPicker customerId={customerId} user={filter.user} onChange={(user) => change({ user })} />
      <Field label={t('history.columns.kind')}>
        <Dropdown
          multiselect
          className={styles.kinds}
          placeholder={t('history.allKinds')}
          value={filter.kinds.map((kind) => t(`history.kinds.${kind}`)).join(', ')}
          selectedOptions={[...filter.kinds]}
          onOptionSelect={(_, { selectedOptions }) =>
            change({ kinds: HISTORY_KINDS.filter((kind) => selectedOptions.includes(kind)) })
          }
        >
          {HISTORY_KINDS.map((kind) => (
            <Option key={kind} value={kind}>
              {t(`history.kinds.${kind}`)}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={t('history.from')}>
        <Input
          type="date"
          value={filter.from}
          max={filter.until}
          onChange={(_, { value }) => change({ from: value })}
        />
      </Field>
      <Field label={t('history.until')}>
        <Input
          type="date"
          value={filter.until}
          min={filter.from}
          onChange={(_, { value }) => change({ until: value })}
        />
      </Field>
      {isFiltered(filter) && (
        <Button
          appearance="subtle"
          icon={<FilterDismiss20Regular />}
          onClick={() => clearHistoryFilter(customerId)}
        >
          {t('history.clear')}
        </Button>
      )}
      <Button icon={<ArrowDownload20Regular />} onClick={onSave}>
        {t('history.csv')}
      </Button>
    </div>
  )
}
