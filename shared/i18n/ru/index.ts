import { about } from './about.ts'
import { assignments } from './assignments.ts'
import { batches } from './batches.ts'
import { common } from './common.ts'
import { copies } from './copies.ts'
import { compare } from './compare.ts'
import { customers } from './customers.ts'
import { dashboard } from './dashboard.ts'
import { deletedUsers } from './deleted-users.ts'
import { delivery } from './delivery.ts'
import { documents } from './documents.ts'
import { handOff } from './hand-off.ts'
import { history } from './history.ts'
import { hosts } from './hosts.ts'
import { importFiles } from './import-files.ts'
import { importRows } from './import-rows.ts'
import { imports } from './imports.ts'
import { keys } from './keys.ts'
import { labels } from './labels.ts'
import { licenses } from './licenses.ts'
import { mail } from './mail.ts'
import { openedList } from './opened-list.ts'
import { refusals } from './refusals.ts'
import { settings } from './settings.ts'
import { sheets } from './sheets.ts'
import { shell } from './shell.ts'
import { subscriptions } from './subscriptions.ts'
import { toDo } from './to-do.ts'
import { userNames } from './user-names.ts'
import { users } from './users.ts'

export const ru = {
  common,
  labels,
  shell,
  dashboard,
  customers,
  subscriptions,
  users,
  userNames,
  licenses,
  deletedUsers,
  documents,
  toDo,
  history,
  handOff,
  compare,
  imports,
  importRows,
  importFiles,
  assignments,
  batches,
  delivery,
  mail,
  sheets,
  settings,
  about,
  keys,
  openedList,
  copies,
  refusals,
  hosts,
}
