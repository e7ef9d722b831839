import { Button, Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isLabels, hasCards, SHEET_SORTS } from '#shared/domain/sheet-options.ts'
import type { SheetArrangement } from '#shared/domain/sheet-options.ts'
import { LAYOUTS, paperOf } from '#shared/domain/sheet-layout.ts'
import type { Layout } from '#shared/domain/sheet-layout.ts'
import { PAPERS } from '#shared/domain/sheet.ts'
import type { Paper } from '#shared/domain/sheet.ts'
import { ChoiceField, FormGroup } from '../../components/form-fields.tsx'
import { OwnLabels } from './own-labels.tsx'
import type { SheetChoice } from './use-sheet-choice.ts'

const useStyles = makeStyles({
  ticks: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  measure: { alignSelf: 'start' },
})

/** How the sheets are laid out and in which order: what is chosen holds for the next time, too. */
export function LayoutPanel({
  paper,
  sheets,
  onChange,
}: SheetChoice & { onChange: (change: Partial<SheetChoice>) => void }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [measuring, setMeasuring] = useState(false)
  const { layout } = sheets
  const change = (some: Partial<SheetArrangement>) => onChange({ sheets: { ...sheets, ...some } })
  const chooseLayout = (chosen: Layout) => {
    // Labels are cut already; whoever prints them on plain paper can still ask for the lines.
    const cutLines = isLabels(chosen) === isLabels(layout) ? sheets.cutLines : !isLabels(chosen)
    change({ layout: chosen, cutLines })
  }

  return (
    <FormGroup title={t('sheets.options.title')}>
      <ChoiceField
        label={t('sheets.options.layout')}
        value={layout}
        choices={LAYOUTS.map((value) => ({ value, label: t(`sheets.layouts.${value}`) }))}
        onChange={chooseLayout}
      />
      {layout === 'labels-own' && (
        <Button className={styles.measure} onClick={() => setMeasuring(true)}>
          {t('sheets.options.measure')}
        </Button>
      )}
      <PaperField layout={layout} paper={paper} onChange={(chosen) => onChange({ paper: chosen })} />
      <ChoiceField
        label={t('sheets.options.sort')}
        value={sheets.sort}
        choices={SHEET_SORTS.map((value) => ({ value, label: t(`sheets.options.sorts.${value}`) }))}
        onChange={(sort) => change({ sort })}
      />
      <div className={styles.ticks}>
        <Checkbox
          label={t('sheets.options.descending')}
          checked={sheets.descending}
          onChange={(_, { checked }) => change({ descending: checked === true })}
        />
        <Field hint={t('sheets.options.groupHint')}>
          <Checkbox
            label={t('sheets.options.groupByDepartment')}
            checked={sheets.groupByDepartment}
            onChange={(_, { checked }) => change({ groupByDepartment: checked === true })}
          />
        </Field>
        {layout !== 'list' && (
          <Checkbox
            label={t('sheets.options.cutLines')}
            checked={sheets.cutLines}
            onChange={(_, { checked }) => change({ cutLines: checked === true })}
          />
        )}
        {hasCards(layout) && (
          <Field hint={t('sheets.options.stackedHint')}>
            <Checkbox
              label={t('sheets.options.stacked')}
              checked={sheets.stacked}
              onChange={(_, { checked }) => change({ stacked: checked === true })}
            />
          </Field>
        )}
      </div>
      {measuring && (
        <OwnLabels
          grid={sheets.own}
          paper={paper}
          onSave={(own) => change({ own })}
          onClose={() => setMeasuring(false)}
        />
      )}
    </FormGroup>
  )
}

/** Which paper; where the stock decides, the field says so and takes no other. */
function PaperField({
  layout,
  paper,
  onChange,
}: {
  layout: Layout
  paper: Paper
  onChange: (paper: Paper) => void
}) {
  const { t } = useTranslation()
  const printed = paperOf(layout, paper)
  const isFixed = PAPERS.some((other) => paperOf(layout, other) !== other)
  return (
    <ChoiceField
      label={t('sheets.preview.paper')}
      value={printed}
      choices={PAPERS.map((value) => ({ value, label: t(`settings.papers.${value}`) }))}
      onChange={onChange}
      disabled={isFixed}
      hint={
        isFixed ? t('sheets.options.paperOfLabels', { paper: t(`settings.papers.${printed}`) }) : undefined
      }
    />
  )
}
