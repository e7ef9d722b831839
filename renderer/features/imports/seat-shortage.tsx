import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportChoices, ImportDraft, ImportForCustomer } from '#shared/contract/imports.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { ButtonLink } from '../../components/links.tsx'
import { useLanguage } from '../../components/use-language.ts'
import { WithoutDialog } from './without-dialog.tsx'

const useStyles = makeStyles({
  body: { paddingBlock: tokens.spacingVerticalS },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
  },
  names: { overflowWrap: 'anywhere' },
})

type Product = ImportForCustomer['seats'][number]

/** Those who would miss out are named up to this many. */
const NAMED = 3

/**
 * A product of which seats are missing: how many and for whom, and three ways out. Where one was taken, what it
 * means and how it is taken back.
 */
export function SeatShortage({
  draft,
  customerId,
  product,
  choices,
  onChoose,
}: {
  draft: ImportDraft
  customerId: string
  product: Product
  choices: ImportChoices
  onChoose: (change: Partial<ImportChoices>) => void
}) {
  const { t } = useTranslation()
  const [choosing, setChoosing] = useState(false)
  const { skuId, name, short, raised, without } = product
  const others = choices.without.filter((entry) => entry.skuId !== skuId)
  const rowsWithout = choices.without.find((entry) => entry.skuId === skuId)?.rows ?? []

  return (
    <>
      {short > 0 && (
        <Told intent="error" text={t('importRows.seats.short', { count: short, product: name })}>
          <WhoMissesOut draft={draft} customerId={customerId} product={product} />
          <Ways>
            <Button onClick={() => onChoose({ raise: [...choices.raise, skuId] })}>
              {t('importRows.seats.raise', { count: short })}
            </Button>
            <Button onClick={() => setChoosing(true)}>{t('importRows.seats.without')}</Button>
            <ButtonLink to={addresses.import(draft.customerId, draft.draftId, 'rows')}>
              {t('importRows.seats.toRows')}
            </ButtonLink>
          </Ways>
        </Told>
      )}
      {raised > 0 && (
        <Told intent="warning" text={t('importRows.seats.raised', { count: raised, product: name })}>
          <Ways>
            <Button onClick={() => onChoose({ raise: choices.raise.filter((other) => other !== skuId) })}>
              {t('importRows.seats.dontRaise')}
            </Button>
          </Ways>
        </Told>
      )}
      {without > 0 && (
        <Told intent="warning" text={t('importRows.seats.madeWithout', { count: without, product: name })}>
          <Ways>
            <Button onClick={() => setChoosing(true)}>{t('importRows.seats.others')}</Button>
            <Button onClick={() => onChoose({ without: others })}>
              {t('importRows.seats.withAfterAll')}
            </Button>
          </Ways>
        </Told>
      )}
      {choosing && (
        <WithoutDialog
          draftId={draft.draftId}
          customerId={customerId}
          product={product}
          chosen={rowsWithout}
          onClose={() => setChoosing(false)}
          onConfirm={(rows) => {
            setChoosing(false)
            onChoose({ without: rows.length === 0 ? others : [...others, { skuId, rows }] })
          }}
        />
      )}
    </>
  )
}

function Told({
  intent,
  text,
  children,
}: {
  intent: 'error' | 'warning'
  text: string
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        {text}
        {children}
      </MessageBarBody>
    </MessageBar>
  )
}

const Ways = ({ children }: { children: ReactNode }) => <div className={useStyles().ways}>{children}</div>

/** The first of those for whom no seat is left: the last ones of the file. */
function WhoMissesOut({
  draft: { draftId },
  customerId,
  product: { skuId, needed, short, without },
}: {
  draft: ImportDraft
  customerId: string
  product: Product
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const language = useLanguage()
  // Who goes without by choice stands among them, before those who are looked for or behind.
  const offset = Math.max(0, needed - short)
  const limit = Math.min(500, NAMED + without)
  const { value } = useAsk(
    'imports.seatTakers',
    { draftId, customerId, skuId, offset, limit },
    { forget: true, keep: true },
  )
  const names = (value?.rows ?? [])
    .filter(({ missing }) => missing)
    .slice(0, NAMED)
    .map(({ displayName, userPrincipalName }) => displayName || userPrincipalName)
  if (names.length === 0) return null
  const more = short - names.length
  const text =
    more > 0
      ? `${names.join(', ')} ${t('importRows.seats.andMore', { count: more })}`
      : new Intl.ListFormat(language, { type: 'conjunction' }).format(names)
  return <div className={styles.names}>{t('importRows.seats.who', { count: short, names: text })}</div>
}
