import type { subscriptions as english } from '../en/subscriptions.ts'
import type { Translation } from '../texts.ts'

export const subscriptions: Translation<typeof english> = {
  title: 'Подписки',
  add: 'Добавить подписку',
  added: 'Подписка «{{product}}» добавлена.',
  none: 'У клиента пока нет подписок. Лицензии можно назначать, когда появится хотя бы одна.',
  noneForLicenses: 'У клиента пока нет подписок, поэтому назначать нечего.',
  product: 'Продукт',
  productHint: 'Любая часть названия или артикула.',
  productMissing: 'Выберите продукт из списка.',
  productNone: 'Продукта с таким названием нет.',
  productMore_one: 'Подходит еще {{count, number}} продукт. Введите больше букв названия.',
  productMore_few: 'Подходят еще {{count, number}} продукта. Введите больше букв названия.',
  productMore_many: 'Подходят еще {{count, number}} продуктов. Введите больше букв названия.',
  productMore_other: 'Подходят еще {{count, number}} продукта. Введите больше букв названия.',
  seats: 'Места',
  assigned: 'Назначено',
  state: 'Состояние',
  stateHint: 'Места учитываются, пока подписка в состоянии «Активна» или «Предупреждение».',
  states: {
    active: 'Активна',
    warning: 'Предупреждение',
    suspended: 'Приостановлена',
    cancelled: 'Отменена',
  },
  overAssigned:
    'Пользователей с этим продуктом: {{users}}, мест: {{seats}}, не хватает: {{short}}. Пока мест не прибавится или часть лицензий не снята, продукт больше не назначается.',
}
