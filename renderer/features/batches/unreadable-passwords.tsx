import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useCommand } from '../../ask/use-command.ts'
import { ConfirmDialog } from '../../components/confirm-dialog.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { navigate } from '../../location.ts'
import { LockedKeys } from '../settings/locked-keys.tsx'

const useStyles = makeStyles({
  lost: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
  },
})

interface Batch {
  readonly customerId: string
  readonly batchId: string
}

/** Why the passwords of a batch can't be had, and what can still be done: open them, or make new ones. */
export function UnreadablePasswords({
  batch,
  refusal,
  retry,
}: {
  batch: Batch
  refusal: ShownRefusal
  retry: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const isLocked = refusal.code === 'keys-locked'
  const keys = useAsk('keys.get', {}, { enabled: isLocked })
  if (!isLocked && refusal.code !== 'keys-unreadable')
    return <RefusalMessage refusal={refusal} retry={retry} />
  return (
    <div className={styles.lost}>
      <RefusalMessage refusal={refusal} retry={retry} />
      <Body1>{t('batches.withoutPasswords')}</Body1>
      {isLocked ? (
        keys.value && <LockedKeys hasPassphrase={keys.value.slots.includes('passphrase')} />
      ) : (
        <NewPasswords {...batch} />
      )}
    </div>
  )
}

function NewPasswords({ customerId, batchId }: Batch) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const { run, busy, refusal } = useCommand('batches.resetPasswords')
  const reset = async () => {
    const answer = await run({ customerId, batchId })
    if (answer.ok) navigate(addresses.batch(customerId, answer.value.batchId))
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('batches.lost.reset')}</Button>
      {isAsking && (
        <ConfirmDialog
          open
          title={t('batches.lost.question')}
          confirm={t('batches.lost.reset')}
          busy={busy}
          refusal={refusal}
          onConfirm={() => void reset()}
          onCancel={() => setAsking(false)}
        >
          {t('batches.lost.meaning')}
        </ConfirmDialog>
      )}
    </>
  )
}
