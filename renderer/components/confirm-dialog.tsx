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
import { useEffect, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalMessage } from './refusal-message.tsx'
import type { ShownRefusal } from './refusal-text.ts'
import { useFocusReturn } from './use-focus-return.ts'

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  destroys: {
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': {
      backgroundColor: tokens.colorStatusDangerBackground3Hover,
      color: tokens.colorNeutralForegroundOnBrand,
    },
    ':hover:active': {
      backgroundColor: tokens.colorStatusDangerBackground3Pressed,
      color: tokens.colorNeutralForegroundOnBrand,
    },
  },
})

/**
 * A question before something happens. The focus starts on the button that confirms; where something is destroyed,
 * on the one that does not. Esc cancels. The focus goes back to where it came from.
 */
export function ConfirmDialog({
  open,
  title,
  children,
  confirm,
  cancel,
  destroys = false,
  ready = true,
  busy = false,
  refusal,
  onConfirm,
  onCancel,
}: {
  open: boolean
  title: string
  children: ReactNode
  /** What the confirming button says: the deed, not "OK". */
  confirm: string
  cancel?: string
  destroys?: boolean
  /** False while something in `children` has still to be filled in. */
  ready?: boolean
  busy?: boolean
  refusal?: ShownRefusal | undefined
  onConfirm: () => void
  onCancel: () => void
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const [firstFocus, setFirstFocus] = useState<HTMLElement | null>(null)
  useFocusReturn(open)
  useEffect(() => firstFocus?.focus(), [firstFocus])

  return (
    <Dialog open={open} modalType="alert" onOpenChange={(_, data) => data.open || onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {children}
            {refusal && <RefusalMessage refusal={refusal} />}
          </DialogContent>
          <DialogActions>
            <Button
              {...(!destroys && { ref: setFirstFocus })}
              appearance="primary"
              className={destroys && ready ? styles.destroys : undefined}
              disabled={!ready}
              disabledFocusable={busy}
              onClick={onConfirm}
            >
              {confirm}
            </Button>
            <Button {...(destroys && { ref: setFirstFocus })} onClick={onCancel}>
              {cancel ?? t('common.cancel')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
