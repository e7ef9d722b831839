import type { CustomerId } from '#shared/domain/customer.ts'
import type { MutableCustomerState } from '#shared/domain/state.ts'
import type { Commit } from './commit.ts'
import type { StoreContext } from './context.ts'
import { journalIn } from './data-folder.ts'
import { Journal, JOURNAL_START } from './journal.ts'
import type { JournalEnd } from './journal.ts'
import type { LoadedCustomer } from './load-customer.ts'
import { RecentCommands } from './recent-commands.ts'
import { SnapshotFile } from './snapshot.ts'

/**
 * Makes the folder of a customer with the journal that its first commit begins. It gets its name when all in it
 * is on the disk, so that a crash leaves a whole customer or one that the next opening clears away. Rejects with
 * the system's error, and then there is none.
 */
export async function createCustomerFolder(
  context: StoreContext,
  id: CustomerId,
  commit: Commit,
  state: MutableCustomerState,
): Promise<LoadedCustomer> {
  const { fileSystem, folder, files } = context
  const unfinished = folder.unfinished(id)
  let end: JournalEnd
  try {
    await fileSystem.remove(unfinished)
    await fileSystem.makeFolder(unfinished)
    const journal = await Journal.create(fileSystem, files, journalIn(unfinished))
    end = await journal.append(commit, JOURNAL_START)
    await journal.close()
    await fileSystem.syncFolder(unfinished)
    await renameDurably(context, unfinished, folder.customer(id))
  } catch (error) {
    await fileSystem.remove(unfinished).catch(() => undefined)
    throw error
  }
  return {
    state,
    end,
    createdAt: commit.at,
    commands: new RecentCommands([[commit.commandId, 0]]),
    journal: new Journal(files, folder.journal(id)),
    snapshotFile: new SnapshotFile(context, id),
    snapshotAt: 0,
  }
}

/** Takes the folder of a customer out of sight; the next opening at the latest removes it. */
export async function setCustomerFolderAside(context: StoreContext, id: CustomerId): Promise<void> {
  const { fileSystem, folder } = context
  await fileSystem.remove(folder.unfinished(id))
  await renameDurably(context, folder.customer(id), folder.unfinished(id))
}

/** Renames a folder below `customers`; where that does not reach the disk it has its former name again. */
async function renameDurably({ fileSystem, folder }: StoreContext, from: string, to: string): Promise<void> {
  await fileSystem.rename(from, to)
  try {
    await fileSystem.syncFolder(folder.customers)
  } catch (error) {
    await fileSystem.rename(to, from)
    throw error
  }
}
