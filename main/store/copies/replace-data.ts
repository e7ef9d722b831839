import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { StoreContext } from '../context.ts'
import { orNullIfMissing } from '../file-system.ts'

/*
 * Other data in the place of what is here, by renames alone. The folder that holds the new data gets the name
 * "restoring": that is the moment of the change. Whoever finds a folder of that name puts what is in it in place
 * before anything else is opened, from wherever a crash has left off. What is replaced is kept.
 */

type Place = Pick<StoreContext, 'fileSystem' | 'folder'>

/** Makes the data below `staged` (data-folder.ts, `replacementIn`) that which the next opening puts in place. */
export async function beginReplacing({ fileSystem, folder }: Place, staged: string): Promise<void> {
  await fileSystem.rename(staged, folder.restoring.root)
  await fileSystem.syncFolder(folder.root)
  await fileSystem.syncFolder(dirname(staged))
}

/**
 * Puts in place what was to be put there, if anything. Rejects with the system's error, from anywhere in between; then
 * it can be called again, or taken back.
 */
export async function finishReplacing(context: StoreContext): Promise<void> {
  const { fileSystem, folder, clock, log } = context
  const { restoring } = folder
  if (!(await has(context, restoring.root))) return
  for (const path of replacedPaths(context)) {
    const next = join(restoring.new, basename(path))
    if (!(await has(context, next))) continue
    // The former file of the directory goes with it: it would be read in its place.
    for (const gone of path === folder.directory ? [`${path}.bak`, path] : [path])
      if (await has(context, gone)) await fileSystem.rename(gone, join(restoring.former, basename(gone)))
    await fileSystem.rename(next, path)
  }
  for (const path of [restoring.former, folder.root, restoring.new]) await syncIfThere(context, path)
  const name = `${new Date(clock.now()).toISOString().replace(/[:.]/g, '-')}.${randomUUID()}`
  const isKept = !(await has(context, restoring.former))
  if (!isKept) {
    await fileSystem.makeFolder(folder.replaced)
    await fileSystem.rename(restoring.former, join(folder.replaced, name))
    await fileSystem.syncFolder(folder.replaced)
  }
  // From here on nothing can be taken back, and what can't be removed is removed at the next opening.
  await fileSystem
    .remove(restoring.root)
    .then(() => (isKept ? undefined : keepOnly(context, name)))
    .catch((error: unknown) => log.error('replaced-data-left', error))
}

/** Has all as it was before; false where there is nothing to be taken back. Rejects with the system's error. */
export async function takeBackReplacing(context: Place): Promise<boolean> {
  const { fileSystem, folder } = context
  const { restoring } = folder
  if (!(await has(context, restoring.former))) return false
  for (const path of replacedPaths(context).reverse()) {
    const next = join(restoring.new, basename(path))
    if (!(await has(context, next))) await fileSystem.rename(path, next)
    for (const gone of [path, `${path}.bak`]) {
      const former = join(restoring.former, basename(gone))
      if (await has(context, former)) await fileSystem.rename(former, gone)
    }
  }
  for (const path of [folder.root, restoring.former, restoring.new]) await fileSystem.syncFolder(path)
  await fileSystem.makeFolder(folder.staging)
  await fileSystem.rename(restoring.root, join(folder.staging, randomUUID()))
  await fileSystem.syncFolder(folder.root)
  return true
}

/** What of a data folder is replaced. Everything else stays: the lock, the sealed passwords, the quarantine. */
const replacedPaths = ({ folder }: Place): string[] => [folder.customers, folder.directory]

/** Removes what was replaced before. */
async function keepOnly({ fileSystem, folder }: Place, name: string): Promise<void> {
  const names = await fileSystem.list(folder.replaced)
  for (const former of names.filter((each) => each !== name))
    await fileSystem.remove(join(folder.replaced, former))
}

async function has({ fileSystem }: Place, path: string): Promise<boolean> {
  const names = await orNullIfMissing(fileSystem.list(dirname(path)))
  return names?.includes(basename(path)) ?? false
}

async function syncIfThere(context: Place, path: string): Promise<void> {
  if (await has(context, path)) await context.fileSystem.syncFolder(path)
}
