import { Caption1, Label, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportDraft } from '#shared/contract/imports.ts'
import { DELIMITERS, ENCODINGS, IMPORT_TASKS } from '#shared/domain/import-file.ts'
import type { Delimiter } from '#shared/domain/import-file.ts'
import { ChoiceField } from '../../components/form-fields.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 236px), 1fr))',
    gap: tokens.spacingVerticalS,
    columnGap: tokens.spacingHorizontalL,
  },
  fact: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { padding: `${tokens.spacingVerticalXXS} 0` },
  value: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3 },
})

const delimiterNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
} as const satisfies Record<Delimiter, string>

/**
 * As what the file was read, and what is done with it. How its bytes are read can be chosen otherwise; the columns
 * below show at once what comes out.
 */
export function Recognized({ draft }: { draft: Draft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { fileName, format, headed, headerLanguage, task } = draft.value
  return (
    <section aria-label={t('imports.recognized.title')}>
      <div className={styles.facts}>
        <Fact label={t('imports.create.file')}>{fileName}</Fact>
        <Fact label={t('imports.recognized.format')}>{t(`imports.recognized.formats.${format}`)}</Fact>
        {headed && headerLanguage !== null && (
          <Fact label={t('imports.recognized.headings')}>
            {t(`imports.recognized.languages.${headerLanguage}`)}
          </Fact>
        )}
        <ChoiceField
          label={t('imports.recognized.task')}
          value={task}
          choices={IMPORT_TASKS.map((value) => ({ value, label: t(`imports.recognized.tasks.${value}`) }))}
          onChange={(chosen) => draft.settle({ task: chosen })}
        />
        <ReadAs draft={draft} />
      </div>
      {draft.value.source.kind === 'text' && (
        <Caption1 className={styles.hint}>{t('imports.recognized.wrong')}</Caption1>
      )}
    </section>
  )
}

/** Encoding and delimiter of a text; the sheet of a workbook. Choosing another one reads the file again. */
function ReadAs({ draft }: { draft: Draft }) {
  const { t } = useTranslation()
  const names = useSourceNames()
  const { source, sheets } = draft.value
  switch (source.kind) {
    case 'text':
      return (
        <>
          <ChoiceField
            label={t('imports.recognized.encoding')}
            value={source.encoding}
            choices={ENCODINGS.map((value) => ({ value, label: names.encoding(value) }))}
            onChange={(encoding) => draft.reread({ ...source, encoding })}
          />
          <ChoiceField
            label={t('imports.recognized.delimiter')}
            value={source.delimiter}
            choices={DELIMITERS.map((value) => ({ value, label: names.delimiter(value) }))}
            onChange={(delimiter) => draft.reread({ ...source, delimiter })}
          />
        </>
      )
    case 'workbook':
      return (
        <ChoiceField
          label={t('imports.recognized.sheet')}
          value={source.sheet}
          choices={sheets.map((value) => ({ value, label: value }))}
          onChange={(sheet) => draft.reread({ ...source, sheet })}
        />
      )
    case 'json':
      return null
  }
}

type TextSource = Extract<ImportDraft['source'], { kind: 'text' }>

/** What encodings and delimiters are called. */
function useSourceNames() {
  const { t } = useTranslation()
  return {
    encoding: (value: TextSource['encoding']) => t(`imports.recognized.encodings.${value}`),
    delimiter: (value: TextSource['delimiter']) =>
      t(`imports.recognized.delimiters.${delimiterNames[value]}`),
  }
}

/** In one line, as what the file was read. */
export function useReadAsText(): (draft: ImportDraft) => string {
  const { t } = useTranslation()
  const names = useSourceNames()
  return ({ fileName, format, source }) => {
    const how =
      source.kind === 'text'
        ? [names.encoding(source.encoding), names.delimiter(source.delimiter)]
        : source.kind === 'workbook'
          ? [source.sheet]
          : []
    return [fileName, t(`imports.recognized.formats.${format}`), ...how].join(' · ')
  }
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.fact}>
      <Label className={styles.label}>{label}</Label>
      <span className={styles.value}>{children}</span>
    </div>
  )
}
