import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ButtonLink } from '../../components/links.tsx'
import { Page } from '../../components/page.tsx'

/** An address that leads nowhere. */
export function MissingPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('shell.missing.title')}>
      <EmptyState text={t('shell.missing.text')}>
        <ButtonLink to={addresses.dashboard} appearance="primary">
          {t('labels.dashboard')}
        </ButtonLink>
      </EmptyState>
    </Page>
  )
}
