import { Checkbox, makeStyles, tokens } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportForCustomer } from '#shared/contract/imports.ts'
import { api } from '../../api/client.ts'
import { useRows } from '../../ask/use-rows.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { sizes } from '../../theme.ts'

const useStyles = makeStyles({
  list: {
    position: 'relative',
    height: '320px',
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    listStyleType: 'none',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  all: { position: 'relative' },
  item: { position: 'absolute', left: 0, right: 0, height: `${String(sizes.row)}px`, overflow: 'hidden' },
  under: { color: tokens.colorNeutralForeground3 },
  // One line a user; all of it is in the tooltip.
  box: { display: 'flex', minWidth: 0 },
  label: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

/** As many as main answers at once. */
const WINDOW = 500

/**
 * Who of those that would take a seat goes without it: at first those who were chosen before, and the last ones of
 * the file, as many as are missing.
 */
export function WithoutDialog({
  draftId,
  customerId,
  product: { skuId, name, needed, short, raised, without },
  chosen,
  onClose,
  onConfirm,
}: {
  draftId: string
  customerId: string
  product: ImportForCustomer['seats'][number]
  /** The rows of the draft that go without it already. */
  chosen: readonly number[]
  onClose: () => void
  /** The rows of the draft that are created without the product. */
  onConfirm: (rows: number[]) => void
}) {
  const { t } = useTranslation()
  const [ticked, setTicked] = useState<ReadonlySet<number> | null>(null)
  useEffect(() => {
    let isShown = true
    void missingOut({ draftId, customerId, skuId }, needed - short).then((rows) => {
      if (isShown) setTicked((before) => before ?? new Set([...chosen, ...rows]))
    })
    return () => {
      isShown = false
    }
  }, [draftId, customerId, skuId, needed, short, chosen])
  const still = raised > 0 ? 0 : short + without - (ticked?.size ?? 0)
  const toggle = (index: number) => {
    const next = new Set(ticked)
    if (!next.delete(index)) next.add(index)
    setTicked(next)
  }
  return (
    <FormDialog
      title={t('importRows.seats.dialog.title', { product: name })}
      save={t('importRows.seats.dialog.confirm', { count: ticked?.size ?? 0 })}
      busy={ticked === null}
      onSave={() => onConfirm([...(ticked ?? [])].sort((left, right) => left - right))}
      onClose={onClose}
    >
      <span>{t('importRows.seats.dialog.text')}</span>
      <Takers
        of={{ draftId, customerId, skuId }}
        name={name}
        from={Math.max(0, needed - short)}
        ticked={ticked}
        onToggle={toggle}
      />
      <span aria-live="polite">
        {still > 0
          ? t('importRows.seats.dialog.still', { count: still })
          : t('importRows.seats.dialog.enough')}
      </span>
    </FormDialog>
  )
}

interface TakersOf {
  readonly draftId: string
  readonly customerId: string
  readonly skuId: string
}

function Takers({
  of: { draftId, customerId, skuId },
  name,
  from,
  ticked,
  onToggle,
}: {
  of: TakersOf
  name: string
  /** Where those begin for whom no seat is left: there the list opens. */
  from: number
  /** Null while it is being fetched who is ticked at first. */
  ticked: ReadonlySet<number> | null
  onToggle: (index: number) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const rows = useRows(
    'imports.seatTakers',
    useMemo(() => ({ draftId, customerId, skuId }), [draftId, customerId, skuId]),
    { forget: true },
  )
  const virtualizer = useVirtualizer({
    count: rows.total ?? 0,
    getScrollElement: () => scroller,
    estimateSize: () => sizes.row,
    overscan: 6,
    initialRect: { width: 0, height: 320 },
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items[items.length - 1]?.index ?? 0
  const { show } = rows
  useEffect(() => show(first, last), [show, first, last])
  const isThere = rows.total !== undefined && scroller !== null
  useEffect(() => {
    if (isThere) virtualizer.scrollToIndex(from, { align: 'start' })
  }, [isThere, virtualizer, from])
  if (rows.refusal) return <RefusalMessage refusal={rows.refusal} retry={rows.again} />
  return (
    <div
      ref={setScroller}
      role="group"
      className={styles.list}
      aria-label={t('importRows.seats.dialog.list', { product: name })}
      aria-busy={ticked === null}
    >
      <div className={styles.all} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index: position, start }) => {
          const taker = rows.row(position)
          const place = taker && t('importRows.seats.dialog.row', { row: taker.row })
          return (
            <div
              key={position}
              className={styles.item}
              style={{ top: start }}
              title={taker && `${taker.displayName} ${taker.userPrincipalName}, ${place ?? ''}`}
            >
              {taker && ticked && (
                <Checkbox
                  className={styles.box}
                  checked={ticked.has(taker.index)}
                  onChange={() => onToggle(taker.index)}
                  label={{
                    className: styles.label,
                    children: (
                      <>
                        {taker.displayName}{' '}
                        <span className={styles.under}>
                          {taker.userPrincipalName}, {place}
                        </span>
                      </>
                    ),
                  }}
                />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The rows of the draft for whom no seat is left. They stand from this one on, among those that want one. */
async function missingOut(of: TakersOf, from: number): Promise<number[]> {
  const found: number[] = []
  for (let offset = Math.max(0, from); ; offset += WINDOW) {
    const answer = await api.imports.seatTakers({ ...of, offset, limit: WINDOW })
    if (!answer.ok || answer.value.rows.length === 0) return found
    found.push(...answer.value.rows.filter(({ missing }) => missing).map(({ index }) => index))
    if (offset + WINDOW >= answer.value.total) return found
  }
}
