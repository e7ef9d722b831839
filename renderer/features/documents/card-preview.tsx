import { makeStyles, tokens } from '@fluentui/react-components'
import { useLayoutEffect, useState } from 'react'
import type { CSSProperties } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { CustomerDetails } from '#shared/domain/customer.ts'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { cardLook, lookStyle } from '../../print/card-look.ts'
import { Card } from '../../print/card.tsx'
import { refitCards } from '../../print/fit-cards.ts'
import type { DocumentsDraft } from './documents-draft.ts'

/** One of eight on A4, in millimetres. */
const MEASURE = { width: 105, height: 74.25 } as const
const look = cardLook({ ...MEASURE, left: Infinity, top: Infinity })
const style: CSSProperties & Record<'--mm', string> = {
  ...lookStyle(MEASURE, look),
  '--mm': `calc(100vw / ${MEASURE.width})`,
}
const SAMPLE_PASSWORD = 'Kav7-Rimo-4tup'

const useStyles = makeStyles({
  frame: {
    position: 'sticky',
    top: tokens.spacingVerticalM,
    flex: '1 1 360px',
    minWidth: 0,
    maxWidth: '560px',
    aspectRatio: `${MEASURE.width} / ${MEASURE.height}`,
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** A card as it is printed, of a person who does not exist, with what stands in the form. */
export function CardPreview({
  customer,
  draft,
  language,
  logoAddress,
}: {
  customer: CustomerDetails
  draft: DocumentsDraft
  language: Language
  logoAddress: string | null
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const settings = useAsk('settings.get', {})
  const [page, setPage] = useState<Document | null>(null)
  const inLanguage = translator(language)
  const card = {
    displayName: inLanguage('documents.samplePerson.name'),
    userPrincipalName: `${inLanguage('documents.samplePerson.alias')}@${customer.domains[0] ?? ''}`,
    department: '',
    password: SAMPLE_PASSWORD,
    superseded: false,
    language,
  }
  const documents = { ...draft, logoAddress, operator: settings.value?.operatorName ?? '' }

  useLayoutEffect(() => {
    if (page) refitCards(page)
  })
  return (
    <>
      <iframe
        className={styles.frame}
        title={t('documents.preview')}
        src="card.html"
        onLoad={({ currentTarget }) => setPage(currentTarget.contentDocument)}
      />
      {page &&
        createPortal(
          <main className="preview" lang={language} style={style}>
            <Card form={look.form} customerName={customer.name} card={card} documents={documents} />
          </main>,
          page.body,
        )}
    </>
  )
}
