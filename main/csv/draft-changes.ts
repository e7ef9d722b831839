import type { ImportField } from '#shared/domain/import-file.ts'
import { cleanCell } from './clean-row.ts'
import type { DraftEdits } from './draft-edits.ts'
import type { DraftRows } from './draft-rows.ts'
import type { DraftChange } from './draft-types.ts'

type Change<Type extends DraftChange['type']> = Extract<DraftChange, { type: Type }>
type EditingChange = Change<'edit' | 'fill' | 'take-suggestions'>

/** Puts texts into cells, and checks again the rows that this changes. */
export function changeEdits(rows: DraftRows, edits: DraftEdits, change: EditingChange): void {
  const changed = new Set<number>()
  const fields = new Set<ImportField>()
  for (const { index, field, value } of editsOf(rows, change)) {
    edits.set(field, index, cleanCell(value))
    changed.add(index)
    fields.add(field)
  }
  rows.recheck(
    [...changed].sort((a, b) => a - b),
    [...fields],
  )
}

type Edits = Change<'edit'>['edits']

function editsOf(rows: DraftRows, change: EditingChange): Edits {
  switch (change.type) {
    case 'edit':
      return change.edits.filter(({ index }) => index < rows.length)
    case 'fill':
      return filling(rows, change)
    case 'take-suggestions':
      return suggested(rows, change.code)
  }
}

function filling(rows: DraftRows, { field, value, to }: Change<'fill'>): Edits {
  const indexes = Array.from({ length: rows.length }, (_, index) => index)
  const filled: { index: number; field: ImportField; value: string }[] = []
  const from = typeof to === 'object' ? to.from : to === 'empty' ? '' : null
  rows.eachBlock(indexes, (cells, inBlock) => {
    const texts = cells.of(field)
    for (const row of inBlock)
      if (from === null || texts[row] === from) filled.push({ index: cells.first + row, field, value })
  })
  return filled
}

/** The suggestions of all problems of this code in the rows that are not left out. */
function suggested(rows: DraftRows, code: string): Edits {
  const taken: { index: number; field: ImportField; value: string }[] = []
  const wrong = Array.from({ length: rows.length }, (_, index) => index).filter(
    (index) => rows.leftOut[index] === 0 && (rows.hasError(index) || rows.hasWarning(index)),
  )
  rows.eachBlock(wrong, (cells, inBlock) => {
    for (const row of inBlock)
      for (const { code: found, field, details } of rows.problemsOf(cells, row)) {
        const { suggestion } = details
        if (found === code && field !== null && typeof suggestion === 'string' && suggestion !== '')
          taken.push({ index: cells.first + row, field, value: suggestion })
      }
  })
  return taken
}

/** Leaves rows out, or takes them in again. */
export function leaveOut(rows: DraftRows, which: Change<'leave-out'>['rows'], out: boolean): void {
  const { leftOut } = rows
  if (typeof which !== 'string') {
    for (const index of which) if (index < rows.length) leftOut[index] = out ? 1 : 0
  } else {
    for (let index = 0; index < rows.length; index++)
      if (which === 'all' || rows.hasError(index)) leftOut[index] = out ? 1 : 0
  }
  rows.recount()
}
