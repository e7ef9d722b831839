import type { settings as english } from '../en/settings.ts'
import type { Translation } from '../texts.ts'

export const settings: Translation<typeof english> = {
  groupAppearance: 'Idioma y apariencia',
  groupWork: 'Trabajo',
  groupData: 'Datos',
  groupSample: 'Datos de ejemplo',
  language: 'Idioma',
  languages: { system: 'Como el sistema', en: 'English', es: 'Español', ru: 'Русский' },
  theme: 'Tema',
  themeHint: 'El contraste alto sigue al sistema.',
  themes: { system: 'Como el sistema', light: 'Claro', dark: 'Oscuro' },
  operatorName: 'Su nombre',
  operatorNameHint: 'Figura junto a todo lo que haga aquí.',
  operatorNameMissing: 'Escriba su nombre: cada cambio dice quién lo hizo.',
  passwordLength: 'Longitud de las contraseñas temporales',
  passwordLengthHint: 'De {{min}} a {{max}} caracteres.',
  passwordLengthWrong: 'Escriba un número entero de {{min}} a {{max}}.',
  paper: 'Papel de las hojas de contraseñas',
  papers: { A4: 'A4', Letter: 'Carta' },
  sealed: {
    system:
      'Las contraseñas temporales están protegidas por el almacén de claves del sistema hasta que se entregan.',
    'key-file':
      'Las contraseñas temporales están protegidas con un archivo de clave hasta que se entregan, porque este sistema no tiene almacén de claves. Quien pueda leer sus archivos puede abrirlas.',
    passphrase:
      'Las contraseñas temporales de esta carpeta se abren con su frase de contraseña hasta que se cierra Partner Desk.',
    locked:
      'Las contraseñas temporales de esta carpeta están protegidas con una clave que no se puede abrir aquí. Inicie Partner Desk como se inició antes.',
  },
}
