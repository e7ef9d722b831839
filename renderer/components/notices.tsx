import {
  Link,
  Toast,
  ToastTitle,
  ToastTrigger,
  Toaster,
  useToastController,
} from '@fluentui/react-components'
import { useCallback } from 'react'

const TOASTER = 'notices'

export interface Notice {
  readonly text: string
  readonly intent?: 'success' | 'info' | 'warning'
  /** What can be done about it, "Undo" above all. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Says briefly what has been done; spoken by screen readers. With an action it stays longer. */
export function useNotice(): (notice: Notice) => void {
  const { dispatchToast } = useToastController(TOASTER)
  return useCallback(
    ({ text, intent = 'success', action }: Notice) => {
      dispatchToast(
        <Toast>
          <ToastTitle
            action={
              action ? (
                <ToastTrigger>
                  <Link as="button" onClick={action.run}>
                    {action.label}
                  </Link>
                </ToastTrigger>
              ) : null
            }
          >
            {text}
          </ToastTitle>
        </Toast>,
        { intent, timeout: action ? 12_000 : 4_000, pauseOnHover: true, pauseOnWindowBlur: true },
      )
    },
    [dispatchToast],
  )
}

/** Where the notices appear, once in the application: away from the buttons that go on, at the bottom right. */
export function Notices() {
  return (
    <Toaster toasterId={TOASTER} position="top-end" offset={{ horizontal: 20, vertical: 48 }} limit={3} />
  )
}
