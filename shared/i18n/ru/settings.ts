import type { settings as english } from '../en/settings.ts'
import type { Translation } from '../texts.ts'

export const settings: Translation<typeof english> = {
  groupAppearance: 'Язык и внешний вид',
  groupWork: 'Работа',
  groupData: 'Данные',
  groupSample: 'Образцы данных',
  language: 'Язык',
  languages: { system: 'Как в системе', en: 'English', es: 'Español', ru: 'Русский' },
  theme: 'Тема',
  themeHint: 'Высокая контрастность берется из системы.',
  themes: { system: 'Как в системе', light: 'Светлая', dark: 'Темная' },
  operatorName: 'Ваше имя',
  operatorNameHint: 'Указывается рядом со всем, что вы здесь делаете.',
  operatorNameMissing: 'Введите имя: у каждого изменения указано, кто его внес.',
  passwordLength: 'Длина временных паролей',
  passwordLengthHint: 'От {{min}} до {{max}} знаков.',
  passwordLengthWrong: 'Введите целое число от {{min}} до {{max}}.',
  paper: 'Бумага для листов с паролями',
  papers: { A4: 'A4', Letter: 'Letter' },
  sealed: {
    system: 'Временные пароли до передачи защищены хранилищем ключей системы.',
    'key-file':
      'Временные пароли до передачи защищены файлом ключа: в этой системе нет хранилища ключей. Их сможет открыть каждый, кто может читать ваши файлы.',
    passphrase: 'Временные пароли в этой папке открыты парольной фразой, пока Partner Desk не закрыт.',
    locked:
      'Временные пароли в этой папке защищены ключом, который здесь открыть нельзя. Запустите Partner Desk так же, как раньше.',
  },
}
