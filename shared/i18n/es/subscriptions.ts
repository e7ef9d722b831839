import type { subscriptions as english } from '../en/subscriptions.ts'
import type { Translation } from '../texts.ts'

export const subscriptions: Translation<typeof english> = {
  title: 'Suscripciones',
  add: 'Agregar una suscripción',
  added: 'Se ha agregado {{product}}.',
  none: 'Este cliente todavía no tiene suscripciones. Cuando tenga una, se podrán asignar licencias.',
  noneForLicenses: 'Este cliente todavía no tiene suscripciones, así que no hay licencias que asignar.',
  product: 'Producto',
  productHint: 'Cualquier parte del nombre o del identificador.',
  productMissing: 'Elija un producto de la lista.',
  productNone: 'Ningún producto tiene este nombre.',
  productMore_one: 'Coincide {{count, number}} producto más. Escriba más letras del nombre.',
  productMore_many: 'Coinciden {{count, number}} productos más. Escriba más letras del nombre.',
  productMore_other: 'Coinciden {{count, number}} productos más. Escriba más letras del nombre.',
  seats: 'Puestos',
  assigned: 'Asignados',
  state: 'Estado',
  stateHint: 'Los puestos cuentan mientras el estado es Activa o Advertencia.',
  states: {
    active: 'Activa',
    warning: 'Advertencia',
    suspended: 'Suspendida',
    cancelled: 'Cancelada',
  },
  overAssigned:
    'Usuarios con este producto: {{users}}; puestos: {{seats}}; faltan: {{short}}. No se asigna más hasta que se agreguen puestos o se quiten licencias.',
}
