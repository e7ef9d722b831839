import { Body1, Field, Radio, RadioGroup } from '@fluentui/react-components'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { HandOffSelection } from '#shared/contract/hand-off.ts'
import type { InputOf, OutputOf } from '#shared/contract/index.ts'
import { useCommand } from '../../ask/use-command.ts'
import { FormDialog } from '../../components/form-dialog.tsx'
import { saveFile } from '../../components/save-file.ts'
import { Exported } from './exported.tsx'

type Way = InputOf<'handOff.export'>['way']
const WAYS: readonly Way[] = ['powershell', 'entra-csv', 'graph-batch']

/** Asks how the work will be carried out, saves the files, and says what is left and what to do with them. */
export function ExportDialog({
  customerId,
  selection,
  count,
  onExported,
  onClose,
}: {
  customerId: string
  selection: HandOffSelection
  count: number
  onExported: () => void
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [way, setWay] = useState<Way>('powershell')
  const [exported, setExported] = useState<OutputOf<'handOff.export'>>()
  const { run, busy, refusal } = useCommand('handOff.export')
  const asksAgain = refusal?.code === 'exported-already'
  const save = async () => {
    const answer = await run({ customerId, selection, way, again: asksAgain })
    if (!answer.ok) return
    saveFile(answer.value.file)
    setExported(answer.value)
    onExported()
  }
  if (exported) return <Exported exported={exported} onClose={onClose} />
  return (
    <FormDialog
      title={t('toDo.exporting.title', { count })}
      save={asksAgain ? t('toDo.exporting.again') : t('toDo.export')}
      busy={busy}
      refusal={refusal}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Field label={t('toDo.exporting.way')}>
        <RadioGroup
          value={way}
          onChange={(_, { value }) => setWay(WAYS.find((known) => known === value) ?? way)}
        >
          {WAYS.map((each) => (
            <Radio
              key={each}
              value={each}
              label={
                <>
                  {t(`toDo.exporting.ways.${each}`)}
                  <br />
                  <small>{t(`toDo.exporting.hints.${each}`)}</small>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Body1>{t('toDo.exporting.passwords')}</Body1>
    </FormDialog>
  )
}
