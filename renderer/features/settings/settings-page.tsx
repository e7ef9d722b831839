import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { Settings } from '#shared/contract/settings.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { PAPERS } from '#shared/domain/sheet.ts'
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '#shared/domain/temporary-password.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { ChoiceField, FormGroup, FormGroups } from '../../components/form-fields.tsx'
import { TextLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { CopiesGroup } from '../copies/copies-group.tsx'
import { RemoveSampleData } from '../customers/sample-data.tsx'
import { KeysGroup } from './keys-group.tsx'
import { SettledTextField } from './settled-text-field.tsx'
import { useChangeSettings } from './use-change-settings.ts'
import { WaitingGroup } from './waiting-group.tsx'

const useStyles = makeStyles({
  facts: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    overflowWrap: 'anywhere',
  },
  sample: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
  },
})

const THEMES = ['system', 'light', 'dark'] as const

/** Settings hold at once; there is nothing to save. */
export function SettingsPage({ savingCopy }: { savingCopy: boolean }) {
  const { t } = useTranslation()
  const { value, refusal, again } = useAsk('settings.get', {})
  return (
    <Page title={t('shell.settings')} width="form">
      {refusal && <RefusalMessage refusal={refusal} retry={again} />}
      {value && <SettingsForm settings={value} savingCopy={savingCopy} />}
    </Page>
  )
}

function SettingsForm({ settings, savingCopy }: { settings: Settings; savingCopy: boolean }) {
  const { t } = useTranslation()
  const { change, refusal } = useChangeSettings()
  return (
    <FormGroups>
      {refusal && <RefusalMessage refusal={refusal} />}
      <FormGroup title={t('settings.groupAppearance')}>
        <ChoiceField
          label={t('settings.language')}
          value={settings.language}
          choices={(['system', ...LANGUAGES] as const).map((value) => ({
            value,
            label: t(`settings.languages.${value}`),
          }))}
          onChange={(language) => change({ language })}
        />
        <ChoiceField
          label={t('settings.theme')}
          hint={t('settings.themeHint')}
          value={settings.theme}
          choices={THEMES.map((value) => ({ value, label: t(`settings.themes.${value}`) }))}
          onChange={(theme) => change({ theme })}
        />
      </FormGroup>
      <FormGroup title={t('settings.groupWork')}>
        <SettledTextField
          label={t('settings.operatorName')}
          hint={t('settings.operatorNameHint')}
          value={settings.operatorName}
          problem={(text) => (text.trim() === '' ? t('settings.operatorNameMissing') : undefined)}
          onSettled={(operatorName) => change({ operatorName: operatorName.trim() })}
        />
        <SettledTextField
          label={t('settings.passwordLength')}
          hint={t('settings.passwordLengthHint', { min: MIN_PASSWORD_LENGTH, max: MAX_PASSWORD_LENGTH })}
          type="number"
          value={String(settings.passwordLength)}
          problem={(text) =>
            isPasswordLength(Number(text))
              ? undefined
              : t('settings.passwordLengthWrong', { min: MIN_PASSWORD_LENGTH, max: MAX_PASSWORD_LENGTH })
          }
          onSettled={(text) => change({ passwordLength: Number(text) })}
        />
        <ChoiceField
          label={t('settings.paper')}
          value={settings.paper}
          choices={PAPERS.map((value) => ({ value, label: t(`settings.papers.${value}`) }))}
          onChange={(paper) => change({ paper })}
        />
      </FormGroup>
      <WaitingGroup settings={settings} onChange={change} />
      <KeysGroup />
      <CopiesGroup saving={savingCopy} />
      <AboutData />
      <SampleData />
    </FormGroups>
  )
}

const isPasswordLength = (length: number): boolean =>
  Number.isInteger(length) && length >= MIN_PASSWORD_LENGTH && length <= MAX_PASSWORD_LENGTH

function AboutData() {
  const styles = useStyles()
  const { t } = useTranslation()
  const { value: host } = useAsk('host.capabilities', {})
  if (!host) return null
  return (
    <FormGroup title={t('settings.groupData')}>
      <div className={styles.facts}>
        <span>{t('shell.dataFolder', { folder: host.dataDir })}</span>
        <span>
          <TextLink to={addresses.about}>{t('about.title')}</TextLink>
        </span>
      </div>
    </FormGroup>
  )
}

function SampleData() {
  const styles = useStyles()
  const { t } = useTranslation()
  const { value } = useAsk('dashboard.get', {})
  if (!value || value.sampleCustomers === 0) return null
  return (
    <FormGroup title={t('settings.groupSample')}>
      <div className={styles.sample}>
        <span>{t('dashboard.sampleIsThere', { count: value.sampleCustomers })}</span>
        <RemoveSampleData />
      </div>
    </FormGroup>
  )
}
