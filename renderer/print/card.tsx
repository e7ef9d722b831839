import { Fragment } from 'react'
import type { CSSProperties } from 'react'
import type { SheetCard } from '#shared/contract/sheets.ts'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'
import { translator } from '#shared/i18n/index.ts'
import type { CardLook } from './card-look.ts'
import { textsOfCard } from './card-texts.ts'
import type { SheetDocuments } from './card-texts.ts'
import { QrCode } from './qr-code.tsx'

/** What a card says; where it lies and how large it is, its page decides. */
export interface CardContent {
  readonly customerName: string
  readonly card: SheetCard
  readonly documents: SheetDocuments
}

export function Card({ form, ...content }: CardContent & { readonly form: CardLook['form'] }) {
  const { language, superseded } = content.card
  return (
    <article className="card" lang={language} data-form={form} data-superseded={superseded}>
      <div className="content">
        {form === 'full' ? <FullContent {...content} /> : <SmallContent {...content} />}
      </div>
    </article>
  )
}

function FullContent(content: CardContent) {
  const { customerName, card, documents } = content
  const t = translator(card.language)
  const { greeting } = textsOfCard(documents, customerName, card)
  return (
    <>
      <div className="head">
        <div>
          <p className="customer">{customerName}</p>
          <h2 className="name">{card.displayName}</h2>
        </div>
        <Logo {...content} />
      </div>
      {greeting !== '' && !card.superseded && <p className="greeting">{greeting}</p>}
      <dl className="fields">
        <Field kind="user-name" label={t('sheets.card.userName')} value={card.userPrincipalName} />
        <Field kind="password" label={t('sheets.card.temporaryPassword')} value={card.password} />
        <Field kind="address" label={t('sheets.card.signInPage')} value={SIGN_IN_ADDRESS} />
      </dl>
      {card.superseded ? (
        <p className="superseded">{t('sheets.card.superseded')}</p>
      ) : (
        <div className="what-to-do">
          <Steps {...content} />
          {documents.qrCode && <QrCode label={t('sheets.card.signInPage')} />}
        </div>
      )}
    </>
  )
}

/** Without the steps: on the smallest cards there is room for what is typed. */
function SmallContent({ customerName, card }: CardContent) {
  const t = translator(card.language)
  return (
    <>
      <h2 className="name">{card.displayName}</h2>
      <dl className="fields">
        <Field kind="user-name" label={t('sheets.card.userName')} value={card.userPrincipalName} />
        <Field kind="password" label={t('sheets.card.temporaryPassword')} value={card.password} />
      </dl>
      {card.superseded && <p className="superseded">{t('sheets.card.superseded')}</p>}
      <p className="foot">
        <span className="address" translate="no">
          {SIGN_IN_ADDRESS.replace('https://', '')}
        </span>
        <span className="customer">{customerName}</span>
      </p>
    </>
  )
}

/** What to do with the card, in its language. */
export function Steps({ customerName, card, documents }: CardContent) {
  const { steps } = textsOfCard(documents, customerName, card)
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={index}>{step}</li>
      ))}
    </ol>
  )
}

/** Says nothing that the name of the customer beside it does not say. */
export function Logo({ documents }: Pick<CardContent, 'documents'>) {
  return documents.logoAddress !== null && <img className="logo" src={documents.logoAddress} alt="" />
}

type FieldKind = 'user-name' | 'password' | 'address'

function Field(props: { readonly kind: FieldKind; readonly label: string; readonly value: string }) {
  const { kind, label, value } = props
  return (
    <div>
      <dt className="label">{label}</dt>
      <dd className="value" data-field={kind} translate="no" style={lengthOf(value)}>
        {kind === 'user-name' ? <BreakableAtDomain name={value} /> : value}
      </dd>
    </div>
  )
}

/** What the style sheet fits a value to its line by. */
export const lengthOf = (value: string): CSSProperties & Record<'--length', number> => ({
  '--length': value.length,
})

/** A user name too long for its line breaks before the `@`, if that is enough. */
export function BreakableAtDomain({ name }: { readonly name: string }) {
  return name.split(/(?=@)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
