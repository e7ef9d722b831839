import type { mail as english } from '../en/mail.ts'
import type { Translation } from '../texts.ts'

export const mail: Translation<typeof english> = {
  subject: 'Tu nombre de usuario y contraseña temporal de Microsoft 365',
  subjectWithout: 'Tu cuenta de Microsoft 365',
  greeting: 'Hola, {{name}}:',
  intro: '{{customer}} ha creado una cuenta de Microsoft 365 para ti.',
  userName: 'Nombre de usuario: {{value}}',
  password: 'Contraseña temporal: {{value}}',
  signIn: 'Inicia sesión en {{address}} y elige tu propia contraseña cuando se te pida.',
  passwordApart: 'Recibirás la contraseña temporal por otra vía.',
  deleteMail: 'Elimina este mensaje cuando hayas iniciado sesión.',
  summarySubject: '{{customer}}: nombres de usuario y contraseñas temporales',
  summaryIntro: 'Estos son los nuevos nombres de usuario y contraseñas temporales.',
  summaryHandOut: 'Entrega cada uno solo a la persona correspondiente y elimina después este mensaje.',
  file: 'Borradores de correo {{customer}} CON CONTRASEÑAS',
}
