import type { labels as english } from '../en/labels.ts'
import type { Translation } from '../texts.ts'

export const labels: Translation<typeof english> = {
  dashboard: 'Информационная панель',
  customers: 'Клиенты',
  usersAndLicenses: 'Пользователи и лицензии',
  addUser: 'Добавить пользователя',
  addAnotherUser: 'Добавить еще одного пользователя',
  save: 'Сохранить',
  filterUsersBy: 'Фильтр пользователей по…',
  manageLicenses: 'Управление лицензиями',
  resetPassword: 'Сбросить пароль',
  deleteUserAccount: 'Удалить учетную запись пользователя',
  deletedUsersTab: 'Удаленные пользователи ({{number}})',
  restore: 'Восстановить',
}
