import type { documents as english } from '../en/documents.ts'
import type { Translation } from '../texts.ts'

export const documents: Translation<typeof english> = {
  title: 'Hojas de contraseñas',
  groupTexts: 'Textos',
  textsIn: 'Textos en',
  greeting: 'Saludo',
  greetingHint: 'Opcional. Va encima del nombre de usuario en las cartas y tarjetas grandes.',
  instructions: 'Instrucciones',
  instructionsHint:
    'Un paso por línea; se numeran en la hoja. Las tarjetas pequeñas y las etiquetas no las incluyen.',
  standard: 'Volver al texto estándar',
  standardText: 'Texto estándar',
  insert: 'Insertar',
  placeholders: {
    name: 'Nombre para mostrar',
    userName: 'Nombre de usuario',
    customer: 'Cliente',
    signInPage: 'Página de inicio de sesión',
    operator: 'Su nombre',
  },
  groupLook: 'Idioma y código QR',
  languageOf: 'Idioma de cada hoja',
  languageChoices: {
    user: 'El del usuario, si se conoce',
    customer: 'El del cliente para todas',
  },
  qrCode: 'Código QR de la página de inicio de sesión',
  qrCodeHint: 'Solo lleva a la página de inicio de sesión. No contiene ni el nombre ni la contraseña.',
  logo: 'Logotipo',
  logoHint: 'PNG o JPEG, hasta 512 KB y 4000 píxeles por lado. Se guarda al momento.',
  chooseLogo: 'Elegir una imagen',
  removeLogo: 'Quitar el logotipo',
  logoPreview: 'El logotipo de {{customer}}',
  logoSaved: 'El logotipo se ha guardado.',
  logoRemoved: 'El logotipo se ha quitado.',
  logoUnreadable:
    'El archivo del logotipo falta o está dañado. Las hojas se imprimen sin él; elija de nuevo la imagen.',
  preview: 'Vista previa de una hoja',
  samplePerson: { name: 'Lucía Muñoz', alias: 'lucia.munoz' },
}
