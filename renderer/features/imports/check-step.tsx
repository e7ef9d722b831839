import {
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Tab,
  TabList,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#shared/contract/imports.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { FileButton } from './choose-file.tsx'
import { Recognized } from './recognized.tsx'
import { RowPreview } from './row-preview.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  rows: { display: 'flex', flexDirection: 'column', flex: '1 0 auto' },
  bar: { flexShrink: 0 },
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
})

/** Step 1: how many problems there are, as what the file was read, and its rows with what is wrong with each. */
export function CheckStep({ draft, onFiles }: { draft: Draft; onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { draftId, customerId, columns, rows, rowsWithErrors, rowsWithWarnings } = draft.value
  const withProblems = rowsWithErrors + rowsWithWarnings
  const [chosen, setChosen] = useState<'all' | 'problems' | null>(null)
  const show = withProblems === 0 ? 'all' : (chosen ?? (rowsWithErrors > 0 ? 'problems' : 'all'))
  return (
    <>
      <Summary draft={draft.value} onFiles={onFiles} />
      {draft.refusal && <RefusalMessage refusal={draft.refusal} />}
      <Recognized draft={draft} />
      <PasswordColumns draft={draft.value} />
      <div className={styles.rows}>
        {withProblems > 0 && (
          <TabList
            className={styles.tabs}
            size="small"
            selectedValue={show}
            onTabSelect={(_, { value }) => setChosen(value === 'problems' ? 'problems' : 'all')}
          >
            <Tab value="problems">{t('imports.check.withProblems', { number: withProblems })}</Tab>
            <Tab value="all">{t('imports.check.all', { number: rows })}</Tab>
          </TabList>
        )}
        <RowPreview key={show} draftId={draftId} customerId={customerId} columns={columns} show={show} />
      </div>
    </>
  )
}

/** First of all: how many rows have problems, or that all is well. */
function Summary({ draft, onFiles }: { draft: ImportDraft; onFiles: (files: readonly File[]) => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { rows, rowsWithErrors, rowsWithWarnings } = draft
  const blocked = rowsWithErrors > 0 || rows === 0
  const intent = blocked ? 'error' : rowsWithWarnings > 0 ? 'warning' : 'success'
  return (
    <MessageBar intent={intent} className={styles.bar}>
      <MessageBarBody>
        {rows === 0 && `${t('imports.check.empty')} `}
        {rowsWithErrors > 0 && `${t('imports.check.errors', { count: rowsWithErrors })} `}
        {blocked ? t('imports.check.mend') : t('imports.check.ready', { count: rows })}
        {rowsWithWarnings > 0 && ` ${t('imports.check.warnings', { count: rowsWithWarnings })}`}
      </MessageBarBody>
      {blocked && (
        <MessageBarActions>
          <FileButton label={t('imports.choose.another')} onFiles={onFiles} />
        </MessageBarActions>
      )}
    </MessageBar>
  )
}

/** Columns of passwords are never taken over, and that is said. */
function PasswordColumns({ draft }: { draft: ImportDraft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const headings = draft.columns.filter(({ use }) => use === 'password').map(({ heading }) => heading)
  if (headings.length === 0) return null
  const columns = headings.join(', ')
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {t('imports.recognized.passwordColumns', { count: headings.length, columns })}
      </MessageBarBody>
    </MessageBar>
  )
}
