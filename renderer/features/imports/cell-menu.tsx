import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '#shared/contract/imports.ts'
import type { Draft } from './use-draft.ts'
import type { Grid, LastEdit } from './use-grid.ts'
import { problemsOf, suggestionOf } from './use-problem-text.ts'

/** Fields of which every user has a value of their own: nothing of them is put into other rows. */
const OWN: readonly ImportField[] = ['userPrincipalName', 'displayName', 'objectId']
const isRepeated = (field: ImportField): boolean => !OWN.includes(field)

/** What was last typed, where it may be meant for other rows too: at that cell, and at one that says what it said. */
export function repeatedAt({ row, field, column, lastEdit }: Grid): LastEdit | null {
  if (!row || !field || lastEdit?.field !== field || lastEdit.former === '' || !isRepeated(field)) return null
  return row.index === lastEdit.index || row.cells[column] === lastEdit.former ? lastEdit : null
}

export interface CellDeed {
  readonly key: string
  readonly label: string
  readonly run: () => void
  /** Begins another group. */
  readonly apart?: boolean
}

/** What can be done with the active cell and its row. */
export function useCellDeeds(draft: Draft, grid: Grid): CellDeed[] {
  const { t } = useTranslation()
  const { row, field, column } = grid
  if (!row || !field) return []
  const value = row.cells[column] ?? ''
  const deeds: CellDeed[] = []
  for (const problem of problemsOf(row.problems, field)) {
    const suggestion = suggestionOf(problem)
    if (suggestion === null) continue
    const { code } = problem
    deeds.push(
      {
        key: `use-${code}`,
        label: t('importRows.cell.use', { suggestion }),
        run: () => grid.put(field, suggestion),
      },
      { key: `use-all-${code}`, label: t('importRows.cell.useAll'), run: () => draft.takeSuggestions(code) },
    )
  }
  deeds.push({ key: 'edit', label: t('importRows.cell.edit'), run: () => grid.beginEdit(), apart: true })
  if (value !== '')
    deeds.push({ key: 'clear', label: t('importRows.cell.clear'), run: () => grid.put(field, '') })
  if (isRepeated(field)) {
    const fill = (to: Parameters<Draft['fill']>[0]['to']) => () => draft.fill({ field, value, to })
    const repeated = repeatedAt(grid)
    if (repeated)
      deeds.push({
        key: 'instead',
        label: t('importRows.cell.instead', { value: repeated.value, former: repeated.former }),
        run: () => draft.fill({ field, value: repeated.value, to: { from: repeated.former } }),
      })
    if (value !== '')
      deeds.push({ key: 'to-empty', label: t('importRows.cell.toEmpty', { value }), run: fill('empty') })
    const toAll = value === '' ? t('importRows.cell.emptyAll') : t('importRows.cell.toAll', { value })
    deeds.push({ key: 'to-all', label: toAll, run: fill('all') })
  }
  const out = row.action === 'left-out'
  deeds.push({
    key: 'out',
    label: t(out ? 'importRows.cell.takeIn' : 'importRows.cell.leaveOut'),
    run: () => grid.toggleOut(),
    apart: true,
  })
  return deeds
}

/** The menu of the active cell, opened beside it by the right button or the menu key. */
export function CellMenu({
  deeds,
  grid,
  open,
  onClose,
}: {
  deeds: readonly CellDeed[]
  grid: Grid
  open: boolean
  onClose: () => void
}) {
  const close = () => {
    onClose()
    grid.focus()
  }
  return (
    <Menu
      open={open}
      onOpenChange={(_, data) => data.open || close()}
      positioning={{
        target: open ? (grid.element?.querySelector<HTMLElement>('[data-active="true"]') ?? null) : null,
        position: 'below',
        align: 'start',
      }}
    >
      <MenuPopover onContextMenu={(event) => event.preventDefault()}>
        <MenuList>
          {deeds.flatMap(({ key, label, run, apart }) => [
            ...(apart === true && key !== deeds[0]?.key ? [<MenuDivider key={`${key}-apart`} />] : []),
            <MenuItem
              key={key}
              onClick={() => {
                close()
                run()
              }}
            >
              {label}
            </MenuItem>,
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
