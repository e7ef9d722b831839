import type { sheets as english } from '../en/sheets.ts'
import type { Translation } from '../texts.ts'

export const sheets: Translation<typeof english> = {
  card: {
    userName: 'Имя пользователя',
    temporaryPassword: 'Временный пароль',
    signInPage: 'Страница входа',
    signIn: 'Откройте страницу и войдите с этим именем и паролем.',
    choosePassword: 'По запросу придумайте новый пароль.',
    destroyCard: 'После входа уничтожьте эту карточку.',
    superseded: 'Этот пароль больше не действует: выдан более новый.',
  },
  preview: {
    title: 'Печать листов',
    frame: 'Предварительный просмотр листов',
    options: 'Печать',
    paper: 'Бумага',
    cards_one: '{{count, number}} карточка',
    cards_few: '{{count, number}} карточки',
    cards_many: '{{count, number}} карточек',
    cards_other: '{{count, number}} карточки',
    pages_one: '{{count, number}} страница',
    pages_few: '{{count, number}} страницы',
    pages_many: '{{count, number}} страниц',
    pages_other: '{{count, number}} страницы',
    extent: '{{cards}}, {{pages}}',
    reminder: 'В Microsoft 365 еще не выполнено: до этого пароли ничего не открывают.',
    print: 'Напечатать',
    pdf: 'Сохранить как PDF',
    printed: 'Листы отправлены на принтер.',
    back: 'Назад к паролям',
  },
  documentTitle: 'Листы с паролями {{customer}}',
}
