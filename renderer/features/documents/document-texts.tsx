import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { textField } from '#shared/domain/documents.ts'
import type { TextField } from '#shared/domain/documents.ts'
import { isLanguage, LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { useRefusalText } from '../../components/refusal-text.ts'
import { shownText, withText } from './documents-draft.ts'
import type { DocumentsDraft, DocumentsErrors } from './documents-draft.ts'
import { TextWithPlaceholders } from './text-with-placeholders.tsx'

const useStyles = makeStyles({
  tabs: { flexWrap: 'wrap', marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
  panel: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  standard: { alignSelf: 'flex-start' },
})

/** Greeting and instructions in each language; one language is shown at a time. */
export function DocumentTexts({
  draft,
  errors,
  language,
  onLanguage,
  onChange,
}: {
  draft: DocumentsDraft
  errors: DocumentsErrors
  language: Language
  onLanguage: (language: Language) => void
  onChange: (change: Partial<DocumentsDraft>) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const text = useRefusalText()
  const common = (field: TextField) => {
    const refusal = errors.find((error) => error.field === textField(language, field))
    return {
      label: t(`documents.${field}`),
      hint: t(`documents.${field}Hint`),
      lang: language,
      value: shownText(draft, language, field),
      error: refusal && text(refusal),
      onChange: (value: string) => onChange(withText(draft, language, field, value)),
    }
  }
  return (
    <>
      <TabList
        className={styles.tabs}
        aria-label={t('documents.textsIn')}
        selectedValue={language}
        onTabSelect={(_, { value }) => isLanguage(value) && onLanguage(value)}
      >
        {LANGUAGES.map((each) => (
          <Tab key={each} value={each} id={`texts-in-${each}`} aria-controls="texts-of-language">
            {t(`settings.languages.${each}`)}
          </Tab>
        ))}
      </TabList>
      <div
        role="tabpanel"
        id="texts-of-language"
        aria-labelledby={`texts-in-${language}`}
        className={styles.panel}
      >
        <TextWithPlaceholders key={`greeting-${language}`} rows={3} {...common('greeting')} />
        <TextWithPlaceholders key={`instructions-${language}`} rows={6} {...common('instructions')} />
        <Button
          appearance="subtle"
          className={styles.standard}
          disabledFocusable={draft.texts[language].instructions === null}
          onClick={() =>
            onChange({
              texts: { ...draft.texts, [language]: { ...draft.texts[language], instructions: null } },
            })
          }
        >
          {t('documents.standard')}
        </Button>
      </div>
    </>
  )
}
