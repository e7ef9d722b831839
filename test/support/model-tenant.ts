import { createdBy } from '#shared/domain/hand-off/tenant.ts'
import type { HandOffWay } from '#shared/domain/hand-off/export.ts'
import { kindOfKey } from '#shared/domain/hand-off/item.ts'
import type { HandOffItem, HandOffKind } from '#shared/domain/hand-off/item.ts'
import type { HandOffFailure, HandOffResult } from '#shared/domain/hand-off/result.ts'
import { PROFILE_FIELDS } from '#shared/domain/user.ts'
import type { AdminRole, BatchId, License, Profile, SkuId, User } from '#shared/domain/user.ts'

/** A user as the tenant has it; its password told by the batch that it comes from. */
interface Account {
  readonly objectId: string
  userPrincipalName: string
  displayName: string
  profile: Profile
  usageLocation: string | null
  signInAllowed: boolean
  mustChangePassword: boolean
  roles: readonly AdminRole[]
  licenses: readonly License[]
  password: BatchId | null
  isDeleted: boolean
}

const NEEDED: ReadonlySet<HandOffKind> = new Set(['create', 'restore', 'rename', 'delete'])

/** Thrown when the tenant refuses something. */
class Refused extends Error {
  readonly failure: HandOffFailure

  constructor(failure: HandOffFailure) {
    super(failure)
    this.failure = failure
  }
}

/**
 * A tenant that keeps Microsoft's rules: names are unique among the active, licences need a usage location and a seat,
 * a restored user gets its licences back while seats are free. What it can't do it refuses, and changes nothing.
 */
export class ModelTenant {
  readonly #accounts = new Map<string, Account>()
  #made = 0
  seats: ReadonlyMap<SkuId, number> = new Map()

  /**
   * Carries a list out, as a file of that way does: whatever depends on something of the same user that failed is left
   * alone, for by its name the tenant could know somebody else. `fails` names items that fail for no reason of theirs.
   */
  carryOut(
    items: readonly HandOffItem[],
    way: HandOffWay,
    fails: (index: number) => boolean = () => false,
  ): HandOffResult[] {
    const stuck = new Set<string>()
    return items.map((item, index) => {
      const { key, userPrincipalName, userId } = item
      const failure = stuck.has(userId) ? 'previous-failed' : 'unavailable'
      const result: HandOffResult =
        stuck.has(userId) || fails(index)
          ? { key, userPrincipalName, kind: item.kind, outcome: 'failed', failure, objectId: null }
          : this.#carryOut(item, way)
      if (result.outcome === 'failed' && NEEDED.has(item.kind)) stuck.add(userId)
      return result
    })
  }

  #carryOut(item: HandOffItem, way: HandOffWay): HandOffResult {
    const { key, userPrincipalName } = item
    const told = { key, userPrincipalName, kind: kindOfKey(key) }
    try {
      const account = this.#do(item, way)
      return { ...told, outcome: 'done', failure: null, objectId: account.objectId }
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      return { ...told, outcome: 'failed', failure: error.failure, objectId: null }
    }
  }

  /** A user who was in the tenant before, or changes there by somebody else's hand, just like this. */
  put({ objectId, ...user }: User & { readonly objectId: string }, password: BatchId | null): void {
    this.#accounts.set(objectId, {
      ...accountOf(user, objectId, password),
      licenses: user.licenses,
      roles: user.roles,
    })
  }

  /** The user with this id is gone from among the active, by somebody else's hand. */
  delete(objectId: string): void {
    const account = this.#accounts.get(objectId)
    if (account) account.isDeleted = true
  }

  account(objectId: string): Readonly<Account> | undefined {
    return this.#accounts.get(objectId)
  }

  get active(): readonly Readonly<Account>[] {
    return [...this.#accounts.values()].filter(({ isDeleted }) => !isDeleted)
  }

  get deleted(): readonly Readonly<Account>[] {
    return [...this.#accounts.values()].filter(({ isDeleted }) => isDeleted)
  }

  #do(item: HandOffItem, way: HandOffWay): Account {
    if (item.kind === 'create') return this.#create(item, way)
    const account = this.#find(item)
    switch (item.kind) {
      case 'restore': {
        const name = item.newUserPrincipalName ?? account.userPrincipalName
        this.#claim(name, account)
        account.userPrincipalName = name
        account.isDeleted = false
        const { licenses } = account
        account.licenses = []
        for (const license of licenses)
          if (this.#hasSeat(license.skuId)) account.licenses = [...account.licenses, license]
        return account
      }
      case 'delete':
        account.isDeleted = true
        return account
      case 'purge':
        if (!account.isDeleted) throw new Refused('not-found')
        this.#accounts.delete(account.objectId)
        return account
      case 'rename':
        this.#claim(item.to, account)
        account.userPrincipalName = item.to
        return account
      case 'roles':
        account.roles = [...account.roles.filter((role) => !item.remove.includes(role)), ...item.add]
        return account
      case 'usage-location':
        account.usageLocation = item.usageLocation
        return account
      case 'licenses-removed':
        account.licenses = account.licenses.filter(({ skuId }) => !item.skuIds.includes(skuId))
        return account
      case 'licenses-given':
        this.#giveLicenses(account, item.licenses)
        return account
      case 'reset':
        if (item.passwordBatch === null) throw new Refused('password-missing')
        account.password = item.passwordBatch
        account.mustChangePassword = item.mustChangePassword
        return account
      case 'sign-in':
        account.signInAllowed = item.allowed
        return account
      case 'edit': {
        const { displayName, mustChangePassword, ...profile } = item.changes
        account.displayName = displayName ?? account.displayName
        account.mustChangePassword = mustChangePassword ?? account.mustChangePassword
        account.profile = { ...account.profile, ...profile }
        return account
      }
    }
  }

  #create({ user, passwordBatch }: Extract<HandOffItem, { kind: 'create' }>, way: HandOffWay): Account {
    if (passwordBatch === null) throw new Refused('password-missing')
    this.#claim(user.userPrincipalName, null)
    const account = accountOf(createdBy(way, user), `object-made-${this.#made++}`, passwordBatch)
    this.#accounts.set(account.objectId, account)
    return account
  }

  /** By its id, or, where that is not known, by its name: a deleted one is found by its id only. */
  #find({ kind, objectId, userPrincipalName }: HandOffItem): Account {
    const account = objectId === null ? this.#named(userPrincipalName) : this.#accounts.get(objectId)
    const wantsDeleted = kind === 'restore' || kind === 'purge'
    if (account?.isDeleted !== wantsDeleted) throw new Refused('not-found')
    return account
  }

  #named(name: string): Account | undefined {
    const wanted = name.toLowerCase()
    return [...this.#accounts.values()].find(
      ({ userPrincipalName, isDeleted }) => !isDeleted && userPrincipalName.toLowerCase() === wanted,
    )
  }

  #claim(name: string, by: Account | null): void {
    const holder = this.#named(name)
    if (holder && holder !== by) throw new Refused('name-taken')
  }

  #giveLicenses(account: Account, licenses: readonly License[]): void {
    if (account.usageLocation === null) throw new Refused('usage-location-missing')
    const held = (skuId: SkuId) => account.licenses.some((license) => license.skuId === skuId)
    for (const { skuId } of licenses) if (!held(skuId) && !this.#hasSeat(skuId)) throw new Refused('no-seats')
    const others = account.licenses.filter(({ skuId }) => !licenses.some((each) => each.skuId === skuId))
    account.licenses = [...others, ...licenses]
  }

  #hasSeat(skuId: SkuId): boolean {
    const taken = this.active.filter(({ licenses }) => licenses.some((license) => license.skuId === skuId))
    return taken.length < (this.seats.get(skuId) ?? 0)
  }
}

function accountOf(user: Omit<User, 'objectId'>, objectId: string, password: BatchId | null): Account {
  const { userPrincipalName, displayName, profile, usageLocation, signInAllowed, mustChangePassword } = user
  const fields = { userPrincipalName, displayName, profile, usageLocation, signInAllowed, mustChangePassword }
  return { ...fields, objectId, roles: [], licenses: [], password, isDeleted: false }
}

/** What there is to compare of a user here and one in the tenant, in one form. */
export function comparable(
  user: Omit<User, 'id' | 'createdAt' | 'preferredLanguage'>,
  password: BatchId | null,
) {
  const { userPrincipalName, displayName, usageLocation, signInAllowed, mustChangePassword } = user
  return {
    userPrincipalName,
    displayName,
    usageLocation,
    signInAllowed,
    mustChangePassword,
    profile: PROFILE_FIELDS.map((field) => user.profile[field] ?? ''),
    roles: [...user.roles].sort(),
    licenses: user.licenses.map(({ skuId, disabledPlans }) => [skuId, ...disabledPlans].join()).sort(),
    password,
  }
}
