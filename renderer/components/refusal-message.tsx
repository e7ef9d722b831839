import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useRefusalText } from './refusal-text.ts'
import type { ShownRefusal } from './refusal-text.ts'

/** A refusal in the place where it happened, spoken at once. */
export function RefusalMessage({ refusal, retry }: { refusal: ShownRefusal; retry?: () => void }) {
  const text = useRefusalText()
  const { t } = useTranslation()
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>{text(refusal)}</MessageBarBody>
      {retry && (
        <MessageBarActions>
          <Button onClick={retry}>{t('common.tryAgain')}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  )
}
