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
import { accountName, runtimeFacts, standardErrorLog, systemClock, systemRandom } from '../node-ports.ts'
import { listRendererFiles } from '../renderer-files.ts'
import { registerAppScheme, serveApp } from './app-protocol.ts'
import { setupDownloads } from './downloads.ts'
import { setupGuards } from './guards.ts'
import { setupIpc } from './ipc.ts'
import { claimDataDir, closeOnQuit, raiseOnSecondStart } from './lifecycle.ts'
import { openMainWindow } from './main-window.ts'
import { setupContextMenu } from './menu.ts'
import { setupOwnWindows } from './own-windows.ts'
import type { OwnWindows } from './own-windows.ts'
import { followSettings } from './preferences.ts'
import { setupSheetPrinter } from './sheet-printer.ts'
import { systemClipboard } from './system-clipboard.ts'
import { systemSecrets } from './system-secrets.ts'

/* The desktop application. Bundled as dist/main/electron.cjs, beside preload.cjs. */

const log = standardErrorLog()
const dataDir =
  dataDirArgument(process.argv) ??
  defaultDataDir({ platform: process.platform, env: process.env, home: homedir() })

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
  setupIpc(application, windows, log)
  const texts = await followSettings(application, systemLanguage())
  const window = openMainWindow(windows, texts, log)
  setupContextMenu(window, texts)
  raiseOnSecondStart(window)
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
app.enableSandbox()
registerAppScheme()
setupGuards(log)
const claim = claimDataDir(dataDir)
if (claim === 'taken') app.exit(0)
else void app.whenReady().then(() => (claim === 'claimed' ? run() : refuseFolder('folder-unusable')))
