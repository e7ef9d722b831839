import type { copies as english } from '../en/copies.ts'
import type { Translation } from '../texts.ts'

export const copies: Translation<typeof english> = {
  title: 'Copia de todos los datos',
  about:
    'Un archivo con todos los clientes, sus usuarios, su historial y sus logotipos, y esta configuración. No incluye las contraseñas temporales.',
  fileName: 'Partner Desk {{date}}.zip',
  save: 'Guardar una copia…',
  saveTitle: 'Guardar una copia de todos los datos',
  saveMeaning:
    'El archivo contiene todos los clientes con sus usuarios, su historial y sus logotipos, y la configuración. Puede restaurarlo aquí o en otro equipo.',
  saveWithout:
    'Las contraseñas temporales que aún están por entregar no están en el archivo: siguen protegidas en este equipo. Entréguelas o conserve esta carpeta de datos.',
  saveReadable: 'Quien tenga el archivo puede leerlo. Guárdelo donde solo usted pueda abrirlo.',
  saveNow: 'Guardar una copia',
  saving: 'Creando la copia: clientes',
  fetching: 'Creando la copia: MB',
  saved: 'La copia se ha creado: {{name}}',
  savedWithout: 'La copia se ha creado. Estos clientes no se pueden leer y no están en ella: {{names}}',
  restore: 'Restaurar desde una copia…',
  handingIn: 'Leyendo {{file}}: MB',
  checking: 'Comprobando {{file}}: clientes',
  notRead: '{{file}} no se ha restaurado.',
  unreadable: 'No se puede leer el archivo. Compruebe que sigue ahí y que no es una carpeta.',
  restoreTitle: '¿Reemplazar todos los datos por esta copia?',
  customers_one: '{{count, number}} cliente',
  customers_many: '{{count, number}} de clientes',
  customers_other: '{{count, number}} clientes',
  users_one: '{{count, number}} usuario',
  users_many: '{{count, number}} de usuarios',
  users_other: '{{count, number}} usuarios',
  holds: 'En la copia del {{moment}}, creada con Partner Desk {{version}}: {{customers}}, {{users}}.',
  here: 'Aquí ahora: {{customers}}, {{users}}. Todo esto se reemplaza. Se aparta en la carpeta «replaced» de la carpeta de datos, hasta la próxima vez que se restaure una copia.',
  leftOut: 'Estos clientes están dañados en la copia y no estarán: {{names}}',
  withoutLogo: 'Un logotipo de estos clientes está dañado en la copia y no estará: {{names}}',
  passwordsDestroyed_one:
    'La copia no conoce {{count, number}} contraseña temporal que aquí aún está por entregar. Se destruye.',
  passwordsDestroyed_many:
    'La copia no conoce {{count, number}} de contraseñas temporales que aquí aún están por entregar. Se destruyen.',
  passwordsDestroyed_other:
    'La copia no conoce {{count, number}} contraseñas temporales que aquí aún están por entregar. Se destruyen.',
  passwordsMissing_one:
    '{{count, number}} contraseña temporal estaba por entregar cuando se creó la copia y no está aquí. Cree otra después, en Contraseñas.',
  passwordsMissing_many:
    '{{count, number}} de contraseñas temporales estaban por entregar cuando se creó la copia y no están aquí. Cree otras después, en Contraseñas.',
  passwordsMissing_other:
    '{{count, number}} contraseñas temporales estaban por entregar cuando se creó la copia y no están aquí. Cree otras después, en Contraseñas.',
  draftsGone: 'Una importación sin terminar se abandona.',
  replace: 'Reemplazar todos los datos',
  restored: 'La copia se ha restaurado.',
}
