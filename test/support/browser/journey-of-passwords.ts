import { randomUUID } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { TFunction } from 'i18next'
import { addresses } from '#renderer/addresses.ts'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'
import { DEFAULT_SHEET_ARRANGEMENT } from '#shared/domain/sheet-options.ts'
import { addFirstCustomer, addSubscription, chooseList, createWithLicense } from './journey.ts'
import { fixtureFile, peopleIn, REAL_LISTS } from './lists.ts'

/** Answers that are meant to hold passwords: the confirmation, the sheets, and files that are saved on purpose. */
export const HOLDS_PASSWORDS: readonly MethodName[] = [
  'users.add',
  'batches.credentials',
  'batches.credentialsCsv',
  'batches.mailDrafts',
  'batches.entraCsv',
  'handOff.export',
  'sheets.cards',
  'sheets.pdf',
  'sheets.pdfEach',
]

/** A call past the page's own code, on whichever bridge the host has. */
export type Call = <Name extends MethodName>(
  method: Name,
  input: InputOf<Name>,
) => Promise<{ ok: true; value: OutputOf<Name> } | { ok: false; refusal: { code: string } }>

const PRODUCT = 'Microsoft 365 Business Basic'
const list = REAL_LISTS.en
const people = peopleIn(list)
const DOMAIN = list.customer.domain

const GIVEN = ['Spring2026!alder', 'Winter-Coat-77x', 'Copper!Kettle9x']
const KILLED = ['Gravel.Road-31x', 'Silver?Spoon-08', 'Amber_Window-64']
const WEAK = 'weaksecretofaclerk'

const listWith = (name: string, passwords: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      'Login,Name,Pass',
      ...passwords.map((password, at) => `${name}${at}@${DOMAIN},${name} ${at},${password}`),
    ]
      .map((line) => `${line}\r\n`)
      .join(''),
  )

/** Whatever passwords go through, in the hands of one operator; `passwords` are all that there ever were. */
export function journeyOfPasswords(page: Page, t: TFunction, call: Call) {
  const passwords = new Set<string>([WEAK, ...GIVEN, ...KILLED])

  async function ask<Name extends MethodName>(method: Name, input: InputOf<Name>): Promise<OutputOf<Name>> {
    const answer = await call(method, input)
    if (!answer.ok) throw new Error(`${method}: ${answer.refusal.code}`)
    return answer.value
  }

  const show = (address: string) => page.evaluate((to) => (location.hash = to), address)

  /** Reads a list and says that its own passwords are to be used. */
  async function draftOf(customerId: string, bytes: Uint8Array): Promise<string> {
    const draftId = randomUUID()
    await ask('imports.read', { draftId, customerId, fileName: 'people.csv', bytes })
    await ask('imports.settle', { draftId, passwords: 'use' })
    return draftId
  }

  async function onlyCustomer(): Promise<string> {
    const { rows } = await ask('batches.listOpen', { offset: 0, limit: 1 })
    return rows[0]?.customerId ?? ''
  }

  return {
    passwords,
    userName: people[0]!.userName,

    /** A list without passwords, through the pages: its users get some, and these are shown. */
    async makePasswords(): Promise<void> {
      await addFirstCustomer(page, t, list.customer)
      await addSubscription(page, t, PRODUCT, people.length)
      await chooseList(page, t, fixtureFile(list.file))
      await createWithLicense(page, t, { product: PRODUCT, users: people.length })
      await expect(page.getByText(people[0]!.userName)).toBeVisible()
    },

    /** Lists with passwords: one that is used, one that is refused for a weak one. */
    async usePasswords(): Promise<void> {
      const customerId = await onlyCustomer()
      const draftId = await draftOf(customerId, listWith('given', GIVEN))
      const { outcomes } = await ask('imports.commit', { commandId: randomUUID(), draftId })
      await show(addresses.batch(customerId, outcomes[0]?.batchId ?? ''))
      await expect(page.getByText(GIVEN[0]!)).toBeVisible()

      const refused = await draftOf(customerId, listWith('weak', [WEAK]))
      await show(addresses.import(customerId, refused, 'rows'))
      await expect(page.getByRole('gridcell', { name: `weak0@${DOMAIN}` })).toBeVisible()
      const answer = await call('imports.commit', { commandId: randomUUID(), draftId: refused })
      expect(answer).toMatchObject({ ok: false, refusal: { code: 'draft-has-errors' } })
    },

    /** New passwords for some, a user more, and a password where none belongs, as a page with a fault sends it. */
    async resetAndAdd(): Promise<void> {
      const customerId = await onlyCustomer()
      const { rows } = await ask('batches.listOpen', { offset: 0, limit: 10 })
      const { batchId } = rows.find(({ kind }) => kind === 'import')!
      const users = await ask('batches.credentials', { customerId, batchId, offset: 0, limit: 3 })
      const ids = users.rows.map(({ userId }) => userId)
      await ask('selectedUsers.resetPasswords', { commandId: randomUUID(), customerId, selection: { ids } })
      await ask('users.add', {
        commandId: randomUUID(),
        customerId,
        batchId: null,
        details: {
          userPrincipalName: `added@${DOMAIN}`,
          displayName: 'Added',
          profile: {},
          usageLocation: 'GB',
          preferredLanguage: null,
          roles: [],
          signInAllowed: true,
          mustChangePassword: true,
        },
        licenses: [],
      })
      const misplaced = await call('keys.unlock', { passphrase: GIVEN[0]!, remember: false })
      expect(misplaced.ok).toBe(false)
    },

    /** The sheets of the newest list as they would be printed. */
    async preview(): Promise<string> {
      const { rows } = await ask('batches.listOpen', { offset: 0, limit: 10 })
      const { customerId, batchId } = rows.find(({ kind }) => kind === 'import')!
      await show(addresses.printSheets(customerId, batchId))
      await expect(page.frameLocator('iframe').getByText(GIVEN[0]!)).toBeVisible()
      const options = { ...DEFAULT_SHEET_ARRANGEMENT, paper: 'A4' as const }
      return (await ask('sheets.prepare', { customerId, batchId, users: 'all', options })).jobId
    },

    /** Notes every password that is kept. */
    async note(): Promise<void> {
      const { rows: batches } = await ask('batches.listOpen', { offset: 0, limit: 100 })
      for (const { customerId, batchId } of batches) {
        const { rows } = await ask('batches.credentials', { customerId, batchId, offset: 0, limit: 100 })
        for (const { password } of rows) if (password !== null) passwords.add(password)
      }
      expect(passwords.size).toBeGreaterThan(people.length + GIVEN.length)
    },

    /** Begins to create the users of one more list, whose end nobody waits for: the application is to be killed. */
    async beginToCreate(): Promise<void> {
      const draftId = await draftOf(await onlyCustomer(), listWith('killed', KILLED))
      void ask('imports.commit', { commandId: randomUUID(), draftId }).catch(() => undefined)
    },
  }
}
