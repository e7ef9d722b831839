import type { documents as english } from '../en/documents.ts'
import type { Translation } from '../texts.ts'

export const documents: Translation<typeof english> = {
  title: 'Листы с паролями',
  groupTexts: 'Тексты',
  textsIn: 'Тексты на языке',
  greeting: 'Приветствие',
  greetingHint: 'Необязательно. Стоит над именем пользователя на письмах и больших карточках.',
  instructions: 'Инструкции',
  instructionsHint:
    'Один шаг в строке; на листе шаги нумеруются. На маленьких карточках и наклейках инструкций нет.',
  standard: 'Вернуть стандартный текст',
  standardText: 'Стандартный текст',
  insert: 'Вставить',
  placeholders: {
    name: 'Отображаемое имя',
    userName: 'Имя пользователя',
    customer: 'Клиент',
    signInPage: 'Страница входа',
    operator: 'Ваше имя',
  },
  groupLook: 'Язык и QR-код',
  languageOf: 'Язык каждого листа',
  languageChoices: {
    user: 'Язык пользователя, если известен',
    customer: 'Язык клиента для всех',
  },
  qrCode: 'QR-код страницы входа',
  qrCodeHint: 'Ведет только на страницу входа. Ни имени, ни пароля в нем нет.',
  logo: 'Логотип',
  logoHint: 'PNG или JPEG, до 512 КБ и 4000 пикселей на сторону. Сохраняется сразу.',
  chooseLogo: 'Выбрать изображение',
  removeLogo: 'Удалить логотип',
  logoPreview: 'Логотип {{customer}}',
  logoSaved: 'Логотип сохранен.',
  logoRemoved: 'Логотип удален.',
  logoUnreadable:
    'Файл логотипа отсутствует или поврежден. Листы печатаются без него; выберите изображение снова.',
  preview: 'Предварительный просмотр листа',
  samplePerson: { name: 'Анна Петрова', alias: 'anna.petrova' },
}
