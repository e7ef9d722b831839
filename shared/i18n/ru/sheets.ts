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
  documentTitle: 'Листы с паролями {{customer}}',
}
