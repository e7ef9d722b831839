import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalMessage } from './refusal-message.tsx'
import type { ShownRefusal } from './refusal-text.ts'
import { useFocusReturn } from './use-focus-return.ts'

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    // Room for the outline of a focused field, which the scrolling box would cut.
    padding: tokens.strokeWidthThick,
  },
})

/** A small form in a dialog, open as long as it is there. Enter in a field saves, Esc cancels. */
export function FormDialog({
  title,
  save,
  cancel,
  busy,
  refusal,
  onSave,
  onClose,
  children,
}: {
  title: string
  save?: string
  cancel?: string
  busy: boolean
  refusal?: ShownRefusal | undefined
  onSave: () => void
  onClose: () => void
  children: ReactNode
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  useFocusReturn(true)
  return (
    <Dialog open modalType="alert" onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface role="dialog">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!busy) onSave()
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              {refusal && <RefusalMessage refusal={refusal} />}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={busy}>
                {save ?? t('labels.save')}
              </Button>
              <Button onClick={onClose}>{cancel ?? t('common.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  )
}
