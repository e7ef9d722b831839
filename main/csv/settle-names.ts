import type { FileFormat } from '#shared/contract/imports.ts'
import type { Columns } from './columns-in-question.ts'
import { ofDirectory } from './file-format.ts'
import { holdsWholeNames } from './guess-content.ts'

/**
 * Settles which names the columns of names hold: `Name` is the display name in a directory, a given name beside
 * family names, else whole names where such are in it; `Имя`, `Nombre` or `Apellidos` alone may hold whole names; a
 * whole name beside given and family names is what is displayed.
 */
export function settleNames(columns: Columns, format: FileFormat): void {
  for (const at of columns.waiting('name')) settleName(columns, at, format)
  const given = columns.meanings.indexOf('givenName')
  const surname = columns.meanings.indexOf('surname')
  if (columns.has('fullName')) {
    if (given >= 0 && surname >= 0 && !columns.has('displayName'))
      columns.meanings[columns.meanings.indexOf('fullName')] = 'displayName'
    return
  }
  if (given >= 0 && surname < 0 && holdsWholeNames(columns.values(given), false))
    columns.change(given, 'fullName')
  if (surname >= 0 && given < 0 && holdsWholeNames(columns.values(surname), true))
    columns.change(surname, 'fullName')
}

function settleName(columns: Columns, at: number, format: FileFormat): void {
  const whole = holdsWholeNames(columns.values(at), false)
  const alone = !ofDirectory(format) && !columns.has('givenName') && !columns.has('fullName')
  if (alone && columns.has('surname') && !whole) columns.give(at, 'givenName', 'heading')
  else if (alone && !columns.has('surname') && !columns.has('displayName') && whole)
    columns.give(at, 'fullName', 'content')
  else columns.give(at, 'displayName', 'heading')
}
