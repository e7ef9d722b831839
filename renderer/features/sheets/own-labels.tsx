import { Body1, MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { fitsPaper } from '#shared/domain/sheet-layout.ts'
import type { Grid } from '#shared/domain/sheet-layout.ts'
import type { Paper } from '#shared/domain/sheet.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { FormRow, TextField } from '../../components/form-fields.tsx'

const MEASURES = ['columns', 'rows', 'width', 'height', 'left', 'top', 'gapX', 'gapY'] as const

/** The measures of labels that the application does not know; says at once whether they fit the paper. */
export function OwnLabels({
  grid,
  paper,
  onSave,
  onClose,
}: {
  grid: Grid
  paper: Paper
  onSave: (grid: Grid) => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [texts, setTexts] = useState(() => textsOf(grid))
  const measured = gridFrom(texts)
  const fits = fitsPaper(measured, paper)
  const save = () => {
    if (!fits) return
    onSave(measured)
    onClose()
  }
  return (
    <FormDialog title={t('sheets.own.title')} busy={!fits} onSave={save} onClose={onClose}>
      <FormRow>
        {MEASURES.map((measure) => (
          <TextField
            key={measure}
            type="number"
            label={t(`sheets.own.${measure}`)}
            value={texts[measure]}
            {...(!isCount(measure) && { after: <span>{t('sheets.own.unit')}</span> })}
            onChange={(text) => setTexts({ ...texts, [measure]: text })}
          />
        ))}
      </FormRow>
      {fits ? (
        <Body1 role="status">
          {t('sheets.own.fits', {
            count: measured.columns * measured.rows,
            paper: t(`settings.papers.${paper}`),
          })}
        </Body1>
      ) : (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>{t('refusals.labels-do-not-fit')}</MessageBarBody>
        </MessageBar>
      )}
    </FormDialog>
  )
}

type Texts = Readonly<Record<(typeof MEASURES)[number], string>>

const isCount = (measure: keyof Texts): boolean => measure === 'columns' || measure === 'rows'

const textsOf = (grid: Grid): Texts => ({
  columns: String(grid.columns),
  rows: String(grid.rows),
  width: String(grid.width),
  height: String(grid.height),
  left: String(grid.left),
  top: String(grid.top),
  gapX: String(grid.gapX),
  gapY: String(grid.gapY),
})

/** An empty field is no number, and fits no paper. */
function gridFrom(texts: Texts): Grid {
  const numberOf = (text: string) => (text.trim() === '' ? NaN : Number(text))
  return {
    columns: numberOf(texts.columns),
    rows: numberOf(texts.rows),
    width: numberOf(texts.width),
    height: numberOf(texts.height),
    left: numberOf(texts.left),
    top: numberOf(texts.top),
    gapX: numberOf(texts.gapX),
    gapY: numberOf(texts.gapY),
  }
}
