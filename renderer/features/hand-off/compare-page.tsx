import { Body1, Button } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useNotice } from '../../components/notices.tsx'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { Steps } from '../../components/steps.tsx'
import { Waiting } from '../../components/waiting.tsx'
import { navigate } from '../../location.ts'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { FileButton, NotReadMessage } from '../imports/choose-file.tsx'
import { DropOverlay } from '../imports/import-drop.tsx'
import { ImportProgress } from '../imports/import-progress.tsx'
import { useFileDrop } from '../imports/use-file-drop.ts'
import { useReadFile } from '../imports/use-read-file.ts'
import { ComparedView } from './compared-view.tsx'
import { Seen } from './compare-seen.tsx'

/** From an export of the customer's tenant to what is done, what differs, and who is only there. */
export function ComparePage({ customerId, draftId }: { customerId: string; draftId?: string }) {
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId })
  const crumbs = useCustomerCrumbs(customerId, customer.value?.details.name ?? '')
  const { current, notRead, read, cancel } = useReadFile(customerId, (draft) =>
    navigate(addresses.compare(customerId, draft.draftId)),
  )
  const isOver = useFileDrop(read)
  return (
    <Page
      title={t('compare.title')}
      breadcrumb={[
        ...crumbs,
        { label: t('toDo.title'), to: addresses.toDo(customerId) },
        { label: t('compare.title') },
      ]}
    >
      {notRead && <NotReadMessage notRead={notRead} />}
      {current !== null ? (
        <ImportProgress
          key={current.draftId}
          draftId={current.draftId}
          fileName={current.fileName}
          begins="reading"
          cancel={cancel}
        />
      ) : draftId === undefined ? (
        <ChooseExport customerId={customerId} onFiles={read} />
      ) : (
        <Comparison key={draftId} customerId={customerId} draftId={draftId} />
      )}
      {isOver && <DropOverlay />}
    </Page>
  )
}

function ChooseExport({
  customerId,
  onFiles,
}: {
  customerId: string
  onFiles: (files: readonly File[]) => void
}) {
  const { t } = useTranslation()
  return (
    <Steps
      names={[t('compare.steps.file'), t('compare.steps.check')]}
      current={0}
      back={{ label: t('common.cancel'), run: () => navigate(addresses.toDo(customerId)) }}
    >
      <Body1>{t('compare.hint')}</Body1>
      <div>
        <FileButton appearance="primary" label={t('imports.choose.button')} onFiles={onFiles} />
      </div>
    </Steps>
  )
}

/** What the file shows, and the button that writes it down. */
function Comparison({ customerId, draftId }: { customerId: string; draftId: string }) {
  const { t } = useTranslation()
  const notice = useNotice()
  const [whole, setWhole] = useState<boolean | null>(null)
  const [compared, setCompared] = useState<{ readonly done: number; readonly rows: readonly number[] }>()
  const input = { customerId, draftId, whole: whole ?? false }
  const { value: look, refusal } = useAsk('compare.look', input, {
    keep: true,
    forget: true,
    enabled: compared === undefined,
  })
  const commit = useCommand('compare.commit')
  const leave = () => {
    void api.imports.cancel({ draftId })
    navigate(addresses.toDo(customerId))
  }
  const another = () => {
    void api.imports.cancel({ draftId })
    navigate(addresses.compare(customerId))
  }

  if (compared) return <ComparedView customerId={customerId} draftId={draftId} {...compared} leave={leave} />
  if (refusal)
    return (
      <>
        <RefusalMessage refusal={refusal} />
        <div>
          <Button onClick={another}>{t('compare.other')}</Button>
        </div>
      </>
    )
  if (!look) return <Waiting />

  const { done, toDo, news, missed, onlyThere } = look
  const isOpen = missed.count > 0 && whole === null
  const isNothing = !news && onlyThere.count === 0
  const write = async () => {
    const answer = await commit.run(input)
    if (!answer.ok) return
    if (onlyThere.count > 0) {
      setCompared({ done: answer.value.done, rows: onlyThere.rows })
      return
    }
    leave()
    notice({ text: t('compare.compared', { count: answer.value.done }) })
  }
  const sentence = isOpen
    ? t('compare.answer')
    : isNothing
      ? t('compare.nothing')
      : `${t('compare.checksOff', { count: done.count })} ${t('compare.stay', { count: toDo })}`
  return (
    <Steps
      names={[t('compare.steps.file'), t('compare.steps.check')]}
      current={1}
      back={{ label: t('compare.other'), run: another }}
      next={
        isNothing && !isOpen
          ? { label: t('compare.finish'), run: leave }
          : {
              label: t(done.count > 0 ? 'compare.commit' : 'compare.note'),
              run: () => void write(),
              disabled: isOpen || commit.busy,
            }
      }
      sentence={sentence}
    >
      <Seen look={look} whole={whole} onWhole={setWhole} />
      {commit.refusal && <RefusalMessage refusal={commit.refusal} />}
    </Steps>
  )
}
