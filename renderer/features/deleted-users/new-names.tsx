import { makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { checkUserPrincipalName } from '#shared/domain/user-principal-name.ts'
import { TextField } from '../../components/form-fields.tsx'
import { RefusalMessage } from '../../components/refusal-message.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'
import type { ShownRefusal } from '../../components/refusal-text.ts'
import { Steps } from '../../components/steps.tsx'
import { useUnsaved } from '../../location.ts'
import { sizes } from '../../theme.ts'
import { conflictsIn } from './conflicts.ts'
import type { DeletedRow } from './conflicts.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, maxWidth: sizes.form },
})

/** Asks for another user name for each deleted user whose own is taken, before anything is restored. */
export function NewNames({
  users,
  domains,
  busy,
  refusal,
  onBack,
  onRestore,
}: {
  users: readonly DeletedRow[]
  domains: readonly string[]
  busy: boolean
  refusal: ShownRefusal | undefined
  onBack: () => void
  onRestore: (names: ReadonlyMap<string, string>) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const text = useRefusalText()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const [tried, setTried] = useState(false)
  const conflicts = conflictsIn(users)
  const fields = useRef<HTMLDivElement>(null)
  useUnsaved('restore', names.size > 0)
  useEffect(() => fields.current?.querySelector('input')?.focus(), [])

  const nameOf = ({ id, userPrincipalName }: DeletedRow) => (names.get(id) ?? userPrincipalName).trim()
  const problemOf = (user: DeletedRow): string | undefined => {
    const name = nameOf(user)
    if (name.toLowerCase() === user.userPrincipalName.toLowerCase())
      return text({ code: 'upn-taken', details: { value: name } })
    if (conflicts.some((other) => other.id !== user.id && nameOf(other).toLowerCase() === name.toLowerCase()))
      return text({ code: 'upn-twice', details: { value: name } })
    if (refusal?.details?.['value'] === name) return text(refusal)
    const wrong = checkUserPrincipalName(name, domains)
    return wrong ? text(wrong) : undefined
  }
  const restore = () => {
    setTried(true)
    if (conflicts.some((user) => problemOf(user) !== undefined)) return
    onRestore(new Map(conflicts.map((user) => [user.id, nameOf(user)])))
  }

  return (
    <Steps
      names={[t('users.newNames')]}
      current={0}
      back={{ run: onBack }}
      next={{
        label: t('users.restoreCount', { count: users.length }),
        run: restore,
        disabled: busy,
      }}
      sentence={t('users.newNamesWhy', { count: conflicts.length })}
    >
      {refusal && refusal.details?.['value'] === undefined && <RefusalMessage refusal={refusal} />}
      <div ref={fields} className={styles.fields}>
        {conflicts.map((user) => (
          <TextField
            key={user.id}
            label={t('users.newNameFor', { name: user.displayName })}
            monospace
            required
            value={names.get(user.id) ?? user.userPrincipalName}
            error={tried ? problemOf(user) : undefined}
            onChange={(name) => setNames(new Map(names).set(user.id, name))}
          />
        ))}
      </div>
    </Steps>
  )
}
