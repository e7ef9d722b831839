import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeySlot } from '#shared/domain/passphrase.ts'
import { MAX_PASSPHRASE_LENGTH, MIN_PASSPHRASE_LENGTH } from '#shared/domain/passphrase.ts'
import { api } from '../../api/client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormGroup, TextField } from '../../components/form-fields.tsx'
import { useNotice } from '../../components/notices.tsx'
import { LockedKeys } from './locked-keys.tsx'
import { useRequest } from './use-request.ts'

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

/** How the passwords are sealed here, whether they could be opened elsewhere, and the passphrase for that. */
export function KeysGroup() {
  const styles = useStyles()
  const { t } = useTranslation()
  const { value } = useAsk('keys.get', {})
  const [dialog, setDialog] = useState<'set' | 'remove' | null>(null)
  if (!value) return null
  const { openedBy, slots } = value
  const hasPassphrase = slots.includes('passphrase')
  const close = () => setDialog(null)
  return (
    <FormGroup title={t('keys.title')}>
      <div className={styles.group}>
        <span>{t(`settings.sealed.${openedBy ?? 'locked'}`)}</span>
        <Elsewhere openedBy={openedBy} hasPassphrase={hasPassphrase} />
        {openedBy === null ? (
          <LockedKeys hasPassphrase={hasPassphrase} />
        ) : (
          <div className={styles.buttons}>
            <Button onClick={() => setDialog('set')}>
              {t(hasPassphrase ? 'keys.change' : 'keys.setUp')}
            </Button>
            {hasPassphrase && <Button onClick={() => setDialog('remove')}>{t('keys.remove')}</Button>}
          </div>
        )}
      </div>
      {dialog === 'set' && <SetPassphrase change={hasPassphrase} onClose={close} />}
      {dialog === 'remove' && <RemovePassphrase onClose={close} />}
    </FormGroup>
  )
}

/** Whether the folder could be opened on another computer. */
function Elsewhere({ openedBy, hasPassphrase }: { openedBy: KeySlot | null; hasPassphrase: boolean }) {
  const { t } = useTranslation()
  if (openedBy === null)
    return hasPassphrase ? (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('keys.locked')}</MessageBarBody>
      </MessageBar>
    ) : null
  if (hasPassphrase) return <span>{t('keys.with')}</span>
  if (openedBy === 'key-file') return <span>{t('keys.keyFile')}</span>
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{t('keys.stays')}</MessageBarBody>
    </MessageBar>
  )
}

function SetPassphrase({ change, onClose }: { change: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const notice = useNotice()
  const [passphrase, setPassphrase] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const { busy, refusal, run } = useRequest(api.keys.setPassphrase)
  const short = passphrase.length < MIN_PASSPHRASE_LENGTH
  const differs = repeated !== passphrase
  const save = async () => {
    setTried(true)
    if (short || differs || !(await run({ passphrase }))) return
    notice({ text: t('keys.saved') })
    onClose()
  }
  return (
    <FormDialog
      title={t(change ? 'keys.change' : 'keys.setUp')}
      busy={busy}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <TextField
        label={t('keys.passphrase')}
        type="password"
        hint={t('keys.hint', { min: MIN_PASSPHRASE_LENGTH })}
        error={tried && short ? t('keys.short', { min: MIN_PASSPHRASE_LENGTH }) : undefined}
        value={passphrase}
        onChange={(text) => setPassphrase(text.slice(0, MAX_PASSPHRASE_LENGTH))}
      />
      <TextField
        label={t('keys.repeat')}
        type="password"
        error={tried && !short && differs ? t('keys.differs') : undefined}
        value={repeated}
        onChange={(text) => setRepeated(text.slice(0, MAX_PASSPHRASE_LENGTH))}
      />
    </FormDialog>
  )
}

function RemovePassphrase({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const notice = useNotice()
  const { busy, refusal, run } = useRequest(api.keys.removePassphrase)
  const remove = async () => {
    if (!(await run({}))) return
    notice({ text: t('keys.removed') })
    onClose()
  }
  return (
    <ConfirmDialog
      open
      title={t('keys.removeQuestion')}
      confirm={t('keys.remove')}
      busy={busy}
      refusal={refusal}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {t('keys.removeMeaning')}
    </ConfirmDialog>
  )
}
