import { makeStyles, Subtitle1, tokens } from '@fluentui/react-components'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import { addresses } from '../../addresses.ts'
import { navigate } from '../../location.ts'
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

/** Files dropped on another page, on their way to the import. */
const useDropped = create<{ readonly files: readonly File[] }>(() => ({ files: [] }))

/** A list that is dropped anywhere on a page leads to its import: for this customer, or (null) for several. */
export function ImportDrop({ customerId }: { customerId: string | null }) {
  const isOver = useFileDrop((files) => {
    useDropped.setState({ files })
    navigate(addresses.import(customerId))
  })
  return isOver ? <DropOverlay /> : null
}

/** Hands over, once, the files with which the person came here. */
export function useDroppedFiles(take: (files: readonly File[]) => void): void {
  const files = useDropped((state) => state.files)
  useEffect(() => {
    if (files.length === 0) return
    useDropped.setState({ files: [] })
    take(files)
  }, [files, take])
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
