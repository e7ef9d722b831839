import {
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  tokens,
} from '@fluentui/react-components'
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
  count: { paddingLeft: tokens.spacingHorizontalM, whiteSpace: 'nowrap' },
  command: { fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  side: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

interface Named {
  readonly key: string
  readonly label: string
  readonly icon: NonNullable<ToolbarButtonProps['icon']>
}

/** A command, or a menu of lesser ones. */
export type Command = Named &
  (
    | {
        readonly run: () => void
        readonly primary?: boolean
        readonly disabled?: boolean
      }
    | { readonly menu: readonly { readonly key: string; readonly label: string; readonly run: () => void }[] }
  )

interface Selected {
  readonly count: number
  readonly clear: () => void
  readonly commands: readonly Command[]
  /** What the number opens: who is selected. */
  readonly details?: ReactNode
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
  selection?: Selected
  children?: ReactNode
}) {
  const styles = useStyles()
  const selected = selection && selection.count > 0 ? selection : undefined
  return (
    <div className={styles.bar}>
      <Toolbar aria-label={label} className={styles.toolbar}>
        {selected && <SelectedCount {...selected} />}
        {(selected?.commands ?? commands).map((command) =>
          'menu' in command ? (
            <CommandMenu key={command.key} command={command} />
          ) : (
            <ToolbarButton
              key={command.key}
              icon={command.icon}
              className={styles.command}
              appearance={command.primary === true ? 'primary' : 'subtle'}
              disabled={command.disabled ?? false}
              onClick={command.run}
            >
              {command.label}
            </ToolbarButton>
          ),
        )}
      </Toolbar>
      {children !== undefined && <div className={styles.side}>{children}</div>}
    </div>
  )
}

/** How many are selected, who they are, and the way to select nothing. */
function SelectedCount({ count, clear, details }: Selected) {
  const styles = useStyles()
  const { t } = useTranslation()
  return (
    <>
      {details === undefined ? (
        <Text className={styles.count}>{t('common.selected', { number: count })}</Text>
      ) : (
        <Popover trapFocus positioning="below-start">
          <PopoverTrigger>
            <ToolbarButton className={styles.command}>
              {t('common.selected', { number: count })}
            </ToolbarButton>
          </PopoverTrigger>
          <PopoverSurface aria-label={t('common.selected', { number: count })}>{details}</PopoverSurface>
        </Popover>
      )}
      <ToolbarButton
        icon={<Dismiss20Regular />}
        aria-label={t('common.clearSelection', { number: count })}
        onClick={clear}
      />
      <ToolbarDivider />
    </>
  )
}

function CommandMenu({ command: { label, icon, menu } }: { command: Extract<Command, { menu: unknown }> }) {
  const styles = useStyles()
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton appearance="subtle" icon={icon} className={styles.command}>
          {label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {menu.map(({ key, label: name, run }) => (
            <MenuItem key={key} onClick={run}>
              {name}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
