import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ImportRow, RowProblem } from '#shared/contract/imports.ts'
import { addresses } from '../../addresses.ts'
import { TextLink } from '../../components/links.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { repeatedAt } from './cell-menu.tsx'
import type { Draft } from './use-draft.ts'
import type { Grid } from './use-grid.ts'
import { bySeverity, problemsOf, suggestionOf, useProblemText } from './use-problem-text.ts'
import { useRestoreDeleted } from './use-restore-deleted.ts'

const useStyles = makeStyles({
  detail: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    rowGap: tokens.spacingVerticalXXS,
    // Four lines: what most problems take, so that the grid keeps its height from cell to cell.
    minHeight: '84px',
    overflowWrap: 'anywhere',
  },
  line: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  place: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/** Under the grid: the active cell in full, what is wrong with its row, and what mends it with one click. */
export function CellDetail({ draft, grid, textId }: { draft: Draft; grid: Grid; textId: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <div className={styles.detail}>
      {grid.row && grid.field && <ActiveCell draft={draft} grid={grid} row={grid.row} textId={textId} />}
      <Caption1 className={styles.quiet}>{t('importRows.keys')}</Caption1>
    </div>
  )
}

function ActiveCell({
  draft,
  grid,
  row,
  textId,
}: {
  draft: Draft
  grid: Grid
  row: ImportRow
  textId: string
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { field, column } = grid
  if (!field) return null
  const own = problemsOf(row.problems, field)
  const others = bySeverity(row.problems.filter((problem) => problem.field !== field))
  const value = row.cells[column] ?? ''
  const isMade = row.made.includes(field) && !row.edited.includes(field)
  const repeated = repeatedAt(grid)
  return (
    <>
      <div id={textId}>
        <span className={styles.place}>
          {t('importRows.cell.place', { row: row.row, field: t(`imports.fields.${field}`) })}
        </span>{' '}
        {value}{' '}
        {isMade && (
          <span className={styles.quiet}>
            {t(field === 'userPrincipalName' ? 'importRows.cell.madeName' : 'importRows.cell.made')}
          </span>
        )}
        {own.map((problem, at) => (
          <Problem key={at} draft={draft} grid={grid} row={row} problem={problem} />
        ))}
      </div>
      {repeated && (
        <div>
          <Link
            as="button"
            onClick={() => {
              draft.fill({ field, value: repeated.value, to: { from: repeated.former } })
              grid.focus()
            }}
          >
            {t('importRows.cell.instead', { former: repeated.former, value: repeated.value })}
          </Link>
        </div>
      )}
      {others.map((problem, at) => (
        <Problem key={at} draft={draft} grid={grid} row={row} problem={problem} named />
      ))}
    </>
  )
}

/** One problem of the active row, and what mends it. */
function Problem({
  draft,
  grid,
  row,
  problem,
  named = false,
}: {
  draft: Draft
  grid: Grid
  row: ImportRow
  problem: RowProblem
  /** Says of which column it is. */
  named?: boolean
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { where, what } = useProblemText()(problem)
  const suggestion = suggestionOf(problem)
  const { field } = problem
  return (
    <div className={styles.line}>
      <span>
        {named && where !== '' && <span className={styles.place}>{where}: </span>}
        {what}
      </span>
      {suggestion !== null && field !== null && (
        <>
          <Link
            as="button"
            onClick={() => {
              grid.put(field, suggestion)
              grid.focus()
            }}
          >
            {t('importRows.cell.use', { suggestion })}
          </Link>
          <Link
            as="button"
            onClick={() => {
              draft.takeSuggestions(problem.code)
              grid.focus()
            }}
          >
            {t('importRows.cell.useAll')}
          </Link>
        </>
      )}
      {problem.code === 'upn-of-deleted-user' && <DeletedUser draft={draft} grid={grid} row={row} />}
    </div>
  )
}

/** Where a deleted user had the name: the restore of that user, who is then one who exists, or the way there. */
function DeletedUser({ draft, grid, row }: { draft: Draft; grid: Grid; row: ImportRow }) {
  const { t } = useTranslation()
  const restore = useRestoreDeleted(draft.value, row)
  if (!restore) return null
  return (
    <>
      <Link
        as="button"
        disabledFocusable={restore.busy}
        onClick={() => {
          restore.run()
          grid.focus()
        }}
      >
        {t('importRows.cell.restore')}
      </Link>
      <TextLink to={addresses.deletedUsers(restore.customerId)}>{t('importRows.cell.deletedUsers')}</TextLink>
      {restore.refusal && <RefusalMessage refusal={restore.refusal} />}
    </>
  )
}
