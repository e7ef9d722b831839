import { LETTER_CARD } from '#shared/domain/sheet-layout.ts'
import { translator } from '#shared/i18n/index.ts'
import { Card, Steps } from './card.tsx'
import type { CardContent } from './card.tsx'
import { cardLook, lookStyle } from './card-look.ts'

const look = cardLook({ ...LETTER_CARD, left: Infinity, top: Infinity })
const style = lookStyle(LETTER_CARD, look)

/** A letter to one user: the address where a window of an envelope shows it, and at the foot the card to cut out. */
export function Letter({ customerName, card }: CardContent) {
  const t = translator(card.language)
  return (
    <div className="letter" lang={card.language}>
      <p className="letter-sender">{customerName}</p>
      <div className="letter-address">
        <address className="content">
          <span>{card.displayName}</span>
          {card.department !== '' && <span>{card.department}</span>}
          <span>{customerName}</span>
        </address>
      </div>
      <div className="letter-text">
        <div className="content">
          <h1>{t('sheets.letter.subject')}</h1>
          <p>{t('sheets.letter.greeting', { name: card.displayName })}</p>
          {card.superseded ? (
            <p>{t('sheets.card.superseded')}</p>
          ) : (
            <>
              <p>{t('sheets.letter.introduction')}</p>
              <Steps card={card} />
            </>
          )}
        </div>
      </div>
      <div className="letter-card" style={style}>
        <Card form={look.form} customerName={customerName} card={card} />
      </div>
    </div>
  )
}
