import { Fragment } from 'react'
import type { CSSProperties } from 'react'
import type { Paper, SheetCard } from '#shared/contract/batches.ts'
import { CARDS_A_PAGE } from '#shared/domain/sheet.ts'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'
import { translator } from '#shared/i18n/index.ts'

/** All sheets of a job: what is on the screen is what is printed. */
export function Sheets(props: {
  readonly paper: Paper
  readonly customerName: string
  readonly cards: readonly SheetCard[]
}) {
  const { paper, customerName, cards } = props
  const pages = Array.from({ length: Math.ceil(cards.length / CARDS_A_PAGE) }, (_, page) =>
    cards.slice(page * CARDS_A_PAGE, (page + 1) * CARDS_A_PAGE),
  )
  return (
    <div className="sheets" data-paper={paper}>
      {pages.map((page, index) => (
        <section className="sheet" key={index}>
          {page.map((card) => (
            <Card key={card.userPrincipalName} customerName={customerName} card={card} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Card({ customerName, card }: { readonly customerName: string; readonly card: SheetCard }) {
  const t = translator(card.language)
  return (
    <article className="card" lang={card.language} data-superseded={card.superseded}>
      <div className="content">
        <p className="customer">{customerName}</p>
        <h2 className="name">{card.displayName}</h2>
        <dl className="fields">
          <Field kind="user-name" label={t('sheets.card.userName')} value={card.userPrincipalName} />
          <Field kind="password" label={t('sheets.card.temporaryPassword')} value={card.password} />
          <Field kind="address" label={t('sheets.card.signInPage')} value={SIGN_IN_ADDRESS} />
        </dl>
        {card.superseded ? (
          <p className="superseded">{t('sheets.card.superseded')}</p>
        ) : (
          <ol className="steps">
            <li>{t('sheets.card.signIn')}</li>
            <li>{t('sheets.card.choosePassword')}</li>
            <li>{t('sheets.card.destroyCard')}</li>
          </ol>
        )}
      </div>
    </article>
  )
}

function Field(props: {
  readonly kind: 'user-name' | 'password' | 'address'
  readonly label: string
  readonly value: string
}) {
  const { kind, label, value } = props
  const length: CSSProperties & Record<'--length', number> = { '--length': value.length }
  return (
    <div>
      <dt className="label">{label}</dt>
      <dd className="value" data-field={kind} translate="no" style={length}>
        {kind === 'user-name' ? <BreakableAtDomain name={value} /> : value}
      </dd>
    </div>
  )
}

/** A user name too long for its line breaks before the `@`, if that is enough. */
function BreakableAtDomain({ name }: { readonly name: string }) {
  return name.split(/(?=@)/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
