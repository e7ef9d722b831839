import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MAX_PASSPHRASE_LENGTH } from '#shared/domain/passphrase.ts'
import { api } from '../../api/client.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { TextField } from '../../components/form-fields.tsx'
import { useNotice } from '../../components/notices.tsx'
import { useRequest } from './use-request.ts'

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** What can be done where nothing opens the sealed passwords: the passphrase, if there is one, or a new beginning. */
export function LockedKeys({ hasPassphrase }: { hasPassphrase: boolean }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<'unlock' | 'start-over' | null>(null)
  const close = () => setDialog(null)
  return (
    <div className={styles.buttons}>
      {hasPassphrase && <Button onClick={() => setDialog('unlock')}>{t('keys.unlock')}</Button>}
      <Button onClick={() => setDialog('start-over')}>{t('keys.startOver')}</Button>
      {dialog === 'unlock' && <Unlock onClose={close} />}
      {dialog === 'start-over' && <StartOver onClose={close} />}
    </div>
  )
}

function Unlock({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const notice = useNotice()
  const [passphrase, setPassphrase] = useState('')
  const [remember, setRemember] = useState(false)
  const { busy, refusal, run } = useRequest(api.keys.unlock)
  const unlock = async () => {
    if (!(await run({ passphrase: passphrase.slice(0, MAX_PASSPHRASE_LENGTH), remember }))) return
    notice({ text: t('keys.unlocked') })
    onClose()
  }
  return (
    <FormDialog
      title={t('keys.unlockTitle')}
      save={t('keys.unlock')}
      busy={busy}
      refusal={refusal}
      onSave={() => void unlock()}
      onClose={onClose}
    >
      <TextField label={t('keys.passphrase')} type="password" value={passphrase} onChange={setPassphrase} />
      <Checkbox
        label={t('keys.remember')}
        checked={remember}
        onChange={(_, { checked }) => setRemember(checked === true)}
      />
    </FormDialog>
  )
}

function StartOver({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const notice = useNotice()
  const { busy, refusal, run } = useRequest(api.keys.startOver)
  const startOver = async () => {
    if (!(await run({}))) return
    notice({ text: t('keys.startedOver') })
    onClose()
  }
  return (
    <ConfirmDialog
      open
      destroys
      title={t('keys.startOverQuestion')}
      confirm={t('keys.startOver')}
      busy={busy}
      refusal={refusal}
      onConfirm={() => void startOver()}
      onCancel={onClose}
    >
      {t('keys.startOverMeaning')}
    </ConfirmDialog>
  )
}
