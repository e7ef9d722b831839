import * as z from 'zod'
import { isTakenPassword } from '#shared/domain/temporary-password.ts'
import type { Request } from './description.ts'

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}

export interface Account {
  readonly id: string
  readonly properties: Record<string, unknown>
  readonly licenses: Map<string, readonly string[]>
}

export interface TenantOptions {
  readonly domains: readonly string[]
  readonly seats?: Readonly<Record<string, number>>
  /** What the n-th request, counted from 1, is answered with instead. */
  readonly instead?: (number: number, request: Request) => Answer | null
}

const record = z.record(z.string(), z.unknown())
const newUser = z.looseObject({
  userPrincipalName: z.string(),
  displayName: z.string(),
  passwordProfile: z.looseObject({ password: z.string() }),
})
const licenseChange = z.object({
  addLicenses: z.array(z.object({ skuId: z.string(), disabledPlans: z.array(z.string()).optional() })),
  removeLicenses: z.array(z.string()),
})
const roleAssignment = z.object({ principalId: z.string(), roleDefinitionId: z.string() })
const restoration = z.object({ newUserPrincipalName: z.string().optional() })

const refusal = (status: number, code: string, message: string): Answer => ({
  status,
  body: { error: { code, message } },
})
const bad = (message: string) => refusal(400, 'Request_BadRequest', message)
const missing = (id: string) =>
  refusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )
const taken = bad('Another object with the same value for property userPrincipalName already exists.')
const weak = bad(
  'The specified password does not comply with password complexity requirements. Please provide a different password.',
)
const DONE: Answer = { status: 204 }

export type Tenant = ReturnType<typeof openTenant>

/** A tenant in memory that answers the operations of the description as Microsoft documents them. */
export function openTenant({ domains, seats = {}, instead = () => null }: TenantOptions) {
  const users = new Map<string, Account>()
  const deleted = new Map<string, Account>()
  /** `user role` of each assignment. */
  const roles = new Set<string>()
  let received = 0
  let made = 0

  const nameOf = ({ properties }: Account) => z.string().parse(properties['userPrincipalName'])
  const find = (nameOrId: string): Account | undefined =>
    users.get(nameOrId) ??
    [...users.values()].find((account) => nameOf(account).toLowerCase() === nameOrId.toLowerCase())
  const free = (skuId: string) =>
    (seats[skuId] ?? 0) - [...users.values()].filter(({ licenses }) => licenses.has(skuId)).length

  function nameFault(name: string, owner?: Account): Answer | null {
    if (!domains.includes(name.slice(name.lastIndexOf('@') + 1)))
      return bad(
        'The domain portion of the userPrincipalName property is invalid. You must use one of the verified domain names in your organization.',
      )
    const there = find(name)
    return there && there !== owner ? taken : null
  }

  function create(body: unknown): Answer {
    const { passwordProfile, ...properties } = newUser.parse(body)
    if (!isTakenPassword(passwordProfile.password)) return weak
    const fault = nameFault(properties.userPrincipalName)
    if (fault) return fault
    const id = `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`
    users.set(id, { id, properties: { ...properties, passwordProfile }, licenses: new Map() })
    return { status: 201, body: { id, ...properties } }
  }

  function change(account: Account, body: unknown): Answer {
    const changes = record.parse(body)
    const { userPrincipalName: name, usageLocation, passwordProfile } = changes
    const fault = typeof name === 'string' ? nameFault(name, account) : null
    if (fault) return fault
    if (usageLocation === null)
      return bad("Invalid value specified for property 'usageLocation' of resource 'User'.")
    const password = record.safeParse(passwordProfile).data?.['password']
    if (typeof password === 'string' && !isTakenPassword(password)) return weak
    Object.assign(account.properties, changes)
    return DONE
  }

  function assign(account: Account, body: unknown): Answer {
    const { addLicenses, removeLicenses } = licenseChange.parse(body)
    if (removeLicenses.some((skuId) => !account.licenses.has(skuId)))
      return bad('User does not have a corresponding license.')
    if (addLicenses.length > 0 && typeof account.properties['usageLocation'] !== 'string')
      return bad('License assignment cannot be done for user with invalid usage location.')
    for (const { skuId } of addLicenses) {
      if (!(skuId in seats)) return bad(`License ${skuId} does not correspond to a valid company License.`)
      if (!account.licenses.has(skuId) && free(skuId) < 1)
        return bad(`Subscription with SKU ${skuId} does not have any available licenses.`)
    }
    for (const skuId of removeLicenses) account.licenses.delete(skuId)
    for (const { skuId, disabledPlans } of addLicenses) account.licenses.set(skuId, disabledPlans ?? [])
    return { status: 200, body: { id: account.id } }
  }

  function restore(id: string, body: unknown): Answer {
    const account = deleted.get(id)
    if (!account) return missing(id)
    const { newUserPrincipalName: name = nameOf(account) } = restoration.parse(body ?? {})
    const fault = nameFault(name)
    if (fault) return fault
    account.properties['userPrincipalName'] = name
    for (const skuId of account.licenses.keys()) if (free(skuId) < 1) account.licenses.delete(skuId)
    deleted.delete(id)
    users.set(id, account)
    return { status: 200, body: { id, '@odata.type': '#microsoft.graph.user' } }
  }

  function giveRole(body: unknown): Answer {
    const { principalId, roleDefinitionId } = roleAssignment.parse(body)
    if (!users.has(principalId)) return missing(principalId)
    const assignment = `${principalId} ${roleDefinitionId}`
    if (roles.has(assignment))
      return bad(
        'A conflicting object with one or more of the specified property values is present in the directory.',
      )
    roles.add(assignment)
    return { status: 201, body: { id: `assignment-${roles.size}`, principalId, roleDefinitionId } }
  }

  function answerUser(method: string, nameOrId: string, action: string, body: unknown): Answer {
    const account = find(nameOrId)
    if (!account) return missing(nameOrId)
    if (action === 'assignLicense') return assign(account, body)
    if (method === 'PATCH') return change(account, body)
    users.delete(account.id)
    deleted.set(account.id, account)
    return DONE
  }

  function answer(request: Request): Answer {
    const other = instead(++received, request)
    if (other) return other
    const { method, url, body } = request
    const [, first, ...rest] = url.split('/').map(decodeURIComponent)
    if (url === '/users') return create(body)
    if (first === 'users') return answerUser(method, rest[0] ?? '', rest[1] ?? '', body)
    if (url === '/roleManagement/directory/roleAssignments') return giveRole(body)
    const role = /^directoryRoles\(roleTemplateId='(.*)'\)$/.exec(first ?? '')?.[1]
    if (role) return roles.delete(`${rest[1] ?? ''} ${role}`) ? DONE : missing(rest[1] ?? '')
    const id = rest[1] ?? ''
    if (rest[2] === 'restore') return restore(id, body)
    return deleted.delete(id) ? DONE : missing(id)
  }

  return { users, deleted, roles, find, answer }
}
