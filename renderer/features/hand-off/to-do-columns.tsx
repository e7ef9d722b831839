import { useTranslation } from 'react-i18next'
import type { HandOffRow } from '#shared/contract/hand-off.ts'
import type { Column } from '../../components/data-list.tsx'
import { inOneLine } from './in-one-line.ts'
import { useFormat } from '../../components/use-format.ts'

export function useToDoColumns(): Column<HandOffRow>[] {
  const { t } = useTranslation()
  const state = useItemState()
  return [
    {
      key: 'what',
      label: t('toDo.what'),
      width: 'minmax(240px, 5fr)',
      cell: (row) => <span title={inOneLine(row)}>{inOneLine(row)}</span>,
    },
    {
      key: 'state',
      label: t('toDo.state'),
      width: 'minmax(120px, 3fr)',
      cell: (row) => <span title={state(row)}>{state(row)}</span>,
    },
  ]
}

/** What became of an item, or what stands in its way; empty where it simply waits. */
function useItemState(): (row: HandOffRow) => string {
  const { t } = useTranslation()
  const { moment } = useFormat()
  return ({ failure, exportedAt, aside, passwordGone }) => {
    if (aside) return t('toDo.states.aside')
    if (failure) return t('toDo.states.failed', { reason: t(`handOff.failures.${failure}`) })
    if (exportedAt) return t('toDo.states.exported', { moment: moment(exportedAt) })
    return passwordGone ? t('toDo.states.passwordGone') : ''
  }
}
