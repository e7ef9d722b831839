import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components'
import { Save20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { FormGroup } from '../../components/form-fields.tsx'
import { ProgressBar } from '../../components/progress-bar.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { navigate } from '../../location.ts'
import { FileButton } from '../imports/choose-file.tsx'
import { RestoreCopy } from './restore-copy.tsx'
import { SaveCopy } from './save-copy.tsx'
import { useCheckCopy } from './use-check-copy.ts'

const useStyles = makeStyles({
  group: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  progress: { alignSelf: 'stretch' },
})

/** All data as one file: to save it, and to restore it from one. `saving` opens the dialog that saves. */
export function CopiesGroup({ saving }: { saving: boolean }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { check, forget, work, file, notRead, checked } = useCheckCopy()
  const [leftOut, setLeftOut] = useState<readonly string[]>([])
  return (
    <FormGroup title={t('copies.title')}>
      <div className={styles.group}>
        <span>{t('copies.about')}</span>
        <div className={styles.buttons}>
          <Button icon={<Save20Regular />} onClick={() => navigate(addresses.saveCopy)}>
            {t('copies.save')}
          </Button>
          <FileButton
            label={t('copies.restore')}
            accept=".zip,application/zip"
            onFiles={([chosen]) => chosen && void check(chosen)}
          />
        </div>
        {work && (
          <div className={styles.progress}>
            <ProgressBar
              key={work.stage}
              label={t(`copies.${work.stage}`, { file })}
              done={work.done}
              total={work.total}
              cancel={forget}
            />
          </div>
        )}
        {notRead && <NotRestored file={file} why={notRead} />}
        {leftOut.length > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t('copies.savedWithout', { names: leftOut.join(', ') })}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {saving && (
        <SaveCopy onLeftOut={setLeftOut} onClose={() => navigate(addresses.settings, { replace: true })} />
      )}
      {checked && <RestoreCopy copy={checked} onClose={forget} />}
    </FormGroup>
  )
}

function NotRestored({ file, why }: { file: string; why: ShownRefusal | 'unreadable' }) {
  const { t } = useTranslation()
  const text = useRefusalText()
  return (
    <MessageBar intent="error" layout="multiline" politeness="assertive">
      <MessageBarBody>
        <MessageBarTitle>{t('copies.notRead', { file })}</MessageBarTitle>{' '}
        {why === 'unreadable' ? t('copies.unreadable') : text(why)}
      </MessageBarBody>
    </MessageBar>
  )
}
