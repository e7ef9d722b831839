import type * as z from 'zod'
import type { Refusal } from '#shared/domain/refusal.ts'
import type { Result } from '#shared/domain/result.ts'
import { assignmentsContract } from './assignments.ts'
import { batchesContract } from './batches.ts'
import { catalogueContract } from './catalogue.ts'
import { copiesContract } from './copies.ts'
import { compareContract } from './compare.ts'
import { customersContract, dashboardContract, sampleDataContract } from './customers.ts'
import { deletedUsersContract } from './deleted-users.ts'
import { documentsContract } from './documents.ts'
import { handOffContract } from './hand-off.ts'
import { historyContract } from './history.ts'
import { hostContract } from './host.ts'
import { importsContract } from './imports.ts'
import { keysContract } from './keys.ts'
import type { CommonRefusal, MethodSpec } from './method.ts'
import { licensesContract } from './licenses.ts'
import { selectedUsersContract } from './selected-users.ts'
import { settingsContract } from './settings.ts'
import { sheetsContract } from './sheets.ts'
import { subscriptionsContract } from './subscriptions.ts'
import { userNamesContract } from './user-names.ts'
import { searchContract, usersContract } from './users.ts'

/** Everything that the renderer can ask of the main process, by capability. */
export const contract = {
  host: hostContract,
  settings: settingsContract,
  keys: keysContract,
  copies: copiesContract,
  dashboard: dashboardContract,
  sampleData: sampleDataContract,
  search: searchContract,
  catalogue: catalogueContract,
  customers: customersContract,
  documents: documentsContract,
  subscriptions: subscriptionsContract,
  users: usersContract,
  userNames: userNamesContract,
  selectedUsers: selectedUsersContract,
  deletedUsers: deletedUsersContract,
  licenses: licensesContract,
  assignments: assignmentsContract,
  handOff: handOffContract,
  compare: compareContract,
  history: historyContract,
  imports: importsContract,
  batches: batchesContract,
  sheets: sheetsContract,
} as const satisfies Record<string, Record<string, MethodSpec>>

export type Contract = typeof contract
type Methods = {
  [Capability in keyof Contract]: {
    [Name in keyof Contract[Capability] & string as `${Capability}.${Name}`]: Contract[Capability][Name]
  }
}[keyof Contract]
type Intersected<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never
/** The contract as one flat map: "users.list" and so on. */
export type MethodMap = Intersected<Methods>
export type MethodName = keyof MethodMap

export type InputOf<Name extends MethodName> = z.input<MethodMap[Name]['input']>
export type OutputOf<Name extends MethodName> = z.output<MethodMap[Name]['output']>
export type RefusalOf<Name extends MethodName> = Refusal<MethodMap[Name]['refusals'][number] | CommonRefusal>
export type ResultOf<Name extends MethodName> = Result<OutputOf<Name>, RefusalOf<Name>>

/** Every code with which anything can be refused: each has its sentence in i18n. */
export type RefusalCode = { [Name in MethodName]: RefusalOf<Name>['code'] }[MethodName]
