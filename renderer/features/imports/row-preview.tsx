import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportColumn, ImportRow } from '#shared/contract/imports.ts'
import { useRows } from '../../ask/use-rows.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { sizes } from '../../theme.ts'
import { PreviewRow, previewTracks, usePreviewStyles } from './preview-row.tsx'

const useStyles = makeStyles({
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: sizes.shortestList,
    overflow: 'auto',
    containerType: 'inline-size',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  body: { position: 'relative' },
  header: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  headings: { minHeight: '48px' },
  headerCell: { backgroundColor: tokens.colorNeutralBackground2 },
  use: {
    display: 'block',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  },
})

/**
 * The rows of the file as they were understood, as many as it has; below a row the problems it has. `show` leaves
 * only those with problems.
 */
export function RowPreview({
  draftId,
  customerId,
  columns,
  show,
}: {
  draftId: string
  customerId: string
  columns: readonly ImportColumn[]
  show: 'all' | 'problems'
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRows(
    'imports.rows',
    useMemo(() => ({ draftId, show }), [draftId, show]),
    { forget: true },
  )
  const total = rows.total ?? 0
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimatedHeight(rows.row(index)),
    overscan: 8,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items[items.length - 1]?.index ?? 0
  const { show: showRows } = rows
  useEffect(() => showRows(first, last), [showRows, first, last])

  if (rows.refusal) return <RefusalMessage refusal={rows.refusal} retry={rows.again} />
  const tracks = previewTracks(columns.length)
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="table"
      aria-label={t('imports.check.rows')}
      aria-rowcount={total + 1}
      tabIndex={0}
    >
      <div role="rowgroup" className={styles.header}>
        <Header columns={columns} tracks={tracks} />
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <PreviewRow
            key={index}
            ref={virtualizer.measureElement}
            index={index}
            top={start}
            tracks={tracks}
            columns={columns}
            row={rows.row(index)}
            customerId={customerId}
          />
        ))}
      </div>
    </div>
  )
}

/** A row is 40 px high, and a problem of it takes a line or two. */
const estimatedHeight = (row: ImportRow | undefined): number =>
  sizes.row + (row === undefined ? 0 : row.problems.length * 28)

function Header({ columns, tracks }: { columns: readonly ImportColumn[]; tracks: string }) {
  const styles = useStyles()
  const cells = usePreviewStyles()
  const { t } = useTranslation()
  const nameOfUse = ({ use, field }: ImportColumn): string =>
    use === 'password'
      ? t('imports.check.password')
      : field === null
        ? t('imports.check.ignored')
        : t(`imports.fields.${field}`)
  return (
    <div
      role="row"
      aria-rowindex={1}
      className={mergeClasses(cells.line, styles.headings)}
      style={{ gridTemplateColumns: tracks }}
    >
      <div role="columnheader" className={mergeClasses(cells.cell, cells.fixed, styles.headerCell)}>
        {t('imports.check.row')}
      </div>
      <div role="columnheader" className={cells.cell}>
        {t('imports.check.result')}
      </div>
      {columns.map((column, index) => {
        const { heading } = column
        const use = nameOfUse(column)
        const differs = !isSameWord(use, heading)
        return (
          <div
            key={index}
            role="columnheader"
            className={cells.cell}
            title={differs ? `${heading} (${use})` : heading}
          >
            {heading}
            {differs && <span className={styles.use}>{use}</span>}
          </div>
        )
      })}
    </div>
  )
}

const isSameWord = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase()
