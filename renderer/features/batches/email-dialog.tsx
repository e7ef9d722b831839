import {
  Body1,
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components'
import { MailOpenPerson20Regular } from '@fluentui/react-icons'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { api } from '../../api/client.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { saveFile } from '../../components/save-file.ts'
import type { SomeUsers } from '../sheets/print-scope.ts'
import { mailLink } from './mail-link.ts'

type Form = InputOf<'batches.mailDrafts'>['form']
type Drafts = Omit<OutputOf<'batches.mailDrafts'>, 'file'>

const useStyles = makeStyles({
  link: { alignSelf: 'flex-start' },
  hint: { color: tokens.colorNeutralForeground3 },
})

/** Whose passwords are meant. */
export interface MailScope {
  readonly users: SomeUsers
  readonly count: number
  /** Set where it is a single user. */
  readonly only: { readonly userId: string; readonly displayName: string } | null
}

/** Makes drafts for a mail program: with passwords as files, for a single user also one without. Sends nothing. */
export function EmailDialog({
  customerId,
  batchId,
  scope,
  onClose,
}: {
  customerId: string
  batchId: string
  scope: MailScope
  onClose: () => void
}) {
  const { t } = useTranslation()
  const { users, count, only } = scope
  const [form, setForm] = useState<Form>('each')
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<ShownRefusal>()
  const [saved, setSaved] = useState<Drafts>()

  const save = async () => {
    setBusy(true)
    setRefusal(undefined)
    const answer = await api.batches.mailDrafts({ customerId, batchId, users, form })
    setBusy(false)
    if (!answer.ok) {
      setRefusal(answer.refusal)
      return
    }
    const { file, drafts, withoutAddress } = answer.value
    saveFile(file)
    setSaved({ drafts, withoutAddress: form === 'each' ? withoutAddress : 0 })
  }
  const isArchive = only === null && form === 'each'

  return (
    <FormDialog
      title={
        only ? t('mail.dialog.titleNamed', { name: only.displayName }) : t('mail.dialog.title', { count })
      }
      save={only ? t('mail.dialog.with') : t('mail.dialog.withMany')}
      cancel={t('common.close')}
      busy={busy}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Body1>{t('mail.dialog.lessSafe')}</Body1>
      {only ? (
        <WithoutPassword customerId={customerId} userId={only.userId} />
      ) : (
        <FormChoice customerId={customerId} form={form} onChange={setForm} />
      )}
      <Body1>
        {[
          t('mail.dialog.howOutlook'),
          t('mail.dialog.howOthers'),
          isArchive && t('mail.dialog.howArchive'),
          t('mail.dialog.deleteFiles'),
        ]
          .filter((sentence) => sentence !== false)
          .join(' ')}
      </Body1>
      {saved && <Saved drafts={saved} />}
    </FormDialog>
  )
}

/** The way to a draft in the mail program, with the user name alone. Nothing where the user is deleted by now. */
function WithoutPassword({ customerId, userId }: { customerId: string; userId: string }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const customer = useAsk('customers.get', { customerId })
  const user = useAsk('users.get', { customerId, userId })
  if (!customer.value || !user.value) return null
  return (
    <>
      <Button
        as="a"
        className={styles.link}
        icon={<MailOpenPerson20Regular />}
        href={mailLink(user.value, customer.value.details)}
      >
        {t('mail.dialog.without')}
      </Button>
      <Body1 className={styles.hint}>{t('mail.dialog.withoutHint')}</Body1>
    </>
  )
}

function FormChoice({
  customerId,
  form,
  onChange,
}: {
  customerId: string
  form: Form
  onChange: (form: Form) => void
}) {
  const { t } = useTranslation()
  const { value: customer } = useAsk('customers.get', { customerId })
  const contact = customer?.details.contactEmail ?? ''
  return (
    <Field label={t('mail.dialog.form')}>
      <RadioGroup
        value={form}
        onChange={(_, { value }) => onChange(value === 'summary' ? 'summary' : 'each')}
      >
        <Radio value="each" label={t('mail.dialog.each')} />
        <Radio
          value="summary"
          label={contact === '' ? t('mail.dialog.summaryNoContact') : t('mail.dialog.summary', { contact })}
        />
      </RadioGroup>
    </Field>
  )
}

function Saved({ drafts: { drafts, withoutAddress } }: { drafts: Drafts }) {
  const { t } = useTranslation()
  return (
    <MessageBar intent={withoutAddress > 0 ? 'warning' : 'success'} layout="multiline" politeness="polite">
      <MessageBarBody>
        {t('mail.dialog.saved', { count: drafts })}{' '}
        {withoutAddress > 0 && t('mail.dialog.noAddress', { count: withoutAddress })}
      </MessageBarBody>
    </MessageBar>
  )
}
