import { Body1, MessageBar, MessageBarBody, useAnnounce } from '@fluentui/react-components'
import {
  ArrowDownload20Regular,
  ArrowExport20Regular,
  Checkmark20Regular,
  ClipboardCheckmark20Regular,
  DocumentSearch20Regular,
  DocumentArrowUp20Regular,
  PauseCircle20Regular,
  PlayCircle20Regular,
} from '@fluentui/react-icons'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandOffFilter } from '#shared/contract/hand-off.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useRows } from '../../ask/use-rows.ts'
import { CommandBar } from '../../components/command-bar.tsx'
import type { Command } from '../../components/command-bar.tsx'
import { DataList } from '../../components/data-list.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { countSelected, NOTHING_SELECTED, selectAll } from '../../components/list-selection.ts'
import type { ListSelection } from '../../components/list-selection.ts'
import { useNotice } from '../../components/notices.tsx'
import { ProblemList } from '../../components/problem-list.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { navigate } from '../../location.ts'
import { AdoptItems } from './adopt-items.tsx'
import { ExportDialog } from './export-dialog.tsx'
import { MarkDone } from './mark-done.tsx'
import { RecordDialog } from './record-results.tsx'
import { chooseForChecklist, EVERYTHING, selectionOf } from './selection.ts'
import { ToDoFilters } from './to-do-filters.tsx'
import { useToDoColumns } from './to-do-columns.tsx'

type Counts = OutputOf<'handOff.counts'>
type Open = 'export' | 'record' | 'done' | 'adopt'

/** The list, with what can be done with all of it or with what is selected. */
export function ToDoList({ customerId, counts }: { customerId: string; counts: Counts }) {
  const { t } = useTranslation()
  const { announce } = useAnnounce()
  const notice = useNotice()
  const [filter, setFilter] = useState<HandOffFilter>(EVERYTHING)
  const [selection, setSelection] = useState(NOTHING_SELECTED)
  const [open, setOpen] = useState<Open>()
  const input = useMemo(() => ({ customerId, filter }), [customerId, filter])
  const rows = useRows('handOff.list', input)
  const columns = useToDoColumns()
  const aside = useCommand('handOff.setAside')
  const total = rows.total ?? 0
  const selected = countSelected(selection, total)
  /** What the commands are about: what is selected, or else all that is shown. */
  const meant = selected > 0 ? selection : selectAll(rows.first?.revision ?? 0)
  const chosen = selectionOf(meant, filter)
  const count = selected > 0 ? selected : total

  const select = (next: ListSelection) => {
    setSelection(next)
    announce(t('common.selected', { number: countSelected(next, total) }), { batchId: 'selection' })
  }
  const changeFilter = (next: Partial<HandOffFilter>) => {
    setFilter({ ...filter, ...next })
    setSelection(NOTHING_SELECTED)
  }
  const setAside = async (isAside: boolean) => {
    const answer = await aside.run({ customerId, selection: chosen, aside: isAside })
    if (!answer.ok) return
    setSelection(NOTHING_SELECTED)
    notice({ text: t(isAside ? 'toDo.asideNotice' : 'toDo.putBackNotice') })
  }
  const print = () => {
    chooseForChecklist({ customerId, filter, selection: meant })
    navigate(addresses.checklist(customerId))
  }

  const isAside = filter.shown === 'aside'
  const ofSome: Command[] = [
    {
      key: 'export',
      label: t('toDo.export'),
      icon: <ArrowExport20Regular />,
      primary: true,
      disabled: count === 0,
      run: () => setOpen('export'),
    },
    {
      key: 'checklist',
      label: t('toDo.checklist.command'),
      icon: <ClipboardCheckmark20Regular />,
      disabled: count === 0,
      run: print,
    },
  ]
  const record: Command = {
    key: 'record',
    label: t('toDo.record'),
    icon: <DocumentArrowUp20Regular />,
    run: () => setOpen('record'),
  }
  const compare: Command = {
    key: 'compare',
    label: t('compare.title'),
    icon: <DocumentSearch20Regular />,
    run: () => navigate(addresses.compare(customerId)),
  }
  const ofSelected: Command[] = [
    {
      key: 'done',
      label: t('toDo.done'),
      icon: <Checkmark20Regular />,
      run: () => setOpen('done'),
    },
    {
      key: 'aside',
      label: t(isAside ? 'toDo.putBack' : 'toDo.aside'),
      icon: isAside ? <PlayCircle20Regular /> : <PauseCircle20Regular />,
      disabled: aside.busy,
      run: () => void setAside(!isAside),
    },
    {
      key: 'adopt',
      label: t('compare.adopt'),
      icon: <ArrowDownload20Regular />,
      run: () => setOpen('adopt'),
    },
  ]

  return (
    <>
      <CommandBar
        label={t('toDo.title')}
        commands={[...ofSome, record, compare]}
        selection={{
          count: selected,
          clear: () => setSelection(NOTHING_SELECTED),
          commands: [...ofSome, ...ofSelected],
        }}
      >
        <ToDoFilters counts={counts} filter={filter} onChange={changeFilter} />
      </CommandBar>
      <Body1>{t('toDo.explain')}</Body1>
      {counts.awaited > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>{t('toDo.awaited', { count: counts.awaited })}</MessageBarBody>
        </MessageBar>
      )}
      {counts.failed > 0 && (
        <ProblemList
          title={t('toDo.failures', { count: counts.failed })}
          problems={counts.failures.map(({ failure, items }) => ({
            key: failure,
            severity: 'error',
            where: t('toDo.items', { count: items }),
            go: () => changeFilter({ shown: 'failed', kinds: [] }),
            what: t(`handOff.failures.${failure}`),
          }))}
        />
      )}
      {aside.refusal && <RefusalMessage refusal={aside.refusal} />}
      {rows.refusal && <RefusalMessage refusal={rows.refusal} retry={rows.again} />}
      <DataList
        label={t('toDo.list')}
        columns={columns}
        rows={rows}
        idOf={({ key }) => key}
        nameOf={({ text }) => text}
        selection={selection}
        onSelect={select}
        revision={rows.first?.revision ?? 0}
        empty={<EmptyState text={t('toDo.noneMatch')} />}
      />
      {open === 'export' && (
        <ExportDialog
          customerId={customerId}
          selection={chosen}
          count={count}
          onExported={() => setSelection(NOTHING_SELECTED)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'record' && <RecordDialog customerId={customerId} onClose={() => setOpen(undefined)} />}
      {open === 'adopt' && (
        <AdoptItems
          customerId={customerId}
          selection={chosen}
          count={count}
          onDone={() => setSelection(NOTHING_SELECTED)}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'done' && (
        <MarkDone
          customerId={customerId}
          selection={chosen}
          count={count}
          onDone={() => setSelection(NOTHING_SELECTED)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
