import type { customers as english } from '../en/customers.ts'
import type { Translation } from '../texts.ts'

export const customers: Translation<typeof english> = {
  add: 'Agregar un cliente',
  added: 'Se ha agregado {{name}}.',
  search: 'Buscar clientes',
  none: 'Todavía no hay clientes.',
  noneMatch: 'Ningún cliente coincide con «{{search}}».',
  details: 'Detalles',
  name: 'Nombre',
  primaryDomain: 'Dominio principal',
  furtherDomain: 'Otro dominio',
  domainHint: 'Un dominio comprobado del inquilino, por ejemplo, fabrikam.com.',
  addDomain: 'Agregar un dominio',
  removeDomain: 'Quitar el dominio {{domain}}',
  country: 'País o región',
  language: 'Idioma de los documentos',
  languageHint: 'Las hojas de contraseñas de este cliente estarán en este idioma.',
  contactEmail: 'Correo electrónico de contacto',
  contactEmailHint: 'Opcional.',
  groupCustomer: 'Cliente',
  groupDomains: 'Dominios',
  groupDocuments: 'Documentos y contacto',
  users: 'Usuarios',
  seatsUsed: 'Puestos en uso',
  seatsOf: '{{used}} de {{seats}}',
  passwordsWaiting: 'Por entregar',
  damaged: 'No se pueden leer los datos',
  remove: 'Quitar cliente',
  removeTitle: '¿Quitar {{name}}?',
  removeText_one:
    'El cliente se elimina con {{count, number}} usuario y todas las suscripciones, usuarios eliminados y contraseñas. Su carpeta se borra y no se puede recuperar.',
  removeText_many:
    'El cliente se elimina con {{count, number}} usuarios y todas las suscripciones, usuarios eliminados y contraseñas. Su carpeta se borra y no se puede recuperar.',
  removeText_other:
    'El cliente se elimina con {{count, number}} usuarios y todas las suscripciones, usuarios eliminados y contraseñas. Su carpeta se borra y no se puede recuperar.',
  typeName: 'Para confirmar, escriba el nombre: {{name}}',
  removed: 'Se ha quitado {{name}}.',
}
