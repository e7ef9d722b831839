import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { ADMIN_ROLES } from '#shared/domain/user.ts'
import type { AdminRole } from '#shared/domain/user.ts'
import type { UserDraft } from './user-draft.ts'

const useStyles = makeStyles({
  custom: {
    display: 'flex',
    flexDirection: 'column',
    paddingLeft: tokens.spacingHorizontalXXL,
  },
})

const KINDS = ['user', 'global', 'custom'] as const
const CUSTOM_ROLES = ADMIN_ROLES.filter((role) => role !== 'global-administrator')

/** User, global administrator, or a set of the lesser administrator roles. */
export function RoleField({
  draft,
  onChange,
}: {
  draft: UserDraft
  onChange: (change: Partial<UserDraft>) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const toggle = (role: AdminRole, on: boolean) =>
    onChange({
      customRoles: on ? [...draft.customRoles, role] : draft.customRoles.filter((other) => other !== role),
    })
  return (
    <>
      <RadioGroup
        aria-label={t('users.groupRole')}
        value={draft.role}
        onChange={(_, data) => {
          const role = KINDS.find((kind) => kind === data.value)
          if (role) onChange({ role })
        }}
      >
        {KINDS.map((kind) => (
          <Radio key={kind} value={kind} label={t(`users.roleKinds.${kind}`)} />
        ))}
      </RadioGroup>
      {draft.role === 'custom' && (
        <div className={styles.custom} role="group" aria-label={t('users.roleKinds.custom')}>
          {CUSTOM_ROLES.map((role) => (
            <Checkbox
              key={role}
              label={t(`users.roles.${role}`)}
              checked={draft.customRoles.includes(role)}
              onChange={(_, data) => toggle(role, data.checked === true)}
            />
          ))}
        </div>
      )}
    </>
  )
}
