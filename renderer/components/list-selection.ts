/**
 * Which rows of a list are selected: those ids, or, with `all`, every row that matches except those ids. `revision`
 * is that of the list when `all` was chosen: who was added since was not meant.
 */
export interface ListSelection {
  readonly all: boolean
  readonly ids: ReadonlySet<string>
  readonly revision: number
}

export const NOTHING_SELECTED: ListSelection = { all: false, ids: new Set(), revision: 0 }

export const isSelected = (selection: ListSelection, id: string): boolean =>
  selection.ids.has(id) !== selection.all

export function countSelected(selection: ListSelection, total: number): number {
  return selection.all ? Math.max(0, total - selection.ids.size) : selection.ids.size
}

export const selectOnly = (ids: Iterable<string>): ListSelection => ({
  all: false,
  ids: new Set(ids),
  revision: 0,
})

export const selectAll = (revision: number): ListSelection => ({ all: true, ids: new Set(), revision })

export function toggle(selection: ListSelection, id: string): ListSelection {
  const ids = new Set(selection.ids)
  if (!ids.delete(id)) ids.add(id)
  return { ...selection, ids }
}
