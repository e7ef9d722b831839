import { makeStyles, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { About } from '#shared/contract/host.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { FormGroup, FormGroups } from '../../components/form-fields.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { PackageLicenses } from './package-licenses.tsx'

const useStyles = makeStyles({
  versions: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
  },
  version: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  files: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: 'anywhere' },
})

/** Which versions run here, and the licences of all that is shipped. */
export function AboutPage() {
  const { t } = useTranslation()
  const { value, refusal, again } = useAsk('host.about', {})
  const crumbs = [{ label: t('shell.settings'), to: addresses.settings }, { label: t('about.title') }]
  return (
    <Page title={t('about.title')} width="form" breadcrumb={crumbs}>
      {refusal && <RefusalMessage refusal={refusal} retry={again} />}
      {value && (
        <FormGroups>
          <Versions versions={value.versions} />
          <FormGroup title={t('about.licenses')}>
            <span>{t('about.packages')}</span>
            <PackageLicenses packages={value.packages} />
            {value.runtimeLicenses.length > 0 && <RuntimeLicenses files={value.runtimeLicenses} />}
          </FormGroup>
        </FormGroups>
      )}
    </Page>
  )
}

function Versions({ versions }: { versions: About['versions'] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const known = [
    ['Partner Desk', versions.application],
    ['Electron', versions.electron],
    ['Chromium', versions.chromium],
    ['Node.js', versions.node],
  ] as const
  return (
    <FormGroup title={t('about.versions')}>
      <dl className={styles.versions}>
        {known.map(
          ([name, version]) =>
            version !== null && (
              <Fragment key={name}>
                <dt>{name}</dt>
                <dd className={styles.version}>{version}</dd>
              </Fragment>
            ),
        )}
      </dl>
    </FormGroup>
  )
}

/** They are too long to be shown, and lie beside the program. */
function RuntimeLicenses({ files }: { files: readonly string[] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <>
      <span>{t('about.runtime')}</span>
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file}>{file}</li>
        ))}
      </ul>
    </>
  )
}
