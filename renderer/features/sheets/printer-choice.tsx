import { makeStyles, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { MAX_COPIES } from '#shared/contract/sheets.ts'
import { useAsk } from '../../ask/use-ask.ts'
import { ChoiceField, TextField } from '../../components/form-fields.tsx'

const useStyles = makeStyles({
  box: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalM },
  printer: { width: '220px' },
  copies: { width: '80px' },
})

/** A printer of the system and how many copies; '' for the name is the system's own dialogue. */
export interface ChosenPrinter {
  readonly name: string
  readonly copies: string
}

export const SYSTEM_DIALOG: ChosenPrinter = { name: '', copies: '1' }

/** The printer as the contract wants it; undefined for the dialogue. */
export const printerOf = ({ name, copies }: ChosenPrinter) =>
  name === '' ? undefined : { name, copies: Number(copies) }

export const areCopies = (text: string): boolean =>
  Number.isInteger(Number(text)) && Number(text) >= 1 && Number(text) <= MAX_COPIES

/** On which printer sheets come out, for hosts that print: by the system's dialogue, or at once on one of these. */
export function PrinterChoice({
  value,
  onChange,
}: {
  value: ChosenPrinter
  onChange: (value: ChosenPrinter) => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const printers = useAsk('sheets.printers', {}).value?.printers ?? []
  if (printers.length === 0) return null
  const choices = printers.map(({ name, displayName, isDefault }) => ({
    value: name,
    label: isDefault ? t('delivery.printer.default', { name: displayName }) : displayName,
  }))
  return (
    <div className={styles.box}>
      <div className={styles.printer}>
        <ChoiceField
          label={t('delivery.printer.label')}
          value={value.name}
          choices={[{ value: '', label: t('delivery.printer.dialog') }, ...choices]}
          onChange={(name) => onChange({ ...value, name })}
        />
      </div>
      {value.name !== '' && (
        <div className={styles.copies}>
          <TextField
            label={t('delivery.printer.copies')}
            type="number"
            value={value.copies}
            error={
              areCopies(value.copies) ? undefined : t('delivery.printer.copiesWrong', { max: MAX_COPIES })
            }
            onChange={(copies) => onChange({ ...value, copies })}
          />
        </div>
      )}
    </div>
  )
}
