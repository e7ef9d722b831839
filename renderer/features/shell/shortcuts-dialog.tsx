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
import { useTranslation } from 'react-i18next'
import { useFocusReturn } from '../../components/use-focus-return.ts'
import { hasCommandKey, searchKeys } from './platform.ts'

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    padding: tokens.spacingHorizontalS,
  },
  keys: { fontFamily: tokens.fontFamilyMonospace },
  meaning: { margin: 0 },
})

/** The keyboard shortcuts, on `?`. */
export function ShortcutsDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  useFocusReturn(open)
  return (
    <Dialog open={open} onOpenChange={(_, data) => data.open || onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('shell.shortcuts.title')}</DialogTitle>
          <DialogContent tabIndex={0}>
            <Shortcuts />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('common.close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

function Shortcuts() {
  const styles = useStyles()
  const { t } = useTranslation()
  const control = hasCommandKey() ? '⌘' : 'Ctrl+'
  const shortcuts: readonly (readonly [string, string])[] = [
    [searchKeys(), t('shell.shortcuts.search')],
    ['?', t('shell.shortcuts.list')],
    ['↑ ↓', t('shell.shortcuts.move')],
    ['Shift', t('shell.shortcuts.range')],
    [control.replace('+', ''), t('shell.shortcuts.add')],
    [t('shell.shortcuts.spaceKey'), t('shell.shortcuts.toggle')],
    [`${control}A`, t('shell.shortcuts.all')],
    ['Enter, F2', t('shell.shortcuts.open')],
    ['Del', t('shell.shortcuts.delete')],
    [`${control}S`, t('shell.shortcuts.save')],
    ['Esc', t('shell.shortcuts.escape')],
    ['↑ ↓ ← →', t('importRows.shortcuts.move')],
    ['Enter, F2', t('importRows.shortcuts.edit')],
    [t('shell.shortcuts.spaceKey'), t('importRows.shortcuts.leaveOut')],
    ['Del', t('importRows.shortcuts.clear')],
    ['F8, Shift+F8', t('importRows.shortcuts.problem')],
    ['Shift+F10', t('importRows.shortcuts.menu')],
  ]
  return (
    <dl className={styles.list}>
      {shortcuts.map(([keys, meaning]) => (
        <Shortcut key={meaning} keys={keys} meaning={meaning} />
      ))}
    </dl>
  )
}

function Shortcut({ keys, meaning }: { keys: string; meaning: string }) {
  const styles = useStyles()
  return (
    <>
      <dt className={styles.keys}>{keys}</dt>
      <dd className={styles.meaning}>{meaning}</dd>
    </>
  )
}
