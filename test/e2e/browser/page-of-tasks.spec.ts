import { LANGUAGES } from '#shared/domain/language.ts'
import { TASK_CUSTOMERS, walkPageOfTasks } from '#test/support/browser/page-of-tasks.ts'
import { test } from '#test/support/browser/test.ts'

for (const language of LANGUAGES)
  test.describe(`Microsoft’s page of user management tasks (${language})`, () => {
    test.use({ language })

    test('is found step by step, word for word', async ({ page, start, t }) => {
      test.slow()
      await start()
      await walkPageOfTasks(page, t, TASK_CUSTOMERS[language])
    })
  })
