import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, Menu, session } from 'electron'
import { dataDirArgument, defaultDataDir } from '../data-dir.ts'
import { standardErrorLog } from '../node-ports.ts'
import { listRendererFiles } from '../renderer-files.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { setupDownloads } from './downloads.ts'
import { setupGuards } from './guards.ts'
import { setupIpc } from './ipc.ts'
import { claimDataDir, closeOnQuit, raiseOnSecondStart } from './lifecycle.ts'
import { askBeforeClosing, openMainWindow } from './main-window.ts'
import { setupContextMenu } from './menu.ts'
import { mendPageFaults } from './page-faults.ts'
import { setupOwnWindows } from './own-windows.ts'
import type { OwnWindows } from './own-windows.ts'

/*
 * The desktop application. Bundled as dist/main/electron.cjs, beside preload.cjs. It has its window made first; what
 * stands behind it is read meanwhile (application.ts), and what the page asks until then waits.
 */

const log = standardErrorLog()
const dataDir =
  dataDirArgument(process.argv) ??
  defaultDataDir({ platform: process.platform, env: process.env, home: homedir() })

/** Looked up while the system gets ready. */
const files = listRendererFiles(join(__dirname, '../renderer'))

async function run(): Promise<void> {
  // In memory alone: no cookie, cache or remembered folder stays behind.
  const ours = session.fromPartition('partner-desk', { cache: false })
  serveApp(ours, await files)
  setupDownloads(ours)
  const windows = setupOwnWindows({ preload: join(__dirname, 'preload.cjs'), session: ours })
  const window = openMainWindow(windows)
  raiseOnSecondStart(window)
  const opening = open(windows)
  const application = opening.then((opened) => opened.application)
  setupIpc(application, windows, log)
  mendPageFaults(
    window,
    opening.then(({ texts }) => texts),
    log,
  )
  const { texts } = await opening
  closeOnQuit(await application)
  askBeforeClosing(window, texts)
  setupContextMenu(window, texts)
}

async function open(windows: OwnWindows) {
  const { openApplication } = await import('./application.ts')
  return openApplication({ dataDir, windows, log })
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
app.enableSandbox()
registerAppScheme()
setupGuards(log)
// Else Electron makes one of its own first.
Menu.setApplicationMenu(null)
const claim = claimDataDir(dataDir)
if (claim === 'taken') app.exit(0)
else void start(claim)
