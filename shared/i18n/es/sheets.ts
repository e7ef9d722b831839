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
  documentTitle: 'Hojas de contraseñas {{customer}}',
}
