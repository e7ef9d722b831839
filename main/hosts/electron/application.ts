import { dirname, join } from 'node:path'
import { app, dialog } from 'electron'
import type { TFunction } from 'i18next'
import { closestLanguage } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import { openApp } from '../../app.ts'
import type { App } from '../../app.ts'
import type { Log, OpenedFiles } from '../../ports.ts'
import type { OpenRefusal } from '../../store/store.ts'
import { accountName, runtimeFacts, systemClock, systemRandom } from '../node-ports.ts'
import type { OwnWindows } from './own-windows.ts'
import { followSettings } from './preferences.ts'
import type { Preferences } from './preferences.ts'
import { setupSheetPrinter } from './sheet-printer.ts'
import { systemClipboard } from './system-clipboard.ts'
import { systemSecrets } from './system-secrets.ts'

/*
 * What the desktop application does behind its window. Bundled as dist/main/application.cjs, which is read while
 * the system makes the window's process.
 */

const systemLanguage = (): Language => closestLanguage(app.getPreferredSystemLanguages())

/** The texts of the system's language, before that of the settings is known. */
export const systemTexts = (): TFunction => translator(systemLanguage())

/** Opens the data folder. Where it can't be had, it says so and the process ends. */
export async function openApplication(options: {
  readonly dataDir: string
  readonly windows: OwnWindows
  readonly lists: OpenedFiles
  readonly log: Log
}): Promise<App> {
  const { dataDir, windows, lists, log } = options
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
  if (!opened.ok) {
    refuseFolder(opened.refusal.code, options)
    return new Promise<never>(() => undefined)
  }
  return opened.value
}

/** Keeps what is the host's own as the operator has set the application. */
export const preferencesOf = (application: App): Promise<Preferences> =>
  followSettings(application, systemLanguage())

/** Says why the folder can't be had, and ends the process. */
export function refuseFolder(
  code: OpenRefusal['code'],
  { dataDir, log }: { readonly dataDir: string; readonly log: Log },
): void {
  log.warn(code)
  giveUp(systemTexts()(`hosts.folder.${code}`, { dataDir }))
}

/** Says that something went wrong, and ends the process. Electron would show the stack. */
export function endAfterFault(): void {
  giveUp(systemTexts()('hosts.fault'))
}

function giveUp(sentence: string): void {
  dialog.showErrorBox('Partner Desk', sentence)
  app.exit(1)
}
