import { Body1, Button } from '@fluentui/react-components'
import { Print20Regular } from '@fluentui/react-icons'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createPortal, flushSync } from 'react-dom'
import type { HandOffRow } from '#shared/contract/hand-off.ts'
import { addresses } from '../../addresses.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useRows } from '../../ask/use-rows.ts'
import { isSelected, selectAll } from '../../components/list-selection.ts'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { Checklist, usePrintedOnly } from './checklist.tsx'
import { EVERYTHING, useChosenForChecklist } from './selection.ts'

/** Items that are drawn on the screen, to look at: thousands of them would take seconds. */
const ON_SCREEN = 100

/** What is chosen of the list, to print and to tick by hand. After a reload it is all that is to do. */
export function ChecklistPage({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const printedOnly = usePrintedOnly()
  const { value: customer } = useAsk('customers.get', { customerId })
  const name = customer?.details.name ?? ''
  const crumbs = [
    ...useCustomerCrumbs(customerId, name),
    { label: t('toDo.title'), to: addresses.toDo(customerId) },
    { label: t('toDo.checklist.title') },
  ]
  const { items, refusal, again } = useItems(customerId)
  const note = useCommand('handOff.noteChecklist')
  const asksAgain = note.refusal?.code === 'exported-already'
  const print = async (keys: string[]) => {
    const noted = await note.run({ customerId, selection: { keys }, again: asksAgain })
    if (noted.ok) window.print()
  }
  const isPrinting = useIsPrinting()
  return (
    <Page title={t('toDo.checklist.title')} breadcrumb={crumbs}>
      {refusal && <RefusalMessage refusal={refusal} retry={again} />}
      {note.refusal && <RefusalMessage refusal={note.refusal} />}
      <Body1>{t('toDo.checklist.tick')}</Body1>
      <div>
        <Button
          appearance="primary"
          icon={<Print20Regular />}
          disabled={!items || items.length === 0 || note.busy}
          onClick={() => items && void print(items.map(({ key }) => key))}
        >
          {asksAgain ? t('toDo.checklist.again') : t('toDo.checklist.print')}
        </Button>
      </div>
      {items ? <Checklist customerName={name} items={items.slice(0, ON_SCREEN)} /> : <Waiting />}
      {items && items.length > ON_SCREEN && (
        <Body1>{t('toDo.checklist.more', { count: items.length - ON_SCREEN })}</Body1>
      )}
      {/* The paper has the whole list, and nothing of the window around it. */}
      {items &&
        isPrinting &&
        createPortal(
          <div className={printedOnly}>
            <Checklist customerName={name} items={items} />
          </div>,
          document.body,
        )}
    </Page>
  )
}

/** Whether the browser is just making what it prints. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    // What is not drawn when this event is over is not printed.
    const begin = () => flushSync(() => setPrinting(true))
    const end = () => setPrinting(false)
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
    }
  }, [])
  return isPrinting
}

/** All rows that were chosen; undefined until they are there. */
function useItems(customerId: string) {
  const chosen = useChosenForChecklist(customerId)
  const [input] = useState({ customerId, filter: chosen?.filter ?? EVERYTHING })
  const [selection] = useState(chosen?.selection ?? selectAll(0))
  const rows = useRows('handOff.list', input)
  const [items, setItems] = useState<readonly HandOffRow[]>()
  const { first, range, refusal, again } = rows
  useEffect(() => {
    if (first === undefined) return undefined
    let isCurrent = true
    void range(0, first.total - 1).then((all) => {
      if (isCurrent) setItems(all.filter(({ key }) => isSelected(selection, key)))
    })
    return () => {
      isCurrent = false
    }
  }, [first, range, selection])
  return { items, refusal, again }
}
