import type { ElectronApplication } from '@playwright/test'

export interface Question {
  readonly message: string
  readonly buttons: readonly string[]
}

/** From now on dialogs of the application are kept in place of shown, and answered with these buttons in turn. */
export function answerQuestions(app: ElectronApplication, answers: readonly number[]): Promise<void> {
  return app.evaluate(({ dialog }, responses) => {
    const asked: { message: string; buttons: string[] }[] = []
    Reflect.set(globalThis, 'asked', asked)
    Reflect.set(
      dialog,
      'showMessageBox',
      (_window: unknown, options: { message: string; buttons: string[] }) => {
        asked.push({ message: options.message, buttons: options.buttons })
        const response = responses[asked.length - 1] ?? 0
        return Promise.resolve({ response, checkboxChecked: false })
      },
    )
  }, answers)
}

/** What has been asked since. */
export const askedBy = (app: ElectronApplication): Promise<Question[]> =>
  app.evaluate(() => Reflect.get(globalThis, 'asked') as Question[])
