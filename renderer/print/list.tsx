import type { SheetCard } from '#shared/contract/sheets.ts'
import type { Language } from '#shared/domain/language.ts'
import { SIGN_IN_ADDRESS } from '#shared/domain/sign-in.ts'
import { translator } from '#shared/i18n/index.ts'
import { BreakableAtDomain, lengthOf } from './card.tsx'

/** A page of the list for the person who hands the passwords out, in the language of the customer. */
export function List(props: {
  readonly customerName: string
  readonly language: Language
  readonly group: string
  readonly cards: readonly SheetCard[]
  readonly page: number
  readonly pages: number
}) {
  const { customerName, language, group, cards, page, pages } = props
  const t = translator(language)
  return (
    <div className="list" lang={language}>
      <header className="list-title">
        <div className="content">
          <h1>
            {customerName}
            {group !== '' && <span> · {group}</span>}
          </h1>
          <p>
            {t('sheets.list.title')} · <span translate="no">{SIGN_IN_ADDRESS}</span>
          </p>
        </div>
      </header>
      <div role="table" className="list-table">
        <div role="row" className="list-head">
          <span role="columnheader">{t('sheets.list.name')}</span>
          <span role="columnheader">{t('sheets.card.userName')}</span>
          <span role="columnheader">{t('sheets.card.temporaryPassword')}</span>
          <span role="columnheader">{t('sheets.list.handedOver')}</span>
        </div>
        {cards.map((card) => (
          <Line key={card.userPrincipalName} card={card} superseded={t('sheets.list.superseded')} />
        ))}
      </div>
      <p className="list-page">{t('sheets.list.page', { page, pages })}</p>
    </div>
  )
}

function Line({ card, superseded }: { readonly card: SheetCard; readonly superseded: string }) {
  const { displayName, userPrincipalName, password } = card
  return (
    <div role="row" className="list-line content" data-superseded={card.superseded}>
      <span role="rowheader" className="list-name">
        {displayName}
      </span>
      <span
        role="cell"
        className="value"
        data-field="user-name"
        translate="no"
        style={lengthOf(userPrincipalName)}
      >
        <BreakableAtDomain name={userPrincipalName} />
      </span>
      <span role="cell" className="list-password">
        <span className="value" data-field="password" translate="no" style={lengthOf(password)}>
          {password}
        </span>
        {card.superseded && <span className="list-superseded">{superseded}</span>}
      </span>
      <span role="cell" className="list-box" />
    </div>
  )
}
