import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandOffRow } from '#shared/contract/hand-off.ts'
import { HAND_OFF_KINDS } from '#shared/domain/hand-off/item.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useFormat } from '../../components/use-format.ts'

const PRINTED_ONLY = 'printed-only'

const useStaticStyles = makeStaticStyles(`
  .${PRINTED_ONLY} { display: none; }
  @media print {
    body > :not(.${PRINTED_ONLY}) { display: none !important; }
    .${PRINTED_ONLY} { display: block; color: #000; background-color: #fff; }
    html, body { height: auto; background-color: #fff; }
  }
`)

/** The class of what is there for the paper alone; while it is used, nothing else is printed. */
export function usePrintedOnly(): string {
  useStaticStyles()
  return PRINTED_ONLY
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    breakInside: 'avoid',
    overflowWrap: 'anywhere',
  },
  box: {
    flexShrink: 0,
    width: '14px',
    height: '14px',
    marginTop: '3px',
    border: '1.5px solid currentColor',
  },
  kind: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500 },
  details: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
})

/** The items under the headings of their kinds, in the order in which they must happen, each with a box to tick. */
export function Checklist({ customerName, items }: { customerName: string; items: readonly HandOffRow[] }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { moment } = useFormat()
  const [now] = useState(() => new Date().toISOString())
  const { value: settings } = useAsk('settings.get', {})
  const kinds = HAND_OFF_KINDS.filter((kind) => items.some((item) => item.kind === kind))
  return (
    <section aria-label={t('toDo.checklist.title')}>
      <h2 className={styles.title}>{t('toDo.checklist.head', { customer: customerName })}</h2>
      <p>{t('toDo.checklist.made', { moment: moment(now), actor: settings?.operatorName ?? '' })}</p>
      {kinds.some((kind) => kind === 'create' || kind === 'reset') && (
        <p>{t('toDo.checklist.noPasswords')}</p>
      )}
      {kinds.map((kind) => (
        <div key={kind}>
          <h3 className={styles.kind}>{t(`handOff.kinds.${kind}`)}</h3>
          <ul className={styles.list}>
            {items
              .filter((item) => item.kind === kind)
              .map(({ key, text, details }) => (
                <li key={key} className={styles.item}>
                  <span className={styles.box} aria-hidden="true" />
                  <div>
                    {text}
                    {details.length > 0 && (
                      <ul className={styles.details}>
                        {details.map(({ label, value }) => (
                          <li key={label}>
                            {label}: {value}
                          </li>
                        ))}
                      </ul>
                    )}
                  </div>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
