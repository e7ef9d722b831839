import type { mail as english } from '../en/mail.ts'
import type { Translation } from '../texts.ts'

export const mail: Translation<typeof english> = {
  subject: 'Имя пользователя и временный пароль для Microsoft 365',
  subjectWithout: 'Ваша учетная запись Microsoft 365',
  greeting: 'Здравствуйте, {{name}}.',
  intro: '{{customer}}: для вас создана учетная запись Microsoft 365.',
  userName: 'Имя пользователя: {{value}}',
  password: 'Временный пароль: {{value}}',
  signIn: 'Войдите на странице {{address}} и по запросу придумайте собственный пароль.',
  passwordApart: 'Временный пароль вы получите другим способом.',
  deleteMail: 'После входа удалите это сообщение.',
  summarySubject: '{{customer}}: имена пользователей и временные пароли',
  summaryIntro: 'Это новые имена пользователей и временные пароли.',
  summaryHandOut: 'Передайте каждый из них только его владельцу, после чего удалите это сообщение.',
  file: 'Черновики писем {{customer}} С ПАРОЛЯМИ',
}
