import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft, RowsShown } from '#shared/contract/imports.ts'
import { useRows } from '../../ask/use-rows.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { CellDetail } from './cell-detail.tsx'
import { CellMenu, useCellDeeds } from './cell-menu.tsx'
import { FileButton } from './choose-file.tsx'
import { ExistingUsers } from './existing-users.tsx'
import { FilePasswords } from './file-passwords.tsx'
import { GridBar } from './grid-bar.tsx'
import { RowsGrid } from './rows-grid.tsx'
import { RowsSummary } from './rows-summary.tsx'
import type { Draft } from './use-draft.ts'
import { useGrid } from './use-grid.ts'

const useStyles = makeStyles({
  rows: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    flex: '1 0 auto',
    minWidth: 0,
  },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' },
  tabs: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})

type OnFiles = (files: readonly File[]) => void

/** The rows of the list, to be mended here: what is wrong with which, and what becomes of users who exist. */
export function RowsStep({ draft, onFiles }: { draft: Draft; onFiles: OnFiles }) {
  return (
    <>
      <RowsSummary draft={draft.value} />
      <ExistingUsers draft={draft} />
      <FilePasswords draft={draft} />
      {draft.refusal && <RefusalMessage refusal={draft.refusal} />}
      <MendRows draft={draft} onFiles={onFiles} />
    </>
  )
}

/** The lists of rows that a tab shows, each with its number. */
const TABS = ['all', 'errors', 'warnings', 'existing', 'left-out'] as const satisfies readonly RowsShown[]
type Shown = (typeof TABS)[number]

const numbersOf = (draft: ImportDraft): Readonly<Record<Shown, number>> => ({
  all: draft.rows,
  errors: draft.rowsWithErrors,
  warnings: draft.rowsWithWarnings,
  existing: draft.existing.rows,
  'left-out': draft.rowsLeftOut,
})

function MendRows({ draft, onFiles }: { draft: Draft; onFiles: OnFiles }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const textId = useId()
  const { draftId, fields, rowsWithErrors } = draft.value
  const [show, setShow] = useState<Shown>(rowsWithErrors > 0 ? 'errors' : 'all')
  const [menuOpen, setMenuOpen] = useState(false)
  const rows = useRows(
    'imports.rows',
    useMemo(() => ({ draftId, show }), [draftId, show]),
    { forget: true },
  )
  const grid = useGrid(draft, show, rows)
  const deeds = useCellDeeds(draft, grid)
  if (rows.refusal) return <RefusalMessage refusal={rows.refusal} retry={rows.again} />

  const numbers = numbersOf(draft.value)
  const showAll = () => {
    setShow('all')
    grid.focus()
  }
  return (
    <div className={styles.rows}>
      <div className={styles.top}>
        <TabList
          className={styles.tabs}
          size="small"
          aria-label={t('importRows.show.label')}
          selectedValue={show}
          onTabSelect={(_, { value }) => setShow(TABS.find((tab) => tab === value) ?? 'all')}
        >
          {TABS.filter((tab) => tab === 'all' || tab === show || numbers[tab] > 0).map((tab) => (
            <Tab key={tab} value={tab}>
              {t(`importRows.show.${tab}`, { number: numbers[tab] })}
            </Tab>
          ))}
        </TabList>
        <FileButton label={t('imports.choose.another')} onFiles={onFiles} />
      </div>
      <GridBar draft={draft} grid={grid} deeds={deeds} onLeftOut={() => setShow('all')} />
      <RowsGrid
        grid={grid}
        rows={rows}
        fields={fields}
        show={show}
        describedBy={textId}
        onShowAll={showAll}
        openMenu={() => setMenuOpen(true)}
      />
      <CellMenu deeds={deeds} grid={grid} open={menuOpen} onClose={() => setMenuOpen(false)} />
      <CellDetail draft={draft} grid={grid} textId={textId} />
    </div>
  )
}
