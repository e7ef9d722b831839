import type { openedList as english } from '../en/opened-list.ts'
import type { Translation } from '../texts.ts'

export const openedList: Translation<typeof english> = {
  title: 'Чьи пользователи в файле {{file}}?',
  here: 'Импортировать для {{customer}}',
  many: 'Клиенты указаны в списке',
  next: 'Затем для этого клиента импортируется {{file}}.',
  gone: 'Этого списка здесь больше нет: откройте его еще раз.',
}
