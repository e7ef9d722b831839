import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Checkmark16Regular, ErrorCircle16Regular, Warning16Regular } from '@fluentui/react-icons'
import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportColumn, ImportRow, RowProblem } from '#shared/contract/imports.ts'
import { addresses } from '../../addresses.ts'
import { TextLink } from '../../components/links.tsx'
import { sizes } from '../../theme.ts'
import { useProblemText } from './use-problem-text.ts'

export const usePreviewStyles = makeStyles({
  line: { display: 'grid', alignItems: 'center', minHeight: `${String(sizes.row)}px` },
  cell: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  fixed: { position: 'sticky', left: 0, textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
})

const useStyles = makeStyles({
  row: {
    position: 'absolute',
    top: 0,
    left: 0,
    minWidth: '100%',
    width: 'max-content',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  number: { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground3 },
  ignored: { color: tokens.colorNeutralForeground3 },
  wrong: { boxShadow: `inset 0 -2px 0 ${tokens.colorPaletteRedBorder2}` },
  doubtful: { boxShadow: `inset 0 -2px 0 ${tokens.colorPaletteDarkOrangeBorder2}` },
  result: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  ok: { color: tokens.colorPaletteGreenForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  problems: {
    position: 'sticky',
    left: 0,
    boxSizing: 'border-box',
    // The scrolled table is wider than what is seen of it: the sentences keep within that.
    width: 'min(100cqw, 960px)',
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 80px`,
    listStyleType: 'none',
    '@media (max-width: 900px)': { paddingLeft: tokens.spacingHorizontalM },
  },
  where: { fontWeight: tokens.fontWeightSemibold },
  problem: { overflowWrap: 'anywhere' },
})

/** Number, result, and the columns of the file. */
export const previewTracks = (columns: number): string => `72px 140px repeat(${columns}, 180px)`

/** One row of the file, and below it what is wrong with it. */
export function PreviewRow({
  ref,
  index,
  top,
  tracks,
  columns,
  row,
  customerId,
}: {
  ref: Ref<HTMLDivElement>
  index: number
  top: number
  tracks: string
  columns: readonly ImportColumn[]
  /** Undefined while it is being fetched. */
  row: ImportRow | undefined
  customerId: string
}) {
  const styles = useStyles()
  const cells = usePreviewStyles()
  return (
    <div
      ref={ref}
      data-index={index}
      role="row"
      aria-rowindex={index + 2}
      aria-busy={row === undefined ? true : undefined}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="presentation" className={cells.line} style={{ gridTemplateColumns: tracks }}>
        <div role="rowheader" className={mergeClasses(cells.cell, cells.fixed, styles.number)}>
          {row?.row}
        </div>
        <div role="cell" className={cells.cell}>
          {row && <RowResult problems={row.problems} />}
        </div>
        {columns.map((column, at) => (
          <div
            key={at}
            role="cell"
            title={row?.cells[at]}
            className={mergeClasses(
              cells.cell,
              column.use !== 'field' && styles.ignored,
              row && markOf(row.problems, column, styles),
            )}
          >
            {row?.cells[at]}
          </div>
        ))}
      </div>
      {row && row.problems.length > 0 && <RowProblems problems={row.problems} customerId={customerId} />}
    </div>
  )
}

function markOf(
  problems: readonly RowProblem[],
  column: ImportColumn,
  marks: { readonly wrong: string; readonly doubtful: string },
): string | false {
  const own = problems.filter((problem) => problem.column === column.heading && problem.column !== '')
  if (own.length === 0) return false
  return own.some(({ severity }) => severity === 'error') ? marks.wrong : marks.doubtful
}

function RowResult({ problems }: { problems: readonly RowProblem[] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  if (problems.length === 0)
    return (
      <span className={styles.result}>
        <Checkmark16Regular className={styles.ok} />
        {t('imports.check.ok')}
      </span>
    )
  return problems.some(({ severity }) => severity === 'error') ? (
    <span className={mergeClasses(styles.result, styles.error)}>
      <ErrorCircle16Regular />
      {t('imports.check.error')}
    </span>
  ) : (
    <span className={mergeClasses(styles.result, styles.warning)}>
      <Warning16Regular />
      {t('imports.check.warning')}
    </span>
  )
}

/** Each problem of a row; where a deleted user had the name, the way to the restore. */
function RowProblems({ problems, customerId }: { problems: readonly RowProblem[]; customerId: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <div role="cell" className={styles.problems}>
      {problems.map((problem, at) => (
        <div key={at} className={styles.problem}>
          <Problem problem={problem} />{' '}
          {problem.code === 'upn-of-deleted-user' && (
            <TextLink to={addresses.deletedUsers(customerId)}>{t('imports.check.deletedUsers')}</TextLink>
          )}
        </div>
      ))}
    </div>
  )
}

function Problem({ problem }: { problem: RowProblem }) {
  const styles = useStyles()
  const { where, what } = useProblemText()(problem)
  return (
    <>
      {where !== '' && <span className={styles.where}>{where}: </span>}
      {what}
    </>
  )
}
