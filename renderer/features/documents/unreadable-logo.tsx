import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { useAsk } from '../../ask/use-ask.ts'

/** Says that the customer has a logo whose file is missing or damaged; nothing otherwise. */
export function UnreadableLogo({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const documents = useAsk('documents.get', { customerId })
  if (documents.value?.logo?.bytes !== null) return null
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('documents.logoUnreadable')}</MessageBarBody>
    </MessageBar>
  )
}
