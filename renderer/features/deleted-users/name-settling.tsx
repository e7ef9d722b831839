import { makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { RefusalCode } from '#shared/contract/index.ts'
import type { Refusal } from '#shared/domain/refusal.ts'
import { TextField } from '../../components/form-fields.tsx'
import { useRefusalText } from '../../components/refusal-text.ts'
import { nameChoices } from './settlement.ts'
import type { NameChoice, Settled, Settlement } from './settlement.ts'

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  name: { fontFamily: tokens.fontFamilyMonospace },
  why: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  field: { maxWidth: '420px' },
})

/** The user name that comes back; where it is somebody else's by now, the ways to settle that. */
export function NameSettling({
  settled: { user, name, newName },
  problem,
  onChange,
}: {
  settled: Settled
  problem: Refusal<RefusalCode> | undefined
  onChange: (change: Partial<Settlement>) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const text = useRefusalText()
  const { displayName, userPrincipalName, nameHeldBy } = user
  const choices = nameChoices(user)
  const holder = nameHeldBy?.displayName ?? ''
  const labels: Record<NameChoice, string> = {
    keep: t('deletedUsers.restore.keep'),
    another: t('deletedUsers.restore.another'),
    swap: t('deletedUsers.restore.swap', { holder }),
  }
  const renamed = name === 'swap' ? holder : displayName
  return (
    <div className={styles.box}>
      <span className={styles.name}>{userPrincipalName}</span>
      {choices.length > 1 && (
        <>
          <span className={styles.why}>
            {nameHeldBy
              ? t('deletedUsers.restore.nameHeld', { holder })
              : t('deletedUsers.restore.nameTwice')}
          </span>
          <RadioGroup
            aria-label={t('deletedUsers.restore.nameOf', { name: displayName })}
            value={name}
            onChange={(_, { value }) => {
              const chosen = choices.find((choice) => choice === value)
              if (chosen) onChange({ name: chosen })
            }}
          >
            {choices.map((choice) => (
              <Radio key={choice} value={choice} label={labels[choice]} />
            ))}
          </RadioGroup>
        </>
      )}
      {name === 'keep' ? (
        problem && (
          <span role="alert" className={styles.problem}>
            {text(problem)}
          </span>
        )
      ) : (
        <div className={styles.field}>
          <TextField
            label={t('deletedUsers.restore.newName', { name: renamed })}
            monospace
            required
            value={newName}
            error={problem && text(problem)}
            onChange={(value) => onChange({ newName: value })}
          />
        </div>
      )}
    </div>
  )
}
