import type { importFiles as english } from '../en/import-files.ts'
import type { Translation } from '../texts.ts'

export const importFiles: Translation<typeof english> = {
  form: {
    file: 'Новые пользователи',
    users: 'Пользователи',
    allowed: 'Допустимые значения',
    example: 'Пример: {{value}}',
    givenName: 'Анна',
    surname: 'Семёнова',
    alias: 'anna.semenova',
    jobTitle: 'Бухгалтер',
    department: 'Бухгалтерия',
    businessPhone: '+7 812 555-01-00',
    mobilePhone: '+7 921 555-01-00',
    noRole: 'Пользователь',
  },
  rejects: {
    file: '{{file}} (исключённые строки)',
    reason: 'Причина',
    leftOut: 'Строка исключена вручную.',
  },
}
