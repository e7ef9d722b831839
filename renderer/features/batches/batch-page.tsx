import { Body1, makeStyles, tokens } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BatchSummary } from '#shared/contract/batches.ts'
import type { OutputOf } from '#shared/contract/index.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { useRows } from '../../ask/use-rows.ts'
import { HiddenSecrets } from '../../components/hidden-secrets.tsx'
import { useIdle } from '../../components/idle.ts'
import { NOTHING_SELECTED } from '../../components/list-selection.ts'
import { Page } from '../../components/page.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useFormat } from '../../components/use-format.ts'
import { BatchCommands } from './batch-commands.tsx'
import { CarryOut } from './carry-out.tsx'
import { CredentialList } from './credential-list.tsx'
import { Deliveries } from './deliveries.tsx'
import { UndoImport } from './undo-import.tsx'
import { UnreadablePasswords } from './unreadable-passwords.tsx'
import { useBatchCrumbs, useBatchTitle } from './use-batch-crumbs.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
})

/**
 * The confirmation: the users of a batch with their temporary passwords, and what can be done with these until
 * they are handed over.
 */
export function BatchPage({ customerId, batchId }: { customerId: string; batchId: string }) {
  const { t } = useTranslation()
  const crumbs = useBatchCrumbs(customerId, batchId)
  const title = useBatchTitle()
  const under = useOrigin()
  const { value: batch, refusal, again } = useAsk('batches.get', { customerId, batchId })

  if (refusal)
    return (
      <Page title={t('batches.open.title')} breadcrumb={crumbs.slice(0, 1)}>
        <RefusalMessage refusal={refusal} retry={again} />
      </Page>
    )
  if (!batch) return null
  return (
    <Page
      title={title(batch)}
      under={under(batch)}
      width="filled"
      breadcrumb={[...crumbs.slice(0, -1), { label: title(batch) }]}
    >
      <Batch batch={batch} />
    </Page>
  )
}

/** Where a batch comes from: how it came to be, when, and who did it. */
function useOrigin(): (batch: BatchSummary) => string {
  const { t } = useTranslation()
  const { moment } = useFormat()
  return ({ kind, fileName, createdAt, actor }) =>
    [
      t(`batches.kinds.${kind}`, { file: fileName }),
      t('batches.madeBy', { moment: moment(createdAt), actor }),
    ].join(' · ')
}

function Batch({ batch }: { batch: OutputOf<'batches.get'> }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { customerId, batchId, waiting } = batch
  const [selection, setSelection] = useState(NOTHING_SELECTED)
  const { idle, wake } = useIdle()
  const rows = useRows(
    'batches.credentials',
    useMemo(() => ({ customerId, batchId }), [customerId, batchId]),
    { forget: true },
  )
  return (
    <>
      <div className={styles.head}>
        <Body1 className={styles.quiet}>
          {waiting > 0 ? t('batches.waiting', { count: waiting }) : t('batches.allGone')}
        </Body1>
        <UndoImport batch={batch} />
      </div>
      {waiting > 0 && (
        <BatchCommands batch={batch} rows={rows} selection={selection} onSelect={setSelection} />
      )}
      <Deliveries batch={batch} />
      <CarryOut batch={batch} />
      {rows.refusal ? (
        <UnreadablePasswords batch={batch} refusal={rows.refusal} retry={rows.again} />
      ) : idle && waiting > 0 ? (
        <HiddenSecrets onShow={wake} />
      ) : (
        <CredentialList rows={rows} selection={selection} onSelect={setSelection} />
      )}
    </>
  )
}
