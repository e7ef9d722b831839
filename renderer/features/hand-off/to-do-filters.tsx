import { Dropdown, makeStyles, Option } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { HAND_OFF_SHOWN } from '#shared/contract/hand-off.ts'
import type { HandOffFilter, HandOffShown } from '#shared/contract/hand-off.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { HAND_OFF_KINDS } from '#shared/domain/hand-off/item.ts'
import { useFormat } from '../../components/use-format.ts'

const useStyles = makeStyles({ field: { minWidth: '180px', maxWidth: '260px' } })

/** What of the list is shown: by what became of it, and by kind; each with its number. */
export function ToDoFilters({
  counts,
  filter,
  onChange,
}: {
  counts: OutputOf<'handOff.counts'>
  filter: HandOffFilter
  onChange: (change: Partial<HandOffFilter>) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const format = useFormat()
  const { 'to-do': toDo, ...others } = {
    'to-do': counts.toDo,
    failed: counts.failed,
    exported: counts.exported,
    aside: counts.aside,
  }
  const numbers: Readonly<Record<HandOffShown, number>> = { 'to-do': toDo, ...others }
  const shown = HAND_OFF_SHOWN.filter(
    (each) => each === 'to-do' || each === filter.shown || numbers[each] > 0,
  )
  const shownText = (each: HandOffShown) => t(`toDo.shown.${each}`, { number: format.number(numbers[each]) })
  return (
    <>
      <Dropdown
        className={styles.field}
        aria-label={t('toDo.show')}
        value={shownText(filter.shown)}
        selectedOptions={[filter.shown]}
        onOptionSelect={(_, { optionValue }) => {
          const next = HAND_OFF_SHOWN.find((each) => each === optionValue)
          if (next) onChange({ shown: next })
        }}
      >
        {shown.map((each) => (
          <Option key={each} value={each}>
            {shownText(each)}
          </Option>
        ))}
      </Dropdown>
      <Dropdown
        multiselect
        className={styles.field}
        aria-label={t('toDo.kind')}
        placeholder={t('toDo.allKinds')}
        value={filter.kinds.map((kind) => t(`handOff.kinds.${kind}`)).join(', ')}
        selectedOptions={[...filter.kinds]}
        onOptionSelect={(_, { selectedOptions }) =>
          onChange({ kinds: HAND_OFF_KINDS.filter((kind) => selectedOptions.includes(kind)) })
        }
      >
        {counts.kinds.map(({ kind, items }) => (
          <Option key={kind} value={kind} text={t(`handOff.kinds.${kind}`)}>
            {t('toDo.kindCount', { kind: t(`handOff.kinds.${kind}`), number: format.number(items) })}
          </Option>
        ))}
      </Dropdown>
    </>
  )
}
