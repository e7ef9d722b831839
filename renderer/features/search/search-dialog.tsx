import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { Building20Regular, Person20Regular, Search20Regular } from '@fluentui/react-icons'
import { useDeferredValue, useEffect, useId, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { navigate } from '../../location.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  // Of one height, so that the dialog does not jump while somebody types.
  list: { height: '45vh', overflowY: 'auto', margin: 0, padding: 0 },
  hit: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '40px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: { backgroundColor: tokens.colorNeutralBackground1Selected, outline: '1px solid transparent' },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  text: { minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  under: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  note: { color: tokens.colorNeutralForeground3, minHeight: tokens.lineHeightBase300 },
})

interface Hit {
  readonly kind: 'customer' | 'user'
  readonly to: string
  readonly name: string
  readonly under: string
}

function hitsOf(found: OutputOf<'search.find'> | undefined): Hit[] {
  if (!found) return []
  return [
    ...found.customers.map(({ customerId, name, domain }): Hit => ({
      kind: 'customer',
      to: addresses.users(customerId),
      name,
      under: domain,
    })),
    ...found.users.map(({ customerId, customerName, userId, displayName, userPrincipalName }): Hit => ({
      kind: 'user',
      to: addresses.user(customerId, userId),
      name: displayName,
      under: `${userPrincipalName} · ${customerName}`,
    })),
  ]
}

/** Jumps to a customer or a user by any part of a name. */
export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  useFocusReturn(open)
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('shell.search')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Finder onChosen={onClose} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Finder({ onChosen }: { onChosen: () => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const listId = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const wanted = useDeferredValue(text.trim())
  const { value, refusal } = useAsk(
    'search.find',
    { text: wanted, limit: 20 },
    { enabled: wanted !== '', keep: true },
  )
  const hits = wanted === '' ? [] : hitsOf(value)
  const current = Math.min(active, hits.length - 1)

  useEffect(() => {
    document.getElementById(`${listId}-${current}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, current])

  const choose = (hit: Hit) => {
    onChosen()
    navigate(hit.to)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[current]
    if (event.key === 'ArrowDown') setActive(Math.min(hits.length - 1, current + 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(0, current - 1))
    else if (event.key === 'Enter' && hit) choose(hit)
    else return
    event.preventDefault()
  }

  return (
    <>
      <Input
        size="large"
        role="combobox"
        aria-label={t('shell.search')}
        aria-expanded={hits.length > 0}
        aria-controls={listId}
        aria-activedescendant={hits.length > 0 ? `${listId}-${current}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        placeholder={t('shell.searchHint')}
        contentBefore={<Search20Regular />}
        value={text}
        onChange={(_, data) => {
          setText(data.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      {refusal && <RefusalMessage refusal={refusal} />}
      <div id={listId} role="listbox" aria-label={t('shell.found')} className={styles.list}>
        {hits.map((hit, index) => (
          <div
            key={hit.to}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            className={mergeClasses(styles.hit, index === current && styles.active)}
            onClick={() => choose(hit)}
          >
            {hit.kind === 'customer' ? (
              <Building20Regular className={styles.icon} aria-label={t('shell.customer')} />
            ) : (
              <Person20Regular className={styles.icon} aria-label={t('shell.user')} />
            )}
            <div className={styles.text}>
              <div className={styles.name}>{hit.name}</div>
              <div className={styles.under}>{hit.under}</div>
            </div>
          </div>
        ))}
      </div>
      <div className={styles.note} role="status">
        {wanted !== '' && value && <Note found={hits.length} complete={value.complete} />}
      </div>
    </>
  )
}

function Note({ found, complete }: { found: number; complete: boolean }) {
  const { t } = useTranslation()
  if (!complete) return t('shell.searchingMore')
  return found === 0 ? t('shell.foundNothing') : t('shell.foundCount', { count: found })
}
