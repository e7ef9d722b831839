import type { sheets as english } from '../en/sheets.ts'
import type { Translation } from '../texts.ts'

export const sheets: Translation<typeof english> = {
  card: {
    userName: 'Nombre de usuario',
    temporaryPassword: 'Contraseña temporal',
    signInPage: 'Página de inicio de sesión',
    signIn: 'Abra la página e inicie sesión con este nombre y contraseña.',
    choosePassword: 'Cuando se le pida, elija una contraseña nueva.',
    destroyCard: 'Después de iniciar sesión, destruya esta tarjeta.',
    superseded: 'Esta contraseña ya no es válida: se ha generado otra más reciente.',
  },
  preview: {
    title: 'Imprimir hojas',
    frame: 'Vista previa de las hojas',
    options: 'Impresión',
    paper: 'Papel',
    cards_one: '{{count, number}} tarjeta',
    cards_many: '{{count, number}} tarjetas',
    cards_other: '{{count, number}} tarjetas',
    pages_one: '{{count, number}} página',
    pages_many: '{{count, number}} páginas',
    pages_other: '{{count, number}} páginas',
    extent: '{{cards}}, {{pages}}',
    reminder:
      'Aún no se ha llevado a cabo en Microsoft 365: hasta entonces, estas contraseñas no abren nada.',
    print: 'Imprimir',
    pdf: 'Guardar como PDF',
    printed: 'Las hojas se han enviado a la impresora.',
    back: 'Volver a las contraseñas',
  },
  documentTitle: 'Hojas de contraseñas {{customer}}',
}
