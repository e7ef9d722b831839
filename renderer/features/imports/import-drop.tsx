import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import { addresses } from '../../addresses.ts'
import { navigate } from '../../location.ts'
import { bringFiles } from './brought-files.ts'
import { useFileDrop } from './use-file-drop.ts'

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: 0,
    zIndex: 1000,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    pointerEvents: 'none',
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundStaticInverted,
    outline: `${tokens.strokeWidthThickest} dashed ${tokens.colorNeutralForegroundStaticInverted}`,
    outlineOffset: '-24px',
    textAlign: 'center',
  },
})

/** A list that is dropped anywhere on a page leads to its import: for this customer, or (null) for several. */
export function ImportDrop({ customerId }: { customerId: string | null }) {
  const isOver = useFileDrop((files) => {
    bringFiles(files)
    navigate(addresses.import(customerId))
  })
  return isOver ? <DropOverlay /> : null
}

/** Says, over everything else, what releasing the file will do. */
export function DropOverlay() {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <div className={styles.overlay}>
      <Subtitle1>{t('imports.choose.release')}</Subtitle1>
    </div>
  )
}
