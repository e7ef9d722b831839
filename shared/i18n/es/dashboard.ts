import type { dashboard as english } from '../en/dashboard.ts'
import type { Translation } from '../texts.ts'

export const dashboard: Translation<typeof english> = {
  empty:
    'Todavía no hay clientes. Agregue el primero o cargue datos de ejemplo para conocer la aplicación: tres clientes, uno en inglés, uno en español y uno en ruso.',
  loadSample: 'Cargar datos de ejemplo',
  sampleLoaded_one: 'Se ha cargado {{count, number}} cliente de ejemplo.',
  sampleLoaded_many: 'Se han cargado {{count, number}} clientes de ejemplo.',
  sampleLoaded_other: 'Se han cargado {{count, number}} clientes de ejemplo.',
  sampleIsThere_one: '{{count, number}} de los clientes es un ejemplo.',
  sampleIsThere_many: '{{count, number}} de los clientes son ejemplos.',
  sampleIsThere_other: '{{count, number}} de los clientes son ejemplos.',
  removeSample: 'Quitar datos de ejemplo',
  removeSampleTitle: '¿Quitar los datos de ejemplo?',
  removeSampleText:
    'Se eliminan los clientes de ejemplo con todos sus usuarios y contraseñas, también los que haya agregado usted. Sus propios clientes se conservan.',
  sampleRemoved_one: 'Se ha quitado {{count, number}} cliente de ejemplo.',
  sampleRemoved_many: 'Se han quitado {{count, number}} clientes de ejemplo.',
  sampleRemoved_other: 'Se han quitado {{count, number}} clientes de ejemplo.',
  customers_one: 'cliente',
  customers_many: 'clientes',
  customers_other: 'clientes',
  users_one: 'usuario',
  users_many: 'usuarios',
  users_other: 'usuarios',
  seatsUsed_one: 'de {{count, number}} puesto en uso',
  seatsUsed_many: 'de {{count, number}} puestos en uso',
  seatsUsed_other: 'de {{count, number}} puestos en uso',
  seatsFree_one: '{{count, number}} puesto libre',
  seatsFree_many: '{{count, number}} puestos libres',
  seatsFree_other: '{{count, number}} puestos libres',
  batchesWaiting_one: 'lote de contraseñas por entregar',
  batchesWaiting_many: 'lotes de contraseñas por entregar',
  batchesWaiting_other: 'lotes de contraseñas por entregar',
  batchesNotCarriedOut_one: 'lote de usuarios aún no realizado en Microsoft 365',
  batchesNotCarriedOut_many: 'lotes de usuarios aún no realizados en Microsoft 365',
  batchesNotCarriedOut_other: 'lotes de usuarios aún no realizados en Microsoft 365',
}
