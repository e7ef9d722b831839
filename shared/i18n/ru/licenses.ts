import type { licenses as english } from '../en/licenses.ts'
import type { Translation } from '../texts.ts'

export const licenses: Translation<typeof english> = {
  choose: 'Выбор лицензий',
  result: 'Результат',
  forUsers_one: 'Для {{count, number}} пользователя',
  forUsers_few: 'Для {{count, number}} пользователей',
  forUsers_many: 'Для {{count, number}} пользователей',
  forUsers_other: 'Для {{count, number}} пользователя',
  holders: 'есть у {{holders, number}} из {{users, number}}',
  stays: 'Останется как есть у каждого',
  given_one: 'получит {{count, number}} пользователь',
  given_few: 'получат {{count, number}} пользователя',
  given_many: 'получат {{count, number}} пользователей',
  given_other: 'получат {{count, number}} пользователя',
  taken_one: 'лишится {{count, number}} пользователь',
  taken_few: 'лишатся {{count, number}} пользователя',
  taken_many: 'лишатся {{count, number}} пользователей',
  taken_other: 'лишатся {{count, number}} пользователя',
  seatsNeeded_one: 'нужно {{count, number}} место, свободно: {{free, number}}',
  seatsNeeded_few: 'нужно {{count, number}} места, свободно: {{free, number}}',
  seatsNeeded_many: 'нужно {{count, number}} мест, свободно: {{free, number}}',
  seatsNeeded_other: 'нужно {{count, number}} места, свободно: {{free, number}}',
  plansForAll_one: 'Изменение задает планы обслуживания для {{count, number}} пользователя.',
  plansForAll_few: 'Изменение задает планы обслуживания для всех {{count, number}} пользователей.',
  plansForAll_many: 'Изменение задает планы обслуживания для всех {{count, number}} пользователей.',
  plansForAll_other: 'Изменение задает планы обслуживания для всех {{count, number}} пользователя.',
  plansOfSome: 'Их можно изменить, когда продукт есть у всех этих пользователей.',
  short_one:
    'Продукту {{product}} не хватает {{count, number}} места, поэтому сохранить нельзя. Без него останется: {{names}}. Добавьте места в разделе «Подписки» или сначала заберите продукт у кого-нибудь.',
  short_few:
    'Продукту {{product}} не хватает {{count, number}} мест, поэтому сохранить нельзя. Без него останутся: {{names}}. Добавьте места в разделе «Подписки» или сначала заберите продукт у кого-нибудь.',
  short_many:
    'Продукту {{product}} не хватает {{count, number}} мест, поэтому сохранить нельзя. Без него останутся: {{names}}. Добавьте места в разделе «Подписки» или сначала заберите продукт у кого-нибудь.',
  short_other:
    'Продукту {{product}} не хватает {{count, number}} места, поэтому сохранить нельзя. Без него останутся: {{names}}. Добавьте места в разделе «Подписки» или сначала заберите продукт у кого-нибудь.',
  noLocation_one:
    'У {{count, number}} пользователя нет места использования, без которого Microsoft 365 не дает лицензий, поэтому сохранить нельзя: {{names}}. Задайте его на странице пользователя или командой «Задать поле…» в списке.',
  noLocation_few:
    'У {{count, number}} пользователей нет места использования, без которого Microsoft 365 не дает лицензий, поэтому сохранить нельзя: {{names}}. Задайте его командой «Задать поле…» в списке.',
  noLocation_many:
    'У {{count, number}} пользователей нет места использования, без которого Microsoft 365 не дает лицензий, поэтому сохранить нельзя: {{names}}. Задайте его командой «Задать поле…» в списке.',
  noLocation_other:
    'У {{count, number}} пользователя нет места использования, без которого Microsoft 365 не дает лицензий, поэтому сохранить нельзя: {{names}}. Задайте его командой «Задать поле…» в списке.',
  unknownRules:
    'Правила для продуктов и стран, которые известны только Microsoft, здесь не проверяются: Microsoft 365 может отклонить сочетание.',
  nothingChosen: 'Пока ничего не изменено.',
  sentence_one: 'Изменить лицензии {{count, number}} пользователя',
  sentence_few: 'Изменить лицензии {{count, number}} пользователей',
  sentence_many: 'Изменить лицензии {{count, number}} пользователей',
  sentence_other: 'Изменить лицензии {{count, number}} пользователя',
  changed_one: 'Изменены лицензии {{count, number}} пользователя.',
  changed_few: 'Изменены лицензии {{count, number}} пользователей.',
  changed_many: 'Изменены лицензии {{count, number}} пользователей.',
  changed_other: 'Изменены лицензии {{count, number}} пользователя.',
  resultTitle_one: 'Изменены лицензии {{count, number}} пользователя',
  resultTitle_few: 'Изменены лицензии {{count, number}} пользователей',
  resultTitle_many: 'Изменены лицензии {{count, number}} пользователей',
  resultTitle_other: 'Изменены лицензии {{count, number}} пользователя',
  gained: 'Получено',
  lost: 'Снято',
  plansChanged: 'Изменены планы обслуживания',
}
