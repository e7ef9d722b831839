import {
  Button,
  Caption1,
  Link,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components'
import { ColumnEdit20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { useReadAsText } from './recognized.tsx'
import type { Draft } from './use-draft.ts'

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  text: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  bar: { flexShrink: 0 },
})

/** As what the file was read, with the way to change that. */
export function FileLine({ draft, onColumns }: { draft: Draft; onColumns: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const readAs = useReadAsText()
  return (
    <div className={styles.line}>
      <Caption1 className={styles.text}>{readAs(draft.value)}</Caption1>
      <Button size="small" appearance="subtle" icon={<ColumnEdit20Regular />} onClick={onColumns}>
        {t('imports.recognized.change')}
      </Button>
    </div>
  )
}

/** Says of an export that its users are taken over, not created; and lets that be changed. */
export function TakeOverBar({ draft }: { draft: Draft }) {
  const styles = useStyles()
  const { t } = useTranslation()
  if (draft.value.task !== 'take-over') return null
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{t('imports.takeOver.title')}</MessageBarTitle> {t('imports.takeOver.text')}{' '}
        <Link as="button" inline onClick={() => draft.settle({ task: 'create' })}>
          {t('imports.takeOver.create')}
        </Link>
      </MessageBarBody>
    </MessageBar>
  )
}
