import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CustomerSummary } from '#shared/contract/customers.ts'
import type { LogoPicture } from '#shared/contract/documents.ts'
import { MAX_LOGO_BYTES } from '#shared/domain/documents.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { paperColor } from '../../theme.ts'
import { FileButton } from '../imports/choose-file.tsx'
import { UnreadableLogo } from './unreadable-logo.tsx'

const useStyles = makeStyles({
  // The paper is white: a logo made for it is seen as it will be printed.
  picture: {
    alignSelf: 'flex-start',
    boxSizing: 'border-box',
    maxWidth: '100%',
    maxHeight: '120px',
    padding: tokens.spacingHorizontalM,
    backgroundColor: paperColor,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
})

/** The logo, which is saved as soon as it is chosen, and can be undone. */
export function LogoGroup({
  customer,
  logo,
  address,
}: {
  customer: CustomerSummary
  logo: LogoPicture | null
  /** Where the picture can be had; null where there is none. */
  address: string | null
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { customerId, details } = customer
  const undoToast = useUndoToast(customerId)
  const setting = useCommand('documents.setLogo')
  const removing = useCommand('documents.removeLogo')
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const busy = setting.busy || removing.busy

  const choose = async ([file]: readonly File[]) => {
    if (!file) return
    setRefusal(undefined)
    if (file.size > MAX_LOGO_BYTES) {
      const details = { size: Math.ceil(file.size / 1024), limit: MAX_LOGO_BYTES / 1024 }
      setRefusal({ code: 'logo-file-too-large', details })
      return
    }
    const answer = await setting.run({ customerId, bytes: new Uint8Array(await file.arrayBuffer()) })
    if (answer.ok) undoToast(t('documents.logoSaved'), [answer.commandId])
    else setRefusal(answer.refusal)
  }
  const remove = async () => {
    setRefusal(undefined)
    const answer = await removing.run({ customerId })
    if (answer.ok) undoToast(t('documents.logoRemoved'), [answer.commandId])
    else setRefusal(answer.refusal)
  }

  return (
    <>
      <UnreadableLogo customerId={customerId} />
      {address !== null && (
        <img
          src={address}
          alt={t('documents.logoPreview', { customer: details.name })}
          className={styles.picture}
        />
      )}
      <div className={styles.buttons}>
        <FileButton
          label={t('documents.chooseLogo')}
          accept="image/png,image/jpeg"
          onFiles={(files) => void choose(files)}
        />
        {logo && (
          <Button disabledFocusable={busy} onClick={() => void remove()}>
            {t('documents.removeLogo')}
          </Button>
        )}
      </div>
      <Caption1 className={styles.hint}>{t('documents.logoHint')}</Caption1>
      {refusal && <RefusalMessage refusal={refusal} />}
    </>
  )
}
