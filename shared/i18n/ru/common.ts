import type { common as english } from '../en/common.ts'
import type { Translation } from '../texts.ts'

export const common: Translation<typeof english> = {
  cancel: 'Отмена',
  close: 'Закрыть',
  back: 'Назад',
  next: 'Далее',
  edit: 'Изменить',
  search: 'Поиск',
  loading: 'Загрузка…',
  tryAgain: 'Повторить',
  yes: 'Да',
  no: 'Нет',
  none: 'Нет',
  optional: 'необязательно',
}
