import {
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  mergeClasses,
  Switch,
  tokens,
} from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportColumn, ImportDraft } from '#shared/contract/imports.ts'
import type { ColumnMeaning } from '#shared/domain/import-file.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { narrowScreen, sizes } from '../../theme.ts'
import { MeaningField } from './meaning-field.tsx'
import { Recognized } from './recognized.tsx'
import type { Draft } from './use-draft.ts'
import { useColumnName } from './use-meaning-names.ts'

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  switches: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXXL },
  scroller: {
    position: 'relative',
    flex: '1 1 0',
    minHeight: sizes.shortestList,
    overflowY: 'auto',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'left', tableLayout: 'fixed' },
  head: { [narrowScreen]: { display: 'none' } },
  heading: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
  },
  row: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    [narrowScreen]: { display: 'block', padding: `${tokens.spacingVerticalS} 0` },
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: 'anywhere',
    [narrowScreen]: { display: 'block', padding: `${tokens.spacingVerticalXXS} 0` },
  },
  name: { width: '24%', fontWeight: tokens.fontWeightSemibold, [narrowScreen]: { width: 'auto' } },
  meaning: { width: '30%', [narrowScreen]: { width: 'auto' } },
  known: { width: '16%', color: tokens.colorNeutralForeground3, [narrowScreen]: { width: 'auto' } },
  quiet: { color: tokens.colorNeutralForeground3 },
  samples: {
    display: '-webkit-box',
    '-webkit-box-orient': 'vertical',
    '-webkit-line-clamp': '2',
    overflow: 'hidden',
  },
})

/** From this many columns on, the list opens with those that are used. */
const MANY = 20
const SAMPLES = 3

/** What each column of the file means, beside some of its values, and how the file is read. */
export function ColumnsStep({ draft }: { draft: Draft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { lacks } = draft.value
  const { columns, headed, map } = useMapping(draft)
  const used = columns.filter(({ meaning }) => meaning !== null).length
  const [onlyUsed, setOnlyUsed] = useState(columns.length > MANY && lacks.length === 0)
  return (
    <>
      <About draft={draft.value} />
      {draft.refusal && <RefusalMessage refusal={draft.refusal} />}
      <Recognized draft={draft} />
      <div className={styles.switches}>
        <Switch
          label={t('imports.columns.headed')}
          checked={headed}
          disabled={draft.value.source.kind === 'json'}
          onChange={(_, { checked }) => map(columns, checked)}
        />
        {used < columns.length && (
          <Switch
            label={t('imports.columns.onlyUsed', { used, number: columns.length })}
            checked={onlyUsed}
            onChange={(_, { checked }) => setOnlyUsed(checked)}
          />
        )}
      </div>
      <ColumnTable
        columns={columns}
        onlyUsed={onlyUsed}
        onChange={(at, meaning) => map(withMeaning(columns, at, meaning), headed)}
      />
    </>
  )
}

type Columns = readonly ImportColumn[]

/** What was chosen last shows at once, and is what the next choice goes by; main's answer then takes its place. */
function useMapping({ value, busy, map: mapInMain }: Draft) {
  const [chosen, setChosen] = useState<{ columns: Columns; headed: boolean } | null>(null)
  if (chosen && !busy) setChosen(null)
  const map = (columns: Columns, headed: boolean) => {
    setChosen({ columns, headed })
    mapInMain({ meanings: columns.map(({ meaning }) => meaning), headed })
  }
  return { ...(chosen ?? { columns: value.columns, headed: value.headed }), map }
}

/** Each meaning belongs to one column at most: chosen for one, it goes from the other. */
const withMeaning = (columns: Columns, at: number, meaning: ColumnMeaning | null): Columns =>
  columns.map((column, index) => {
    if (index === at) return { ...column, meaning, known: 'chosen' }
    return meaning !== null && column.meaning === meaning ? { ...column, meaning: null, known: null } : column
  })

/** What is still missing; or that the meanings were guessed, or are those of an earlier file. */
function About({ draft }: { draft: ImportDraft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { lacks, remembered, columns } = draft
  if (lacks.length > 0)
    return (
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          <MessageBarTitle>{t('imports.columns.lacks.title')}</MessageBarTitle>
          {lacks.map((what) => t(`imports.columns.lacks.${what}`)).join(' ')}
        </MessageBarBody>
      </MessageBar>
    )
  const guessed = columns.some(({ known }) => known === 'content')
  if (!guessed && !remembered) return null
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>{t(guessed ? 'imports.columns.guessed' : 'imports.columns.remembered')}</MessageBarBody>
    </MessageBar>
  )
}

function ColumnTable({
  columns,
  onlyUsed,
  onChange,
}: {
  columns: Columns
  onlyUsed: boolean
  onChange: (index: number, meaning: ColumnMeaning | null) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const columnName = useColumnName()
  return (
    <div className={styles.scroller}>
      <table className={styles.table} aria-label={t('imports.columns.table')}>
        <thead className={styles.head}>
          <tr>
            <th scope="col" className={mergeClasses(styles.heading, styles.name)}>
              {t('imports.columns.column')}
            </th>
            <th scope="col" className={styles.heading}>
              {t('imports.columns.values')}
            </th>
            <th scope="col" className={mergeClasses(styles.heading, styles.meaning)}>
              {t('imports.columns.meaning')}
            </th>
            <th scope="col" className={mergeClasses(styles.heading, styles.known)}>
              {t('imports.columns.known')}
            </th>
          </tr>
        </thead>
        <tbody>
          {columns.map(
            ({ heading, meaning, known, samples }, index) =>
              (!onlyUsed || meaning !== null) && (
                <tr key={index} className={styles.row}>
                  <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                    {columnName(heading, index)}
                  </th>
                  <td className={styles.cell}>
                    <Samples samples={samples} />
                  </td>
                  <td className={mergeClasses(styles.cell, styles.meaning)}>
                    <MeaningField
                      columns={columns}
                      index={index}
                      onChange={(chosen) => onChange(index, chosen)}
                    />
                  </td>
                  <td className={mergeClasses(styles.cell, styles.known)}>
                    {known !== null && meaning !== null && t(`imports.columns.knownBy.${known}`)}
                  </td>
                </tr>
              ),
          )}
        </tbody>
      </table>
    </div>
  )
}

function Samples({ samples }: { samples: readonly string[] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  if (samples.length === 0) return <Caption1 className={styles.quiet}>{t('imports.columns.empty')}</Caption1>
  const text = samples.slice(0, SAMPLES).join(' · ')
  return (
    <span className={styles.samples} title={text}>
      {text}
    </span>
  )
}
