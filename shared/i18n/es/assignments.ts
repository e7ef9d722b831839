import type { assignments as english } from '../en/assignments.ts'
import type { Translation } from '../texts.ts'

export const assignments: Translation<typeof english> = {
  title: 'Asignar suscripciones desde un archivo',
  steps: { file: 'Elegir el archivo', check: 'Comprobar a quién nombra' },
  hint: 'Un archivo de nombres de usuario, CSV o Excel: cualquiera de los formatos de importación o una sola columna. La columna de licencias (id. de SKU, número de pieza o nombre) es opcional; sin ella, las licencias se eligen después.',
  other: 'Elegir otro archivo',
  found_one: '{{count, number}} usuario encontrado en el archivo.',
  found_many: '{{count, number}} de usuarios encontrados en el archivo.',
  found_other: '{{count, number}} usuarios encontrados en el archivo.',
  sentence_one: 'Asignar {{count, number}} licencia.',
  sentence_many: 'Asignar {{count, number}} de licencias.',
  sentence_other: 'Asignar {{count, number}} licencias.',
  assign: 'Asignar licencias',
  product: '{{product}}: se necesitan {{gains, number}}, hay {{free, number}} libres.',
  short_one: 'Falta {{count, number}} licencia; amplíe antes la suscripción.',
  short_many: 'Faltan {{count, number}} de licencias; amplíe antes la suscripción.',
  short_other: 'Faltan {{count, number}} licencias; amplíe antes la suscripción.',
  problems_one: '{{count, number}} fila no se ha entendido',
  problems_many: '{{count, number}} de filas no se han entendido',
  problems_other: '{{count, number}} filas no se han entendido',
  row: 'Fila {{row, number}}:',
  unknown:
    'ningún usuario de este cliente se llama «{{value}}». Compruebe el nombre o importe antes el usuario.',
  deleted: '«{{value}}» es un usuario eliminado. Restáurelo antes.',
  unknownProducts:
    '«{{value}}» no es una suscripción del cliente. Escriba el id. de SKU o el número de pieza.',
}
