import { translator } from '#shared/i18n/index.ts'
import { TASK_CUSTOMERS, walkPageOfTasks } from '#test/support/browser/page-of-tasks.ts'
import { test } from '#test/support/electron/test.ts'

test('Microsoft’s page of user management tasks is found step by step in Russian, in one sitting', async ({
  launch,
}) => {
  test.slow()
  const { page } = await launch({ env: { LANGUAGE: 'ru', LANG: 'ru_RU.UTF-8' } })
  await walkPageOfTasks(page, translator('ru'), TASK_CUSTOMERS.ru)
})
