import type { deletedUsers as english } from '../en/deleted-users.ts'
import type { Translation } from '../texts.ts'

export const deletedUsers: Translation<typeof english> = {
  kept: 'Los usuarios se conservan 30 días exactos. Después ya no se pueden restaurar; el historial conserva su registro.',
  none: 'No hay ningún usuario eliminado que se pueda restaurar. Los usuarios eliminados se conservan aquí 30 días.',
  deletedAt: 'Eliminado',
  restorable: 'Se puede restaurar durante',
  daysLeft_one: '{{count, number}} día',
  daysLeft_many: '{{count, number}} de días',
  daysLeft_other: '{{count, number}} días',
  purge: 'Eliminar definitivamente',
  purgeTitle_one: '¿Eliminar definitivamente {{count, number}} usuario?',
  purgeTitle_many: '¿Eliminar definitivamente {{count, number}} de usuarios?',
  purgeTitle_other: '¿Eliminar definitivamente {{count, number}} usuarios?',
  purgeText_one:
    'Después ya no se puede restaurar el usuario, aunque no hayan pasado los 30 días. El historial conserva su registro.',
  purgeText_many:
    'Después ya no se pueden restaurar los usuarios, aunque no hayan pasado los 30 días. El historial conserva su registro.',
  purgeText_other:
    'Después ya no se pueden restaurar los usuarios, aunque no hayan pasado los 30 días. El historial conserva su registro.',
  purged_one: '{{count, number}} usuario eliminado definitivamente.',
  purged_many: '{{count, number}} de usuarios eliminados definitivamente.',
  purged_other: '{{count, number}} usuarios eliminados definitivamente.',
  tooMany: 'Como máximo {{most, number}} usuarios a la vez. Seleccione menos.',
  restore: {
    title: 'Lo que vuelve',
    intro:
      'Todos los campos vuelven como estaban. Aquí se resuelven los nombres de usuario y las licencias en conflicto.',
    toSettle_one:
      '{{count, number}} nombre de usuario está en conflicto. Conserve la propuesta o elija otra solución.',
    toSettle_many:
      '{{count, number}} de nombres de usuario están en conflicto. Conserve las propuestas o elija otra solución.',
    toSettle_other:
      '{{count, number}} nombres de usuario están en conflicto. Conserve las propuestas o elija otra solución.',
    nameOf: 'Nombre de usuario de {{name}}',
    nameHeld: '{{holder}} tiene ahora este nombre de usuario.',
    nameTwice: 'Dos de estos usuarios tienen este nombre de usuario.',
    keep: 'El mismo de antes',
    another: 'Otro nombre de usuario',
    swap: 'El mismo de antes; {{holder}} recibe otro',
    newName: 'Nuevo nombre de usuario de {{name}}',
    noLicenses: 'Ninguna',
    licensesOf: 'Licencias de {{name}}',
    notSubscribed: '{{product}} (ya no hay suscripción)',
    noSeat: '{{product}} (ningún puesto libre)',
    seats: '{{product}}: {{wanted, number}} de {{free, number}} puestos libres',
    short_one: '{{product}}: falta {{count, number}} puesto. Elija quién se queda sin licencia.',
    short_many: '{{product}}: faltan {{count, number}} de puestos. Elija quién se queda sin licencia.',
    short_other: '{{product}}: faltan {{count, number}} puestos. Elija quién se queda sin licencia.',
    more_one: 'Mostrar {{count, number}} usuario más',
    more_many: 'Mostrar {{count, number}} de usuarios más',
    more_other: 'Mostrar {{count, number}} usuarios más',
    button_one: 'Restaurar {{count, number}} usuario',
    button_many: 'Restaurar {{count, number}} de usuarios',
    button_other: 'Restaurar {{count, number}} usuarios',
    licensesBack: 'Licencias que vuelven: {{back, number}} de {{all, number}}.',
    renamed_one: 'Cambia {{count, number}} nombre de usuario.',
    renamed_many: 'Cambian {{count, number}} de nombres de usuario.',
    renamed_other: 'Cambian {{count, number}} nombres de usuario.',
    nothingYet: 'No se escribe nada antes del último botón.',
    done_one: '{{count, number}} usuario restaurado.',
    done_many: '{{count, number}} de usuarios restaurados.',
    done_other: '{{count, number}} usuarios restaurados.',
    lost_one: '{{count, number}} licencia no ha vuelto.',
    lost_many: '{{count, number}} de licencias no han vuelto.',
    lost_other: '{{count, number}} licencias no han vuelto.',
  },
}
