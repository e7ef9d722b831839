import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { _electron } from '@playwright/test'
import type { ElectronApplication, Page } from '@playwright/test'
import { electronForTests } from '#build/electron-for-tests.mjs'
import { root } from '#build/lib/paths.mjs'
import { makeOwnFolder, removeFolder, unprivilegedProgram } from './account.ts'
import { openCopy } from './open-copy.ts'

export type LaunchOptions = {
  /** Made with makeOwnFolder, so that the application's user may write there. */
  dataDir: string
  /** The folder of the application; the built checkout if not given. */
  appDir?: string
  /** Further arguments of the application. */
  args?: string[]
  /** Of the display, and what the test wants; nothing else of our own environment reaches the application. */
  env: Record<string, string>
}

export type Launched = {
  app: ElectronApplication
  page: Page
  isRunning: () => boolean
  /** Quits as a person does, and waits until the application has ended. */
  close: () => Promise<void>
  /** SIGKILL for the whole application at one blow, as a power cut would. */
  kill: () => Promise<void>
}

/** Starts the application in the real Electron, sandbox on, and waits until its first window has loaded. */
export async function launchElectron({ dataDir, appDir, args = [], env }: LaunchOptions): Promise<Launched> {
  const program = electronForTests()
  if (program === null) throw new Error('There is no Electron: run `node build/electron-for-tests.mjs`')
  const runtime = openCopy(dirname(program))
  const application = appDir ?? openCopy(root, ['package.json', 'dist'])
  const home = makeOwnFolder('partner-desk-home-')

  const app = await _electron.launch({
    executablePath: unprivilegedProgram(join(runtime, 'electron'), home),
    args: [application, '--data-dir', dataDir, ...args],
    cwd: application,
    chromiumSandbox: true,
    // As the system has it; Playwright would make every page light.
    colorScheme: null,
    env: { PATH: process.env['PATH'] ?? '', HOME: home, ...env },
  })
  const child = app.process()
  const ended = once(child, 'exit').then(() => removeFolder(home))
  const page = await app.firstWindow()
  await page.waitForLoadState()
  return {
    app,
    page,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    close: async () => {
      await app.close()
      await ended
    },
    kill: async () => {
      // Playwright makes it the leader of a process group.
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}
