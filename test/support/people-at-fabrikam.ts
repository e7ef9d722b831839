import type { InputOf } from '#shared/contract/index.ts'
import { addFabrikam, commandId, openTestApp, userInput } from './test-app.ts'
import type { TestApp } from './test-app.ts'

/** Adds users by their display names ("Anna Schmidt" is anna.schmidt@…); gives their ids in that order. */
export async function addPeople(
  app: TestApp,
  customerId: string,
  names: readonly string[],
  change: Partial<Omit<InputOf<'users.add'>, 'commandId' | 'customerId'>> = {},
): Promise<string[]> {
  const ids: string[] = []
  for (const displayName of names) {
    const { userId } = await app.ask('users.add', {
      commandId: commandId(),
      customerId,
      batchId: null,
      licenses: [],
      ...change,
      details: userInput(displayName.toLowerCase().replace(' ', '.'), { displayName, ...change.details }),
    })
    ids.push(userId)
  }
  return ids
}

/** Fabrikam with these people. */
export async function openFabrikam(names: readonly string[] = [], seats = 0) {
  const app = await openTestApp()
  const customerId = await addFabrikam(app, seats)
  const ids = await addPeople(app, customerId, names)
  return { app, customerId, ids }
}
