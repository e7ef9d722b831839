import { Caption1, Label, makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { DELIMITERS, ENCODINGS } from '#shared/domain/import-file.ts'
import type { Delimiter } from '#shared/domain/import-file.ts'
import { ChoiceField } from '../../components/form-fields.tsx'
import { narrowScreen } from '../../theme.ts'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1fr) minmax(230px, 2fr) minmax(180px, 1fr)',
    gap: tokens.spacingVerticalS,
    columnGap: tokens.spacingHorizontalL,
    [narrowScreen]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  fact: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  label: { padding: `${tokens.spacingVerticalXXS} 0` },
  value: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3 },
})

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab' } as const satisfies Record<
  Delimiter,
  string
>

/** As what the file was read; encoding and delimiter can be chosen otherwise, which reads it again. */
export function Recognized({ draft }: { draft: Draft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { fileName, format, headerLanguage, encoding, delimiter } = draft.value
  return (
    <section aria-label={t('imports.recognized.title')}>
      <div className={styles.facts}>
        <Fact label={t('imports.create.file')} value={fileName} />
        <Fact label={t('imports.recognized.format')} value={t(`imports.recognized.formats.${format}`)} />
        <Fact
          label={t('imports.recognized.headings')}
          value={t(`imports.recognized.languages.${headerLanguage}`)}
        />
        <ChoiceField
          label={t('imports.recognized.encoding')}
          value={encoding}
          choices={ENCODINGS.map((value) => ({ value, label: t(`imports.recognized.encodings.${value}`) }))}
          onChange={(value) => draft.reread({ encoding: value, delimiter })}
        />
        <ChoiceField
          label={t('imports.recognized.delimiter')}
          value={delimiter}
          choices={DELIMITERS.map((value) => ({
            value,
            label: t(`imports.recognized.delimiters.${delimiterNames[value]}`),
          }))}
          onChange={(value) => draft.reread({ encoding, delimiter: value })}
        />
      </div>
      <Caption1 className={styles.hint}>{t('imports.recognized.wrong')}</Caption1>
    </section>
  )
}

function Fact({ label, value }: { label: string; value: string }) {
  const styles = useStyles()
  return (
    <div className={styles.fact}>
      <Label className={styles.label}>{label}</Label>
      <span className={styles.value}>{value}</span>
    </div>
  )
}
