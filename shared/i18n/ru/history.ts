import type { history as english } from '../en/history.ts'
import type { Translation } from '../texts.ts'

export const history: Translation<typeof english> = {
  title: 'Журнал',
  columns: {
    at: 'Когда',
    actor: 'Кто',
    kind: 'Что',
    users: 'Пользователи',
    names: 'Имена',
    subject: 'Предмет',
  },
  kinds: {
    'customer-created': 'Клиент добавлен',
    'customer-edited': 'Клиент изменен',
    'subscription-added': 'Подписка добавлена',
    'subscription-changed': 'Подписка изменена',
    'users-imported': 'Пользователи импортированы',
    'users-added': 'Пользователь добавлен',
    'users-edited': 'Пользователи изменены',
    'licenses-changed': 'Лицензии изменены',
    'passwords-reset': 'Пароли сброшены',
    'users-deleted': 'Пользователи удалены',
    'users-restored': 'Пользователи восстановлены',
    'users-purged': 'Пользователи удалены безвозвратно',
    'passwords-handed-over': 'Пароли переданы',
    'carried-out': 'Выполнено в Microsoft 365',
    undone: 'Отменено',
  },
}
