import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app, dialog, session } from 'electron'
import { closestLanguage } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { openApp } from '../../app.ts'
import type { App } from '../../app.ts'
import type { OpenRefusal } from '../../store/store.ts'
import { dataDirArgument, defaultDataDir } from '../data-dir.ts'
import { filesToOpen } from '../listed-files.ts'
import { accountName, runtimeFacts, standardErrorLog, systemClock, systemRandom } from '../node-ports.ts'
import { listRendererFiles } from '../renderer-files.ts'
import { WorkUnderway } from '../work-underway.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { setupDownloads } from './downloads.ts'
import { setupGuards } from './guards.ts'
import { setupIpc } from './ipc.ts'
import { claimFolder, closeOnQuit, raiseOnSecondStart } from './lifecycle.ts'
import { openLogFile } from './log-file.ts'
import { openMainWindow } from './main-window.ts'
import { setupContextMenu, setupMenu } from './menu.ts'
import { openedLists, openFromSystem } from './opened-lists.ts'
import { setupOwnWindows } from './own-windows.ts'
import type { OwnWindows } from './own-windows.ts'
import { followSettings } from './preferences.ts'
import { askWhileWriting } from './quitting.ts'
import { setupSheetPrinter } from './sheet-printer.ts'
import { systemClipboard } from './system-clipboard.ts'
import { systemSecrets } from './system-secrets.ts'
import { setupTaskbar } from './taskbar.ts'
import { windowMemory } from './window-memory.ts'

/* The desktop application. Bundled as dist/main/electron.cjs, beside preload.cjs. */

const dataDir =
  dataDirArgument(process.argv) ??
  defaultDataDir({ platform: process.platform, env: process.env, home: homedir() })
const hostFolder = join(dataDir, 'electron')
const logFile = openLogFile(join(dataDir, 'logs'))
const lists = openedLists(() => hostFolder)
const work = new WorkUnderway()
/** Until the folder is ours nothing is written into it. */
let isClaimed = false
const log = standardErrorLog((line) => {
  if (isClaimed) logFile.write(line)
})

const systemLanguage = (): Language => closestLanguage(app.getPreferredSystemLanguages())

async function run(): Promise<void> {
  // In memory alone: no cookie, cache or remembered folder stays behind.
  const ours = session.fromPartition('partner-desk', { cache: false })
  serveApp(ours, await listRendererFiles(join(__dirname, '../renderer')))
  setupDownloads(ours)
  const windows = setupOwnWindows({ preload: join(__dirname, 'preload.cjs'), session: ours })
  const application = await openApplication(windows)
  if (application === null) return
  closeOnQuit(application)
  setupIpc(application, windows, work, log)
  const { texts, onChange } = await followSettings(application, systemLanguage())
  const window = openMainWindow(windows, windowMemory(hostFolder), texts, log)
  askWhileWriting(window, work, texts)
  setupContextMenu(window, texts)
  setupTaskbar(application, window, texts)
  const showMenu = setupMenu({ window, windows, lists, logFile, texts })
  onChange(showMenu)
  lists.onChange((what) => {
    if (what === 'recent') showMenu()
    else windows.tell({ name: 'file-opened', data: {} })
  })
  raiseOnSecondStart(window, (file) => lists.open(file))
}

async function openApplication(windows: OwnWindows): Promise<App | null> {
  const opened = await openApp({
    dataDir,
    ports: {
      clock: systemClock,
      random: systemRandom,
      log,
      secrets: systemSecrets(),
      host: {
        kind: 'electron',
        platform: process.platform,
        version: app.getVersion(),
        accountName: accountName(),
        systemLanguage: systemLanguage(),
        runtime: runtimeFacts([dirname(app.getPath('exe')), process.resourcesPath]),
      },
      sheetPrinter: setupSheetPrinter({
        windows,
        printer: app.commandLine.getSwitchValue('printer') || null,
        log,
      }),
      clipboard: systemClipboard(Number(app.commandLine.getSwitchValue('clear-clipboard-after')) || null),
      openedFiles: lists,
      csvWorker: join(__dirname, 'csv-worker.cjs'),
      licenses: join(__dirname, 'licenses.json'),
    },
  })
  if (opened.ok) return opened.value
  refuseFolder(opened.refusal.code)
  return null
}

function refuseFolder(code: OpenRefusal['code']): void {
  log.warn(code)
  giveUp(translator(systemLanguage())(`hosts.folder.${code}`, { dataDir }))
}

function giveUp(sentence: string): void {
  dialog.showErrorBox('Partner Desk', sentence)
  app.exit(1)
}

/** After a fault nothing is certain, save what has been written. Electron would show the stack. */
function endAfterFault(error: unknown): void {
  log.error('fault', error)
  giveUp(translator(systemLanguage())('hosts.fault'))
}

process.on('uncaughtException', endAfterFault)
process.on('unhandledRejection', endAfterFault)
// Under this name Windows gathers windows, recent lists and the pinned icon.
app.setAppUserModelId('org.partnerdesk.app')
app.enableSandbox()
registerAppScheme()
setupGuards(log)
openFromSystem(lists)
const files = filesToOpen(process.argv.slice(1), process.cwd())
const claim = claimFolder(hostFolder, files)
isClaimed = claim === 'claimed'
if (isClaimed) files.forEach((file) => lists.open(file))
if (claim === 'taken') app.exit(0)
else void app.whenReady().then(() => (claim === 'claimed' ? run() : refuseFolder('folder-unusable')))
