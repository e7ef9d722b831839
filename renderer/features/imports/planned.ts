import type { ImportDraft } from '#shared/contract/imports.ts'

/** What the last button of an import will do, over all its customers. */
export interface Planned {
  readonly create: number
  readonly update: number
  readonly remove: number
}

export function plannedOf({ customers, gone }: ImportDraft): Planned {
  const planned = { create: 0, update: 0, remove: 0 }
  for (const customer of customers) {
    planned.create += customer.toCreate
    planned.update += customer.toUpdate
    if (gone === 'delete') planned.remove += customer.gone
  }
  return planned
}

export const isNothing = ({ create, update, remove }: Planned): boolean => create + update + remove === 0
