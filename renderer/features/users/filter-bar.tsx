import { Button, makeStyles, SearchBox, Tag, TagGroup, Text, tokens } from '@fluentui/react-components'
import { Dismiss16Regular, Filter20Regular } from '@fluentui/react-icons'
import { useTranslation } from 'react-i18next'
import { focusView } from '../../components/use-focus-return.ts'
import type { ConditionTexts } from './use-condition-texts.ts'
import type { Condition, ListFilter } from './user-conditions.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  chip: { maxWidth: '100%' },
  command: { fontWeight: tokens.fontWeightRegular },
  counted: { marginLeft: 'auto' },
})

const keyOf = ({ by, value }: Condition) => `${by}=${value}`

/** The search, and the conditions that hold now, each with the way to remove it; how many users these leave. */
export function FilterBar({
  filter,
  texts,
  counted,
  onChange,
  onOpen,
}: {
  filter: ListFilter
  texts: ConditionTexts
  counted: string
  onChange: (filter: ListFilter) => void
  /** Shows everything that can be filtered by. */
  onOpen: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { search, conditions } = filter
  const remove = (key: string) => {
    const left = conditions.filter((condition) => keyOf(condition) !== key)
    onChange({ ...filter, conditions: left })
    if (left.length === 0) setTimeout(focusView)
  }
  return (
    <div className={styles.bar}>
      <SearchBox
        aria-label={t('users.search')}
        placeholder={t('users.search')}
        value={search}
        onChange={(_, data) => onChange({ ...filter, search: data.value })}
      />
      <Button appearance="subtle" icon={<Filter20Regular />} className={styles.command} onClick={onOpen}>
        {t('labels.filterUsersBy')}
      </Button>
      {conditions.length > 0 && (
        <>
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
              onChange({ ...filter, conditions: [] })
              setTimeout(focusView)
            }}
          >
            {t('users.filter.clear')}
          </Button>
        </>
      )}
      <Text role="status" className={styles.counted}>
        {counted}
      </Text>
    </div>
  )
}
