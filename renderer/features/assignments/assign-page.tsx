import { Body1 } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { addresses } from '../../addresses.ts'
import { api } from '../../api/client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useCommand } from '../../ask/use-command.ts'
import { useUndoToast } from '../../ask/use-undo-toast.ts'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { Steps } from '../../components/steps.tsx'
import { navigate } from '../../location.ts'
import { useCustomerCrumbs } from '../customers/customer-page.tsx'
import { FileButton } from '../imports/choose-file.tsx'
import { manageLicenses } from '../licenses/license-selection.ts'
import { NamedInFile } from './named-in-file.tsx'

type Named = OutputOf<'assignments.read'>
interface FileRead {
  readonly assignmentId: string
  readonly named: Named
}

/** Subscriptions for the users whom a CSV file names: choose the file, see whom it means, give them licences. */
export function AssignPage({ customerId }: { customerId: string }) {
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId })
  const crumbs = useCustomerCrumbs(customerId, customer.value?.details.name ?? '')
  const [file, setFile] = useState<FileRead | null>(null)
  const [refusal, setRefusal] = useState<ShownRefusal>()

  const read = async ([chosen]: readonly File[]) => {
    if (!chosen) return
    const assignmentId = crypto.randomUUID()
    const bytes = new Uint8Array(await chosen.arrayBuffer())
    const answer = await api.assignments.read({ assignmentId, customerId, fileName: chosen.name, bytes })
    setRefusal(answer.ok ? undefined : answer.refusal)
    setFile(answer.ok ? { assignmentId, named: answer.value } : null)
  }

  return (
    <Page
      title={t('assignments.title')}
      breadcrumb={[
        ...crumbs,
        { label: t('labels.usersAndLicenses'), to: addresses.users(customerId) },
        { label: t('assignments.title') },
      ]}
    >
      {file ? (
        <Chosen key={file.assignmentId} customerId={customerId} file={file} onOther={() => setFile(null)} />
      ) : (
        <Steps
          names={[t('assignments.steps.file'), t('assignments.steps.check')]}
          current={0}
          back={{ label: t('common.cancel'), run: () => navigate(addresses.users(customerId)) }}
        >
          <Body1>{t('assignments.hint')}</Body1>
          <div>
            <FileButton
              appearance="primary"
              label={t('imports.choose.button')}
              onFiles={(files) => void read(files)}
            />
          </div>
          {refusal && <RefusalMessage refusal={refusal} />}
        </Steps>
      )}
    </Page>
  )
}

function Chosen({
  customerId,
  file: { assignmentId, named },
  onOther,
}: {
  customerId: string
  file: FileRead
  onOther: () => void
}) {
  const { t } = useTranslation()
  const { run, busy, refusal } = useCommand('assignments.assign')
  const undoToast = useUndoToast(customerId)
  const count = named.userIds.length
  const short = named.products.some((product) => product.short > 0)
  const gains = named.products.reduce((sum, product) => sum + product.gains, 0)

  const assign = async () => {
    const answer = await run({ customerId, assignmentId })
    if (!answer.ok) return
    navigate(addresses.licenseResults(customerId, answer.commandId), { replace: true })
    undoToast(t('licenses.changed', { count: answer.value.changed }), [answer.commandId])
  }
  const choose = () => manageLicenses(customerId, { ids: [...named.userIds] }, addresses.assign(customerId))
  const next = named.hasProducts
    ? { label: t('assignments.assign'), run: () => void assign(), disabled: busy || short || gains === 0 }
    : { label: t('labels.manageLicenses'), run: choose, disabled: count === 0 }

  return (
    <Steps
      names={[t('assignments.steps.file'), t('assignments.steps.check')]}
      current={1}
      back={{ label: t('assignments.other'), run: onOther }}
      next={next}
      sentence={
        named.hasProducts ? t('assignments.sentence', { count: gains }) : t('assignments.found', { count })
      }
    >
      <NamedInFile named={named} />
      {refusal && <RefusalMessage refusal={refusal} />}
    </Steps>
  )
}
