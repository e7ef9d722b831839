import { makeStyles, Toolbar, ToolbarButton, ToolbarDivider, tokens } from '@fluentui/react-components'
import type { ToolbarButtonProps } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  toolbar: { flexWrap: 'wrap', paddingLeft: 0 },
  command: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  side: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

export interface Command {
  readonly key: string
  readonly label: string
  readonly icon: NonNullable<ToolbarButtonProps['icon']>
  readonly run: () => void
  readonly primary?: boolean
  readonly disabled?: boolean
}

/**
 * What can be done here; with a selection, what can be done with that ("3 selected"). The arrow keys go through
 * it. `children` stand at its right end: a search box, a count.
 */
export function CommandBar({
  label,
  commands,
  selection,
  children,
}: {
  label: string
  commands: readonly Command[]
  selection?: { readonly count: number; readonly clear: () => void; readonly commands: readonly Command[] }
  children?: ReactNode
}) {
  const styles = useStyles()
  const { t } = useTranslation()
  const selected = selection && selection.count > 0 ? selection : undefined
  return (
    <div className={styles.bar}>
      <Toolbar aria-label={label} className={styles.toolbar}>
        {selected && (
          <>
            <ToolbarButton
              icon={<Dismiss20Regular />}
              className={styles.command}
              aria-label={t('common.clearSelection', { number: selected.count })}
              onClick={selected.clear}
            >
              {t('common.selected', { number: selected.count })}
            </ToolbarButton>
            <ToolbarDivider />
          </>
        )}
        {(selected?.commands ?? commands).map(({ key, label: name, icon, run, primary, disabled }) => (
          <ToolbarButton
            key={key}
            icon={icon}
            className={styles.command}
            appearance={primary === true ? 'primary' : 'subtle'}
            disabled={disabled ?? false}
            onClick={run}
          >
            {name}
          </ToolbarButton>
        ))}
      </Toolbar>
      {children !== undefined && <div className={styles.side}>{children}</div>}
    </div>
  )
}
