import type { mail as english } from '../en/mail.ts'
import type { Translation } from '../texts.ts'

export const mail: Translation<typeof english> = {
  subject: 'Su nombre de usuario y contraseña temporal de Microsoft 365',
  subjectWithout: 'Su cuenta de Microsoft 365',
  greeting: 'Hola, {{name}}:',
  intro: '{{customer}} ha creado una cuenta de Microsoft 365 para usted.',
  userName: 'Nombre de usuario: {{value}}',
  password: 'Contraseña temporal: {{value}}',
  signIn: 'Inicie sesión en {{address}} y elija su propia contraseña cuando se le pida.',
  passwordApart: 'Recibirá la contraseña temporal por otra vía.',
  deleteMail: 'Elimine este mensaje cuando haya iniciado sesión.',
  summarySubject: '{{customer}}: nombres de usuario y contraseñas temporales',
  summaryIntro: 'Estos son los nuevos nombres de usuario y contraseñas temporales.',
  summaryHandOut: 'Entregue cada uno solo a la persona correspondiente y elimine después este mensaje.',
  file: 'Borradores de correo {{customer}} CON CONTRASEÑAS',
  dialog: {
    command: 'Correo electrónico',
    title_one: 'Correo para {{count, number}} usuario',
    title_many: 'Correo para {{count, number}} de usuarios',
    title_other: 'Correo para {{count, number}} usuarios',
    titleNamed: 'Correo para {{name}}',
    lessSafe:
      'El correo electrónico es menos seguro que el papel: quien pueda leer el buzón puede leer la contraseña. Partner Desk nunca envía nada por sí solo; prepara borradores y usted los envía.',
    without: 'Abrir borrador sin contraseña',
    withoutHint:
      'En su programa de correo, solo con el nombre de usuario. La contraseña va por otra vía: en papel o por teléfono.',
    with: 'Guardar borrador con contraseña',
    withMany: 'Guardar borradores con contraseñas',
    form: 'Borradores',
    each: 'Un borrador para cada usuario, a la dirección de correo alternativa',
    summary: 'Un borrador con todos los nombres de usuario y contraseñas, a {{contact}}',
    summaryNoContact:
      'Un borrador con todos los nombres de usuario y contraseñas. El cliente no tiene correo de contacto, así que el destinatario queda vacío.',
    howOutlook: 'Outlook abre el archivo .eml listo para enviar.',
    howOthers: 'En Thunderbird elija Editar como mensaje nuevo; en Apple Mail, Mensaje > Enviar de nuevo.',
    howArchive: 'Varios borradores vienen en un archivo ZIP; extráigalo primero.',
    deleteFiles: 'Los archivos contienen contraseñas. Elimínelos cuando haya enviado los mensajes.',
    saved_one: '{{count, number}} borrador guardado.',
    saved_many: '{{count, number}} de borradores guardados.',
    saved_other: '{{count, number}} borradores guardados.',
    noAddress_one:
      '{{count, number}} usuario no tiene dirección de correo alternativa: el destinatario de ese borrador queda vacío.',
    noAddress_many:
      '{{count, number}} de usuarios no tienen dirección de correo alternativa: el destinatario de sus borradores queda vacío.',
    noAddress_other:
      '{{count, number}} usuarios no tienen dirección de correo alternativa: el destinatario de sus borradores queda vacío.',
  },
}
