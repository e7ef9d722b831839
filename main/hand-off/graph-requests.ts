import type { HandOffItem } from '#shared/domain/hand-off/item.ts'
import { creationBody, editBody, passwordProfile, ROLE_DEFINITION_IDS } from './graph-values.ts'
import type { GraphBody } from './graph-values.ts'
import { urlSegment } from './url-segment.ts'

/** One request to Microsoft Graph; the address is relative to the version. */
export interface GraphRequest {
  readonly method: 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly body?: GraphBody
}

/**
 * The requests that carry out an item, none of which depends on another one. Null where none can be written down:
 * a password that is kept no more; a usage location to be cleared ("Not nullable", Update user); what takes the
 * object id alone (a deleted user, a role) as long as that is not known.
 */
export function graphRequests(item: HandOffItem, password: string | null): readonly GraphRequest[] | null {
  const patch = (body: GraphBody): GraphRequest[] => [{ method: 'PATCH', url: userAddress(item), body }]
  switch (item.kind) {
    case 'create':
      return password === null
        ? null
        : [{ method: 'POST', url: '/users', body: creationBody(item.user, password) }]
    case 'delete':
      return [{ method: 'DELETE', url: userAddress(item) }]
    case 'purge':
      return item.objectId === null ? null : [{ method: 'DELETE', url: deletedItem(item.objectId) }]
    case 'restore':
      return item.objectId === null
        ? null
        : [{ method: 'POST', url: `${deletedItem(item.objectId)}/restore`, body: restoreBody(item) }]
    case 'rename':
      return patch({ userPrincipalName: item.to })
    case 'usage-location':
      return item.usageLocation === null ? null : patch({ usageLocation: item.usageLocation })
    case 'sign-in':
      return patch({ accountEnabled: item.allowed })
    case 'edit':
      return patch(editBody(item.changes))
    case 'reset':
      return password === null
        ? null
        : patch({ passwordProfile: passwordProfile(password, item.mustChangePassword) })
    case 'licenses-removed':
    case 'licenses-given':
      return [{ method: 'POST', url: `${userAddress(item)}/assignLicense`, body: licenseBody(item) }]
    case 'roles':
      return item.objectId === null ? null : roleRequests(item, item.objectId)
  }
}

type ItemOf<Kind extends HandOffItem['kind']> = Extract<HandOffItem, { kind: Kind }>

const userAddress = ({ objectId, userPrincipalName }: HandOffItem): string =>
  `/users/${urlSegment(objectId ?? userPrincipalName)}`

const deletedItem = (objectId: string): string => `/directory/deletedItems/${urlSegment(objectId)}`

/** What Graph takes to restore (Restore deleted item): empty, or the name under which the user comes back. */
export const restoreBody = ({ newUserPrincipalName }: ItemOf<'restore'>): GraphBody =>
  newUserPrincipalName === null ? {} : { newUserPrincipalName }

/** What Graph takes to assign and remove licences (user: assignLicense). */
export const licenseBody = (item: ItemOf<'licenses-removed'> | ItemOf<'licenses-given'>): GraphBody =>
  item.kind === 'licenses-removed'
    ? { addLicenses: [], removeLicenses: item.skuIds }
    : {
        addLicenses: item.licenses.map(({ skuId, disabledPlans }) => ({ skuId, disabledPlans })),
        removeLicenses: [],
      }

/**
 * Given by an assignment (Create unifiedRoleAssignment); taken away as a member of the role, because the id of the
 * assignment is known to the tenant alone (Remove directory role member, addressed by the role's template).
 */
function roleRequests({ add, remove }: ItemOf<'roles'>, objectId: string): GraphRequest[] {
  return [
    ...add.map((role) => ({
      method: 'POST' as const,
      url: '/roleManagement/directory/roleAssignments',
      body: { principalId: objectId, roleDefinitionId: ROLE_DEFINITION_IDS[role], directoryScopeId: '/' },
    })),
    ...remove.map((role) => ({
      method: 'DELETE' as const,
      url: `/directoryRoles(roleTemplateId='${ROLE_DEFINITION_IDS[role]}')/members/${urlSegment(objectId)}/$ref`,
    })),
  ]
}
