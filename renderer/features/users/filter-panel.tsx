import {
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  Field,
  Input,
  makeStyles,
  OverlayDrawer,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../../components/form-fields.tsx'
import { ManyField } from '../../components/many-field.tsx'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import type { ConditionTexts } from './use-condition-texts.ts'
import { valuesOf, withValues } from './user-conditions.ts'
import type { Condition, ConditionKind } from './user-conditions.ts'

const useStyles = makeStyles({
  fields: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.strokeWidthThick,
  },
  dates: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalM },
  date: { minWidth: 0, width: '100%' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
})

type Shape = 'one' | 'many'
const FIELDS: readonly (readonly [ConditionKind, Shape])[] = [
  ['licensed', 'one'],
  ['product', 'many'],
  ['noProduct', 'many'],
  ['plan', 'many'],
  ['noPlan', 'many'],
  ['role', 'many'],
  ['signIn', 'one'],
  ['department', 'many'],
  ['location', 'many'],
  ['password', 'one'],
]

/** "Filter users by…": every condition that can be set. The list behind it follows at once. */
export function FilterPanel({
  conditions,
  texts,
  counted,
  onChange,
  onClose,
}: {
  conditions: readonly Condition[]
  texts: ConditionTexts
  /** How many users meet the conditions, in words. */
  counted: string
  onChange: (conditions: readonly Condition[]) => void
  onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  useFocusReturn(true)
  const field = (by: ConditionKind) => ({
    label: texts.labelOf(by),
    values: valuesOf(conditions, by),
    set: (values: readonly string[]) => onChange(withValues(conditions, by, values)),
  })
  return (
    <OverlayDrawer
      open
      position="end"
      aria-label={t('labels.filterUsersBy')}
      onOpenChange={(_, data) => data.open || onClose()}
    >
      <DrawerHeader>
        <DrawerHeaderTitle>{t('labels.filterUsersBy')}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.fields}>
          {FIELDS.map(([by, shape]) => {
            const { label, values, set } = field(by)
            return shape === 'many' ? (
              <ManyField
                key={by}
                label={label}
                values={values}
                choices={texts.choicesOf(by)}
                onChange={set}
              />
            ) : (
              <ChoiceField
                key={by}
                label={label}
                value={values[0] ?? ''}
                choices={[{ value: '', label: t('users.filter.all') }, ...texts.choicesOf(by)]}
                onChange={(value) => set(value === '' ? [] : [value])}
              />
            )
          })}
          <div className={styles.dates}>
            {(['from', 'to'] as const).map((by) => {
              const { label, values, set } = field(by)
              return (
                <Field key={by} label={label}>
                  <Input
                    type="date"
                    className={styles.date}
                    value={values[0] ?? ''}
                    onChange={(_, { value }) => set(value === '' ? [] : [value])}
                  />
                </Field>
              )
            })}
          </div>
        </div>
      </DrawerBody>
      <DrawerFooter className={styles.foot}>
        <Button appearance="primary" onClick={onClose}>
          {t('common.close')}
        </Button>
        {conditions.length > 0 && <Button onClick={() => onChange([])}>{t('users.filter.clear')}</Button>}
        <span role="status">{counted}</span>
      </DrawerFooter>
    </OverlayDrawer>
  )
}
