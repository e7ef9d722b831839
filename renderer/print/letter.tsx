import { LETTER_CARD } from '#shared/domain/sheet-layout.ts'
import { translator } from '#shared/i18n/index.ts'
import { Card, Logo, Steps } from './card.tsx'
import type { CardContent } from './card.tsx'
import { cardLook, lookStyle } from './card-look.ts'
import { textsOfCard } from './card-texts.ts'
import { QrCode } from './qr-code.tsx'

const look = cardLook({ ...LETTER_CARD, left: Infinity, top: Infinity })
const style = lookStyle(LETTER_CARD, look)

/** A letter to one user: the address where a window of an envelope shows it, and at the foot the card to cut out. */
export function Letter(content: CardContent) {
  const { customerName, card, documents } = content
  const t = translator(card.language)
  const { greeting } = textsOfCard(documents, customerName, card)
  return (
    <div className="letter" lang={card.language}>
      <div className="letter-sender">
        <p>{customerName}</p>
        <Logo {...content} />
      </div>
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
          <p className="greeting">{greeting || t('sheets.letter.greeting', { name: card.displayName })}</p>
          {card.superseded ? (
            <p>{t('sheets.card.superseded')}</p>
          ) : (
            <>
              <p>{t('sheets.letter.introduction')}</p>
              <Steps {...content} />
            </>
          )}
        </div>
      </div>
      <div className="letter-card" style={style}>
        <Card form={look.form} {...content} />
      </div>
      {documents.qrCode && !card.superseded && (
        <div className="letter-qr-code">
          <QrCode label={t('sheets.card.signInPage')} />
          <span aria-hidden>{t('sheets.card.signInPage')}</span>
        </div>
      )}
    </div>
  )
}
