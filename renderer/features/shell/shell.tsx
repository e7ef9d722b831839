import { makeStyles, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Capabilities } from '#shared/contract/host.ts'
import { Notices } from '../../components/notices.tsx'
import { useOpenedFiles } from '../opened-list/opened-files.ts'
import { SearchDialog } from '../search/search-dialog.tsx'
import { LeavingDialog } from './leaving-dialog.tsx'
import { QuietLine } from './quiet-line.tsx'
import { Rail } from './rail.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { TopBar } from './top-bar.tsx'
import { useMenu } from './use-menu.ts'
import { useShortcuts } from './use-shortcuts.ts'

const useStyles = makeStyles({
  shell: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gridTemplateRows: 'auto minmax(0, 1fr) auto',
    gridTemplateAreas: '"top top" "rail main" "line line"',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
  },
  main: {
    gridArea: 'main',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTopLeftRadius: tokens.borderRadiusLarge,
    boxShadow: tokens.shadow2,
  },
  skip: {
    position: 'absolute',
    left: tokens.spacingHorizontalM,
    top: tokens.spacingVerticalS,
    zIndex: 10,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    ':not(:focus)': { clipPath: 'inset(50%)' },
  },
})

/** The frame around every view: rail, search, and the quiet line that tells where the data lies. */
export function Shell({ host, children }: { host: Capabilities; children: ReactNode }) {
  const styles = useStyles()
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  const [open, setOpen] = useState<'search' | 'shortcuts' | null>(null)
  useShortcuts({ search: () => setOpen('search'), shortcuts: () => setOpen('shortcuts') })
  const close = () => setOpen(null)
  useMenu({ search: () => setOpen('search'), shortcuts: () => setOpen('shortcuts') })
  useOpenedFiles()

  return (
    <div className={styles.shell}>
      <button
        type="button"
        className={styles.skip}
        onClick={() => main.current?.querySelector('h1')?.focus()}
      >
        {t('shell.skip')}
      </button>
      <TopBar onSearch={() => setOpen('search')} onShortcuts={() => setOpen('shortcuts')} />
      <Rail />
      <main ref={main} className={styles.main}>
        {children}
      </main>
      <QuietLine host={host} />
      <SearchDialog open={open === 'search'} onClose={close} />
      <ShortcutsDialog open={open === 'shortcuts'} onClose={close} />
      <LeavingDialog />
      <Notices />
    </div>
  )
}
