import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import type { ElectronApplication } from '@playwright/test'

/** Answers the system's dialogue for the file that `press` saves, which no test can, with this path. */
export async function saveAs(
  app: ElectronApplication,
  path: string,
  press: () => Promise<void>,
): Promise<Buffer> {
  const saved = app.evaluate(
    ({ BrowserWindow }, to) =>
      new Promise<string>((resolve) => {
        const { session } = BrowserWindow.getAllWindows()[0]!.webContents
        session.once('will-download', (_event, item) => {
          item.setSavePath(to)
          item.once('done', (_done, state) => resolve(state))
        })
      }),
    path,
  )
  await press()
  expect(await saved).toBe('completed')
  return readFileSync(path)
}
