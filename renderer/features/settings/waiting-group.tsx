import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings.ts'
import { MAX_WAITING_DAYS } from '#shared/domain/waiting.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormGroup, TextField } from '../../components/form-fields.tsx'
import { SettledTextField } from './settled-text-field.tsx'

const useStyles = makeStyles({
  destroy: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
})

const isDays = (text: string): boolean =>
  Number.isInteger(Number(text)) && Number(text) >= 1 && Number(text) <= MAX_WAITING_DAYS

/** What becomes of passwords that nobody hands over: reminded of, and destroyed only where that is asked for. */
export function WaitingGroup({
  settings: { remindAfterDays, destroyAfterDays },
  onChange,
}: {
  settings: Settings
  onChange: (change: Partial<Settings>) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  return (
    <FormGroup title={t('delivery.settings.title')}>
      <SettledTextField
        label={t('delivery.settings.remind')}
        hint={t('delivery.settings.remindHint')}
        type="number"
        value={String(remindAfterDays)}
        problem={(text) =>
          isDays(text) ? undefined : t('delivery.settings.daysWrong', { max: MAX_WAITING_DAYS })
        }
        onSettled={(text) => onChange({ remindAfterDays: Number(text) })}
      />
      <div className={styles.destroy}>
        {destroyAfterDays === null ? (
          <span>{t('delivery.settings.never')}</span>
        ) : (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('delivery.settings.after', { count: destroyAfterDays })}</MessageBarBody>
          </MessageBar>
        )}
        <div className={styles.buttons}>
          <Button onClick={() => setAsking(true)}>
            {t(destroyAfterDays === null ? 'delivery.settings.setUp' : 'delivery.settings.change')}
          </Button>
          {destroyAfterDays !== null && (
            <Button onClick={() => onChange({ destroyAfterDays: null })}>
              {t('delivery.settings.turnOff')}
            </Button>
          )}
        </div>
      </div>
      {isAsking && (
        <DestroyAfter
          days={destroyAfterDays}
          onSave={(days) => onChange({ destroyAfterDays: days })}
          onClose={() => setAsking(false)}
        />
      )}
    </FormGroup>
  )
}

/** What is proposed to whoever turns it on. */
const PROPOSED_DAYS = 90

/** After how many days passwords are destroyed; says before what that means. */
function DestroyAfter({
  days,
  onSave,
  onClose,
}: {
  days: number | null
  onSave: (days: number) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState(String(days ?? PROPOSED_DAYS))
  const save = () => {
    if (!isDays(text)) return
    onSave(Number(text))
    onClose()
  }
  return (
    <FormDialog
      title={t('delivery.destroy.title')}
      save={days === null ? t('delivery.destroy.confirm') : t('labels.save')}
      busy={false}
      onSave={save}
      onClose={onClose}
    >
      <TextField
        label={t('delivery.destroy.days')}
        type="number"
        value={text}
        error={isDays(text) ? undefined : t('delivery.settings.daysWrong', { max: MAX_WAITING_DAYS })}
        onChange={setText}
      />
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{t('delivery.destroy.warning')}</MessageBarBody>
      </MessageBar>
    </FormDialog>
  )
}
