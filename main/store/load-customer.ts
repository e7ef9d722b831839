import { evolve } from '#shared/domain/evolve.ts'
import type { CustomerId } from '#shared/domain/customer.ts'
import { emptyCustomerState } from '#shared/domain/state.ts'
import type { MutableCustomerState } from '#shared/domain/state.ts'
import type { Instant } from '#shared/domain/user.ts'
import type { StoreContext } from './context.ts'
import { NewerVersionError } from './format-version.ts'
import { Journal, JOURNAL_START } from './journal.ts'
import type { JournalEnd, RawLine } from './journal.ts'
import { decodeLine } from './journal-line.ts'
import { removeTemporaryFiles } from './json-file.ts'
import { RecentCommands } from './recent-commands.ts'
import { restoreState, SnapshotFile } from './snapshot.ts'

/** A customer in memory, up to a commit of its journal. */
export interface LoadedCustomer {
  readonly state: MutableCustomerState
  readonly end: JournalEnd
  readonly createdAt: Instant
  readonly commands: RecentCommands
  readonly journal: Journal
  readonly snapshotFile: SnapshotFile
  /** Where in the journal the snapshot on the disk stands; 0 without one. */
  readonly snapshotAt: number
}

/** A journal can't be read to its end. What comes before that is in `readable`. */
export class DamagedCustomerError extends Error {
  readonly readable: LoadedCustomer | null

  constructor(reason: string, readable: LoadedCustomer | null) {
    super(reason)
    this.name = 'DamagedCustomerError'
    this.readable = readable
  }
}

/**
 * Reads a customer: its snapshot and the commits since then, or all of its commits.
 *
 * A last line that is not whole is a commit that nobody was told of, begun before a crash: its bytes are kept in
 * quarantine and the journal is cut back to its last commit, so that the next one can follow. Any other damage,
 * and also this one within the first `answeredBytes` (where commits are known to have been answered), leaves all
 * as it is and throws a DamagedCustomerError. Errors of the system are passed on.
 */
export async function loadCustomer(
  context: StoreContext,
  id: CustomerId,
  answeredBytes: number,
): Promise<LoadedCustomer> {
  const path = context.folder.journal(id)
  const journal = new Journal(context.files, path)
  await removeTemporaryFiles(context.fileSystem, context.folder.customer(id))
  const size = await journal.size()
  const start = await readStart(context, id, journal, size)
  const { customer, broken } = await replay(start, size)
  if (broken === null) return customer
  const torn = broken.next === size && broken.offset >= answeredBytes && customer.end.seq > 0
  if (!torn) throw new DamagedCustomerError('A line of the journal is damaged', customer)
  await context.quarantine.keep(path, broken.bytes)
  await journal.cut(broken.offset)
  return customer
}

async function readStart(
  context: StoreContext,
  id: CustomerId,
  journal: Journal,
  size: number,
): Promise<LoadedCustomer> {
  const snapshotFile = new SnapshotFile(context, id)
  const snapshot = await snapshotFile.read()
  if (snapshot === null)
    return {
      state: emptyCustomerState(),
      end: JOURNAL_START,
      createdAt: '',
      commands: new RecentCommands(),
      journal,
      snapshotFile,
      snapshotAt: 0,
    }
  const customer: LoadedCustomer = {
    state: restoreState(snapshot),
    end: snapshot.journal,
    createdAt: snapshot.createdAt,
    commands: new RecentCommands(snapshot.commands),
    journal,
    snapshotFile,
    snapshotAt: snapshot.journal.bytes,
  }
  if (snapshot.journal.bytes > size || !(await journal.reaches(snapshot.journal)))
    throw new DamagedCustomerError('The journal is not the one that the snapshot was made of', customer)
  return customer
}

async function replay(
  start: LoadedCustomer,
  size: number,
): Promise<{ customer: LoadedCustomer; broken: RawLine | null }> {
  let { end, createdAt } = start
  const reached = (): LoadedCustomer => ({ ...start, end, createdAt })
  for await (const line of start.journal.lines(end.bytes, size)) {
    const read = line.ended ? decodeOrDamaged(line, reached) : null
    if (read === null) return { customer: reached(), broken: line }
    const { commit, previous, checksum } = read
    if (previous !== end.checksum || commit.seq !== end.seq + 1)
      throw new DamagedCustomerError('A line of the journal does not follow the one before', reached())
    try {
      for (const event of commit.events) evolve(start.state, event, commit)
    } catch {
      throw new DamagedCustomerError('An event does not fit the state', reached())
    }
    start.commands.add(commit.commandId, line.offset)
    end = { seq: commit.seq, at: commit.at, checksum, bytes: line.next }
    createdAt = createdAt || commit.at
  }
  if (end.seq === 0) throw new DamagedCustomerError('The journal is empty', null)
  return { customer: reached(), broken: null }
}

function decodeOrDamaged(line: RawLine, reached: () => LoadedCustomer) {
  try {
    return decodeLine(line.bytes)
  } catch (error) {
    if (error instanceof NewerVersionError) throw new DamagedCustomerError(error.message, reached())
    throw error
  }
}
