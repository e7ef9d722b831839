import type { customers as english } from '../en/customers.ts'
import type { Translation } from '../texts.ts'

export const customers: Translation<typeof english> = {
  add: 'Добавить клиента',
  added: 'Клиент «{{name}}» добавлен.',
  search: 'Поиск клиентов',
  none: 'Клиентов пока нет.',
  noneMatch: 'Нет клиентов, подходящих под «{{search}}».',
  details: 'Сведения',
  name: 'Название',
  primaryDomain: 'Основной домен',
  furtherDomain: 'Дополнительный домен',
  domainHint: 'Подтвержденный домен клиента, например fabrikam.com.',
  addDomain: 'Добавить домен',
  removeDomain: 'Удалить домен {{domain}}',
  country: 'Страна или регион',
  language: 'Язык документов',
  languageHint: 'На этом языке печатаются листы с паролями для клиента.',
  contactEmail: 'Контактный адрес электронной почты',
  contactEmailHint: 'Необязательно.',
  groupCustomer: 'Клиент',
  groupDomains: 'Домены',
  groupDocuments: 'Документы и контакты',
  users: 'Пользователи',
  seatsUsed: 'Занято мест',
  seatsOf: '{{used}} из {{seats}}',
  passwordsWaiting: 'Ждут передачи',
  damaged: 'Данные не читаются',
  remove: 'Удалить клиента',
  removeTitle: 'Удалить клиента «{{name}}»?',
  removeText_one:
    'Вместе с клиентом удаляется {{count, number}} пользователь, все подписки, удаленные пользователи и пароли. Папка клиента стирается, вернуть ее нельзя.',
  removeText_few:
    'Вместе с клиентом удаляются {{count, number}} пользователя, все подписки, удаленные пользователи и пароли. Папка клиента стирается, вернуть ее нельзя.',
  removeText_many:
    'Вместе с клиентом удаляются {{count, number}} пользователей, все подписки, удаленные пользователи и пароли. Папка клиента стирается, вернуть ее нельзя.',
  removeText_other:
    'Вместе с клиентом удаляются {{count, number}} пользователя, все подписки, удаленные пользователи и пароли. Папка клиента стирается, вернуть ее нельзя.',
  typeName: 'Для подтверждения введите название: {{name}}',
  removed: 'Клиент «{{name}}» удален.',
}
