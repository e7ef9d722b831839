import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { heldBy, nextChoice, planMark, productMark, withPlan } from './license-choices.ts'
import type { Holding, LicenseChoice } from './license-choices.ts'

const useStyles = makeStyles({
  product: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    paddingRight: tokens.spacingHorizontalM,
  },
  name: { flex: '1 1 260px' },
  fact: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  effect: { color: tokens.colorNeutralForeground1 },
  short: { color: tokens.colorPaletteRedForeground1 },
  hint: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground3 },
  plans: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 260px), 1fr))',
    paddingLeft: tokens.spacingHorizontalXL,
    paddingBottom: tokens.spacingVerticalS,
  },
})

type Outlook = OutputOf<'licenses.plan'>['products'][number]

/**
 * One product for all of the users: who has it, what is to become of it, and the seats that this takes. Each click
 * goes on: give it to all, take it from all, leave each user as is.
 */
export function ProductBox({
  holding,
  users,
  choice,
  outlook,
  onChange,
}: {
  holding: Holding
  users: number
  choice: LicenseChoice
  /** What the choice means; undefined while it is being asked for, and where nothing is chosen. */
  outlook: Outlook | undefined
  onChange: (choice: LicenseChoice) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { name, partNumber, holders, free } = holding
  return (
    <li className={styles.product}>
      <div className={styles.line}>
        <Checkbox
          className={styles.name}
          label={name}
          title={partNumber}
          checked={productMark(holding, users, choice)}
          onChange={() => onChange(nextChoice(holding, users, choice))}
        />
        <span className={mergeClasses(styles.fact, choice.action !== null && styles.effect)}>
          <Effect holding={holding} users={users} choice={choice} outlook={outlook} />
        </span>
        <span className={mergeClasses(styles.fact, outlook && outlook.short > 0 && styles.short)}>
          {outlook === undefined || outlook.needed <= 0
            ? t('common.seatsFree', { count: free - Math.min(0, outlook?.needed ?? 0) })
            : outlook.short > 0
              ? t('common.seatsShort', { count: outlook.short, free })
              : t('licenses.seatsNeeded', { count: outlook.needed, free })}
        </span>
      </div>
      {(choice.action === 'assign' || (choice.action === null && holders > 0)) && (
        <Plans holding={holding} users={users} choice={choice} onChange={onChange} />
      )}
    </li>
  )
}

function Effect({
  holding,
  users,
  choice,
  outlook,
}: {
  holding: Holding
  users: number
  choice: LicenseChoice
  outlook: Outlook | undefined
}) {
  const { t } = useTranslation()
  if (outlook && outlook.gains > 0) return t('licenses.given', { count: outlook.gains })
  if (outlook && outlook.losses > 0) return t('licenses.taken', { count: outlook.losses })
  const held = t('licenses.holders', { holders: holding.holders, users })
  return choice.action === null && heldBy(holding, users) === 'mixed'
    ? `${held}. ${t('licenses.stays')}`
    : held
}

/** The service plans of a product that all of the users have or get; those unticked are left out for all. */
function Plans({
  holding,
  users,
  choice,
  onChange,
}: {
  holding: Holding
  users: number
  choice: LicenseChoice
  onChange: (choice: LicenseChoice) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const { plans } = holding
  if (plans.length < 2) return null
  const marks = plans.map(({ id, leftOut }) => planMark(holding, leftOut, id, choice))
  const on = marks.filter((mark) => mark !== false).length
  const ofSome = productMark(holding, users, choice) === 'mixed'
  return (
    <Accordion collapsible>
      <AccordionItem value="plans">
        <AccordionHeader size="small">{t('common.plansOn', { on, number: plans.length })}</AccordionHeader>
        <AccordionPanel className={styles.plans}>
          <span className={styles.hint}>
            {ofSome ? t('licenses.plansOfSome') : t('licenses.plansForAll', { count: users })}
          </span>
          {plans.map(({ id, name }, index) => (
            <Checkbox
              key={id}
              label={name}
              checked={marks[index] ?? true}
              // Without a single plan it would be no licence.
              disabled={ofSome || (marks[index] !== false && on === 1)}
              onChange={() => onChange(withPlan(holding, choice, id))}
            />
          ))}
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}
