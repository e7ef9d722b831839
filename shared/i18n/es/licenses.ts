import type { licenses as english } from '../en/licenses.ts'
import type { Translation } from '../texts.ts'

export const licenses: Translation<typeof english> = {
  choose: 'Elegir licencias',
  result: 'Resultado',
  forUsers_one: 'Para {{count, number}} usuario',
  forUsers_many: 'Para {{count, number}} usuarios',
  forUsers_other: 'Para {{count, number}} usuarios',
  holders: '{{holders, number}} de {{users, number}} lo tienen',
  stays: 'Se queda como lo tiene cada usuario',
  given_one: '{{count, number}} usuario lo recibe',
  given_many: '{{count, number}} usuarios lo reciben',
  given_other: '{{count, number}} usuarios lo reciben',
  taken_one: '{{count, number}} usuario lo pierde',
  taken_many: '{{count, number}} usuarios lo pierden',
  taken_other: '{{count, number}} usuarios lo pierden',
  seatsNeeded_one: 'hace falta {{count, number}} puesto, libres: {{free, number}}',
  seatsNeeded_many: 'hacen falta {{count, number}} puestos, libres: {{free, number}}',
  seatsNeeded_other: 'hacen falta {{count, number}} puestos, libres: {{free, number}}',
  plansForAll_one: 'Al cambiar uno se fijan los planes de servicio de {{count, number}} usuario.',
  plansForAll_many: 'Al cambiar uno se fijan los planes de servicio de los {{count, number}} usuarios.',
  plansForAll_other: 'Al cambiar uno se fijan los planes de servicio de los {{count, number}} usuarios.',
  plansOfSome: 'Se pueden cambiar cuando todos los usuarios tienen el producto.',
  short_one:
    'A {{product}} le falta {{count, number}} puesto, así que no se puede guardar nada. Se quedaría sin él: {{names}}. Agregue puestos en Suscripciones o quite antes el producto a alguien.',
  short_many:
    'A {{product}} le faltan {{count, number}} puestos, así que no se puede guardar nada. Se quedarían sin él: {{names}}. Agregue puestos en Suscripciones o quite antes el producto a alguien.',
  short_other:
    'A {{product}} le faltan {{count, number}} puestos, así que no se puede guardar nada. Se quedarían sin él: {{names}}. Agregue puestos en Suscripciones o quite antes el producto a alguien.',
  noLocation_one:
    '{{count, number}} usuario no tiene ubicación de uso, que Microsoft 365 exige para las licencias, así que no se puede guardar nada: {{names}}. Establézcala en la página del usuario o con «Establecer un campo…» en la lista.',
  noLocation_many:
    '{{count, number}} usuarios no tienen ubicación de uso, que Microsoft 365 exige para las licencias, así que no se puede guardar nada: {{names}}. Establézcala con «Establecer un campo…» en la lista.',
  noLocation_other:
    '{{count, number}} usuarios no tienen ubicación de uso, que Microsoft 365 exige para las licencias, así que no se puede guardar nada: {{names}}. Establézcala con «Establecer un campo…» en la lista.',
  unknownRules:
    'Las reglas entre productos y ubicaciones que solo conoce Microsoft no se comprueban aquí; Microsoft 365 todavía puede rechazar una combinación.',
  nothingChosen: 'Todavía no se cambia nada.',
  sentence_one: 'Cambiar las licencias de {{count, number}} usuario',
  sentence_many: 'Cambiar las licencias de {{count, number}} usuarios',
  sentence_other: 'Cambiar las licencias de {{count, number}} usuarios',
  changed_one: 'Se han cambiado las licencias de {{count, number}} usuario.',
  changed_many: 'Se han cambiado las licencias de {{count, number}} usuarios.',
  changed_other: 'Se han cambiado las licencias de {{count, number}} usuarios.',
  resultTitle_one: 'Licencias cambiadas de {{count, number}} usuario',
  resultTitle_many: 'Licencias cambiadas de {{count, number}} usuarios',
  resultTitle_other: 'Licencias cambiadas de {{count, number}} usuarios',
  gained: 'Ha recibido',
  lost: 'Ha perdido',
  plansChanged: 'Planes de servicio cambiados',
}
