import { once } from 'node:events'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { app, Menu, session } from 'electron'
import type { BrowserWindow } from 'electron'
import type { App } from '../../app.ts'
import { dataDirArgument, defaultDataDir } from '../data-dir.ts'
import { filesToOpen } from '../listed-files.ts'
import { standardErrorLog } from '../node-ports.ts'
import { listRendererFiles } from '../renderer-files.ts'
import { WorkUnderway } from '../work-underway.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { setupDownloads } from './downloads.ts'
import { setupGuards } from './guards.ts'
import { setupIpc } from './ipc.ts'
import { claimFolder, closeOnQuit, raiseOnSecondStart } from './lifecycle.ts'
import { openLogFile } from './log-file.ts'
import { askBeforeClosing, openMainWindow } from './main-window.ts'
import { setupContextMenu, setupMenu } from './menu.ts'
import { openedLists, openFromSystem } from './opened-lists.ts'
import { setupOwnWindows } from './own-windows.ts'
import type { OwnWindows } from './own-windows.ts'
import { mendPageFaults } from './page-faults.ts'
import type { Preferences } from './preferences.ts'
import { askWhileWriting } from './quitting.ts'
import { setupTaskbar } from './taskbar.ts'
import { windowMemory } from './window-memory.ts'

/*
 * The desktop application. Bundled as dist/main/electron.cjs, beside preload.cjs. It has its window made first. While
 * the processes of the window start they need this one at every step; so what stands behind it is read only when the
 * page has its scripts and is busy with them (application.ts), and what the page asks until then waits.
 */

const dataDir =
  dataDirArgument(process.argv) ??
  defaultDataDir({ platform: process.platform, env: process.env, home: homedir() })
const hostFolder = join(dataDir, 'electron')
const logFile = openLogFile(join(dataDir, 'logs'))
const lists = openedLists(hostFolder)
const work = new WorkUnderway()
/** Until the folder is ours nothing is written into it. */
let isClaimed = false
const log = standardErrorLog((line) => {
  if (isClaimed) logFile.write(line)
})

/** Looked up while the system gets ready. */
const pages = listRendererFiles(join(__dirname, '../renderer'))

async function run(): Promise<void> {
  // In memory alone: no cookie, cache or remembered folder stays behind.
  const ours = session.fromPartition('partner-desk', { cache: false })
  const pageIsServed = serveApp(ours, await pages)
  setupDownloads(ours)
  const windows = setupOwnWindows({ preload: join(__dirname, 'preload.cjs'), session: ours })
  const window = openMainWindow(windows, windowMemory(hostFolder))
  raiseOnSecondStart(window, (file) => lists.open(file))
  const opening = Promise.race([pageIsServed, pageHasEnded(window)]).then(() => open(windows))
  setupIpc({ opening, windows, work, log })
  const preferences = opening.then(followPreferences)
  mendPageFaults(
    window,
    preferences.then(({ texts }) => texts),
    log,
  )
  closeOnQuit(opening)
  const desktop = { window, windows, application: await opening, preferences: await preferences }
  // Whoever closes it at once does not wait for what stands behind it.
  if (!window.isDestroyed()) furnish(desktop)
}

/** Its loading, its process, or its window: who opens the folder must not wait for a page that gets no script. */
const pageHasEnded = ({ webContents }: BrowserWindow) =>
  Promise.race(
    ['did-stop-loading', 'render-process-gone', 'destroyed'].map((event) => once(webContents, event)),
  )

async function open(windows: OwnWindows) {
  const { openApplication } = await import('./application.ts')
  return openApplication({ dataDir, windows, lists, log })
}

async function followPreferences(application: App): Promise<Preferences> {
  // What the page has asked meanwhile is answered first.
  await setImmediate()
  const { preferencesOf } = await import('./application.ts')
  return preferencesOf(application)
}

/** What the window has once it is known what stands behind it. */
function furnish(desktop: {
  readonly window: BrowserWindow
  readonly windows: OwnWindows
  readonly application: App
  readonly preferences: Preferences
}): void {
  const { window, windows, application, preferences } = desktop
  const { texts, onChange } = preferences
  askBeforeClosing(window, texts)
  askWhileWriting(window, work, texts)
  setupContextMenu(window, texts)
  setupTaskbar(application, window, texts)
  const showMenu = setupMenu({ window, windows, lists, logFile, texts })
  onChange(showMenu)
  lists.onChange((what) => {
    if (what === 'recent') showMenu()
    else windows.tell({ name: 'file-opened', data: {} })
  })
}

/** After a fault nothing is certain, save what has been written. */
function endOnFault(error: unknown): void {
  log.error('fault', error)
  import('./application.ts').then(
    ({ endAfterFault }) => endAfterFault(),
    () => app.exit(1),
  )
}

async function start(claim: 'claimed' | 'unusable'): Promise<void> {
  await app.whenReady()
  if (claim === 'claimed') return run()
  const { refuseFolder } = await import('./application.ts')
  refuseFolder('folder-unusable', { dataDir, log })
}

process.on('uncaughtException', endOnFault)
process.on('unhandledRejection', endOnFault)
// Under this name Windows gathers windows, recent lists and the pinned icon.
app.setAppUserModelId('org.partnerdesk.app')
app.enableSandbox()
registerAppScheme()
setupGuards(log)
// Else Electron makes one of its own first.
Menu.setApplicationMenu(null)
openFromSystem(lists)
const files = filesToOpen(process.argv.slice(1), process.cwd())
const claim = claimFolder(hostFolder, files)
isClaimed = claim === 'claimed'
if (isClaimed) files.forEach((file) => lists.open(file))
if (claim === 'taken') app.exit(0)
else void start(claim)
