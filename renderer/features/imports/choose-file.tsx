import {
  Body1,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components'
import { DocumentAdd20Regular } from '@fluentui/react-icons'
import { useRef } from 'react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { useRefusalText } from '../../components/refusal-text.ts'
import { sizes } from '../../theme.ts'
import { IntakeForm } from './intake-form.tsx'
import type { NotRead } from './use-read-file.ts'

const useStyles = makeStyles({
  ways: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  target: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: tokens.spacingVerticalL,
    maxWidth: sizes.form,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXXL}`,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  hint: { color: tokens.colorNeutralForeground3, textAlign: 'center' },
})

/** Files that an import reads. */
const LISTS = '.csv,.txt,.tsv,.xlsx,.json,text/csv,application/json'

/**
 * Where an import begins: the place to drop a list, and the button that opens the system's file dialogue; for one
 * customer also the form to send out where there is no list yet.
 */
export function ChooseFile({
  customerId,
  onFiles,
}: {
  customerId: string | null
  onFiles: (files: readonly File[]) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <div className={styles.ways}>
      <div className={styles.target}>
        <Body1>{t('imports.choose.drop')}</Body1>
        <FileButton appearance="primary" label={t('imports.choose.button')} onFiles={onFiles} />
        <Caption1 className={styles.hint}>
          {t('imports.choose.hint')}
          {customerId === null && ` ${t('imports.choose.hintMany')}`}
        </Caption1>
      </div>
      {customerId !== null && <IntakeForm customerId={customerId} />}
    </div>
  )
}

/** A button that opens the system's file dialogue. The same file can be chosen again after it was mended. */
export function FileButton({
  label,
  appearance = 'secondary',
  accept = LISTS,
  onFiles,
}: {
  label: string
  appearance?: 'primary' | 'secondary'
  /** Which files the dialogue offers; without it, all that an import reads. */
  accept?: string
  onFiles: (files: readonly File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const onChange: ComponentProps<'input'>['onChange'] = ({ target }) => {
    onFiles([...(target.files ?? [])])
    target.value = ''
  }
  return (
    <>
      <input ref={input} type="file" hidden accept={accept} onChange={onChange} />
      <Button appearance={appearance} icon={<DocumentAdd20Regular />} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}

/** Which file was not read, and why. */
export function NotReadMessage({ notRead }: { notRead: NotRead }) {
  const { t } = useTranslation()
  const text = useRefusalText()
  const { fileName, refusal } = notRead
  const why =
    refusal === 'unreadable'
      ? t('imports.choose.unreadable')
      : refusal === 'more-than-one'
        ? t('imports.choose.onlyOne')
        : text(refusal)
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{t('imports.choose.refused', { file: fileName })}</MessageBarTitle> {why}
      </MessageBarBody>
    </MessageBar>
  )
}
