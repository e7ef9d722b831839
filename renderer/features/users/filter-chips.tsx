import { Button, makeStyles, Tag, TagGroup, tokens } from '@fluentui/react-components'
import { Dismiss16Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { focusView } from '../../components/use-focus-return.ts'
import type { ConditionTexts } from './use-condition-texts.ts'
import type { Condition } from './user-conditions.ts'

const useStyles = makeStyles({
  chips: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { maxWidth: '100%' },
})

const keyOf = ({ by, value }: Condition) => `${by}=${value}`

/** The conditions that hold now, each with the way to remove it. */
export function FilterChips({
  conditions,
  texts,
  onChange,
}: {
  conditions: readonly Condition[]
  texts: ConditionTexts
  onChange: (conditions: readonly Condition[]) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  if (conditions.length === 0) return null
  const remove = (key: string) => {
    const left = conditions.filter((condition) => keyOf(condition) !== key)
    onChange(left)
    if (left.length === 0) setTimeout(focusView)
  }
  return (
    <div className={styles.chips}>
      <TagGroup
        className={styles.group}
        aria-label={t('users.filter.chosen')}
        onDismiss={(_, { value }) => remove(value)}
      >
        {conditions.map((condition) => (
          <Tag
            key={keyOf(condition)}
            value={keyOf(condition)}
            className={styles.chip}
            dismissible
            dismissIcon={<Dismiss16Regular />}
            aria-label={t('users.filter.remove', { condition: texts.textOf(condition) })}
          >
            {texts.textOf(condition)}
          </Tag>
        ))}
      </TagGroup>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          onChange([])
          setTimeout(focusView)
        }}
      >
        {t('users.filter.clear')}
      </Button>
    </div>
  )
}
