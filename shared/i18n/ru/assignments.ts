import type { assignments as english } from '../en/assignments.ts'
import type { Translation } from '../texts.ts'

export const assignments: Translation<typeof english> = {
  title: 'Назначить подписки по файлу',
  steps: { file: 'Выбор файла', check: 'Кого называет файл' },
  hint: 'Файл CSV или Excel с именами пользователей: любой из форматов импорта или один столбец. Столбец лицензий (идентификатор SKU, номер продукта или название) необязателен; без него лицензии выбираются после.',
  other: 'Выбрать другой файл',
  found_one: 'В файле найден {{count, number}} пользователь.',
  found_few: 'В файле найдено {{count, number}} пользователя.',
  found_many: 'В файле найдено {{count, number}} пользователей.',
  found_other: 'В файле найдено {{count, number}} пользователя.',
  sentence_one: 'Назначить {{count, number}} лицензию.',
  sentence_few: 'Назначить {{count, number}} лицензии.',
  sentence_many: 'Назначить {{count, number}} лицензий.',
  sentence_other: 'Назначить {{count, number}} лицензии.',
  assign: 'Назначить лицензии',
  product: '{{product}}: нужно {{gains, number}}, свободно {{free, number}}.',
  short_one: 'Не хватает {{count, number}} места; сначала увеличьте подписку.',
  short_few: 'Не хватает {{count, number}} мест; сначала увеличьте подписку.',
  short_many: 'Не хватает {{count, number}} мест; сначала увеличьте подписку.',
  short_other: 'Не хватает {{count, number}} места; сначала увеличьте подписку.',
  problems_one: 'Не понята {{count, number}} строка',
  problems_few: 'Не поняты {{count, number}} строки',
  problems_many: 'Не понято {{count, number}} строк',
  problems_other: 'Не понято {{count, number}} строки',
  row: 'Строка {{row, number}}:',
  unknown:
    'у этого клиента нет пользователя «{{value}}». Проверьте имя или сначала импортируйте пользователя.',
  deleted: '«{{value}}» — удаленный пользователь. Сначала восстановите его.',
  unknownProducts: '«{{value}}» не входит в подписки клиента. Укажите идентификатор SKU или номер продукта.',
}
