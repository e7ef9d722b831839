import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { OutputOf } from '#shared/contract/index.ts'
import { inOneLine } from './in-one-line.ts'
import { useFocusReturn } from '../../components/use-focus-return.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  list: { margin: 0, maxHeight: '30vh', overflowY: 'auto', overflowWrap: 'anywhere' },
})

/** What was exported, what is left to do by another way, and that a file with passwords has to be deleted. */
export function Exported({
  exported: { file, exported, passwords, remaining, remainingItems },
  onClose,
}: {
  exported: OutputOf<'handOff.export'>
  onClose: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  useFocusReturn(true)
  return (
    <Dialog open onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('toDo.export')}</DialogTitle>
          <DialogContent className={styles.content}>
            <Body1>{t('toDo.exporting.saved', { count: exported, file: file.name })}</Body1>
            {passwords && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{t('toDo.exporting.delete')}</MessageBarBody>
              </MessageBar>
            )}
            <Body1>{t('toDo.exporting.next')}</Body1>
            {remaining > 0 && (
              <>
                <Body1>{t('toDo.exporting.remaining', { count: remaining })}</Body1>
                <ul className={styles.list} tabIndex={0}>
                  {remainingItems.map((item) => (
                    <li key={item.key}>{inOneLine(item)}</li>
                  ))}
                </ul>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('toDo.exporting.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
