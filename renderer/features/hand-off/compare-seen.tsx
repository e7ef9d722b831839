import { Body1, Caption1, makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useId } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { ChoiceLine } from '../imports/choice-line.tsx'

type Look = OutputOf<'compare.look'>

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    maxHeight: '30vh',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { ...typographyStyles.subtitle2, margin: `0 0 ${tokens.spacingVerticalXS}` },
  hint: { color: tokens.colorNeutralForeground3 },
})

/** What a file shows of the tenant: what is done, what differs, who is only there, who is missing. */
export function Seen({
  look: { seen, leftOut, done, added, onlyThere, missed },
  whole,
  onWhole,
}: {
  look: Look
  /** Whether the file lists everybody; null until that is answered. */
  whole: boolean | null
  onWhole: (whole: boolean) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <>
      <Body1>
        {t('compare.seen', { count: seen })}
        {leftOut > 0 && ` ${t('compare.leftOut', { count: leftOut })}`}
      </Body1>
      <Caption1 className={styles.hint}>{t('compare.unseen')}</Caption1>
      {missed.count > 0 && (
        <ChoiceLine
          question={t('compare.whole.question')}
          value={whole === null ? null : whole ? 'yes' : 'no'}
          choices={[
            { value: 'yes', label: t('compare.whole.yes') },
            { value: 'no', label: t('compare.whole.no') },
          ]}
          hint={t('compare.whole.hint')}
          onChange={(answer) => onWhole(answer === 'yes')}
        />
      )}
      <Users title={t('compare.missed', { count: missed.count })} users={missed} />
      <Items title={t('compare.done', { count: done.count })} items={done} />
      <Items title={t('compare.added', { count: added.count })} why={t('compare.addedWhy')} items={added} />
      <Users title={t('compare.onlyThere', { count: onlyThere.count })} users={onlyThere} />
    </>
  )
}

const Items = ({
  title,
  why,
  items: { count, first },
}: {
  title: string
  why?: string
  items: Look['done']
}) => (
  <Some title={title} count={count} shown={first.length} {...(why !== undefined && { why })}>
    {first.map(({ key, text }) => (
      <li key={key}>{text}</li>
    ))}
  </Some>
)

const Users = ({ title, users: { count, first } }: { title: string; users: Look['missed'] }) => (
  <Some title={title} count={count} shown={first.length}>
    {first.map(({ displayName, userPrincipalName }) => (
      <li key={userPrincipalName}>
        {displayName} ({userPrincipalName})
      </li>
    ))}
  </Some>
)

/** A list under its title, with how many more there are; nothing where there is none. */
function Some({
  title,
  why,
  count,
  shown,
  children,
}: {
  title: string
  why?: string
  count: number
  shown: number
  children: ReactNode
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const headingId = useId()
  if (count === 0) return null
  return (
    <section aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {title}
      </h3>
      {why !== undefined && <Caption1 className={styles.hint}>{why}</Caption1>}
      <ul className={styles.list} aria-labelledby={headingId} tabIndex={0}>
        {children}
        {count > shown && <li>{t('compare.more', { count: count - shown })}</li>}
      </ul>
    </section>
  )
}
