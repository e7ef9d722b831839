import { makeStyles, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { useRows } from '../../ask/use-rows.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { narrowScreen, sizes } from '../../theme.ts'
import { useChangeText } from '../history/use-change-text.ts'

export type Difference = OutputOf<'imports.differences'>['rows'][number]
export const DIFFERENCES = ['new', 'changed', 'gone'] as const
export type DifferenceKind = (typeof DIFFERENCES)[number]

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: sizes.shortestList,
    overflowY: 'auto',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  body: { position: 'relative' },
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) minmax(0, 2fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
    [narrowScreen]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  changes: { margin: 0, padding: 0, listStyleType: 'none' },
  field: { color: tokens.colorNeutralForeground3 },
})

/**
 * The users of one kind in a take-over, as many as there are; below those who change, each field with what it was
 * and what it becomes.
 */
export function DifferencesList({
  draftId,
  customerId,
  kind,
}: {
  draftId: string
  customerId: string
  kind: DifferenceKind
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRows(
    'imports.differences',
    useMemo(() => ({ draftId, customerId, kind }), [draftId, customerId, kind]),
    { forget: true },
  )
  const total = rows.total ?? 0
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => sizes.row + 20 * Math.max(0, (rows.row(index)?.changes.length ?? 0) - 1),
    overscan: 8,
    // Nothing has a size in a test's page; there the first rows are shown.
    initialRect: { width: 0, height: 600 },
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items[items.length - 1]?.index ?? 0
  const { show } = rows
  useEffect(() => show(first, last), [show, first, last])

  if (rows.refusal) return <RefusalMessage refusal={rows.refusal} retry={rows.again} />
  if (rows.total === undefined) return <Waiting />
  if (total === 0) return <EmptyState text={t(`imports.takeOver.none.${kind}`)} />
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="table"
      aria-label={t(`imports.takeOver.lists.${kind}`)}
      aria-rowcount={total}
      tabIndex={0}
    >
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <DifferenceRow
            key={index}
            ref={virtualizer.measureElement}
            index={index}
            top={start}
            row={rows.row(index)}
          />
        ))}
      </div>
    </div>
  )
}

function DifferenceRow({
  ref,
  index,
  top,
  row,
}: {
  ref: Ref<HTMLDivElement>
  index: number
  top: number
  /** Undefined while it is being fetched. */
  row: Difference | undefined
}) {
  const styles = useStyles()
  return (
    <div
      ref={ref}
      data-index={index}
      role="row"
      aria-rowindex={index + 1}
      aria-busy={row === undefined ? true : undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" className={styles.name}>
        {row?.displayName}
      </div>
      <div role="cell">{row?.userPrincipalName}</div>
      <div role="cell">
        <ul className={styles.changes}>
          {row?.changes.map((change) => (
            <li key={change.field}>
              <ChangedField userPrincipalName={row.userPrincipalName} change={change} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function ChangedField({
  userPrincipalName,
  change: { field, before, after },
}: {
  userPrincipalName: string
  change: Difference['changes'][number]
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const text = useChangeText()
  const changed = { userId: userPrincipalName, field }
  const say = (value: string) => text.value(changed, value) || t('imports.takeOver.nothing')
  return (
    <>
      <span className={styles.field}>{text.field(changed)}:</span> {say(before)} → {say(after)}
    </>
  )
}
