import type { handOff as english } from '../en/hand-off.ts'
import type { Translation } from '../texts.ts'

export const handOff: Translation<typeof english> = {
  kinds: {
    delete: 'Eliminar',
    rename: 'Cambiar el nombre de usuario',
    create: 'Crear',
    restore: 'Restaurar',
    roles: 'Cambiar los roles',
    'usage-location': 'Establecer la ubicación de uso',
    'licenses-removed': 'Quitar licencias',
    'licenses-given': 'Dar licencias',
    reset: 'Restablecer la contraseña',
    'sign-in': 'Permitir o bloquear el inicio de sesión',
    edit: 'Editar',
    purge: 'Eliminar definitivamente',
  },
  say: {
    whom: '{{name}} ({{userName}})',
    delete: 'Eliminar a {{whom}}',
    rename: 'Cambiar el nombre de usuario de {{whom}} a {{to}}',
    create: 'Crear a {{whom}}',
    restore: 'Restaurar a {{whom}}',
    restoreAs: 'Restaurar a {{whom}} como {{to}}',
    rolesGiven: 'Dar roles a {{whom}}: {{roles}}',
    rolesTaken: 'Quitar roles a {{whom}}: {{roles}}',
    rolesChanged: 'Cambiar los roles de {{whom}}: dar {{roles}}; quitar {{taken}}',
    usageLocation: 'Establecer la ubicación de uso de {{whom}}: {{location}}',
    noUsageLocation: 'Vaciar la ubicación de uso de {{whom}}',
    licensesRemoved: 'Quitar {{products}} a {{whom}}',
    licensesGiven: 'Dar a {{whom}} {{products}}',
    reset: 'Poner una nueva contraseña temporal a {{whom}}',
    allow: 'Permitir que {{whom}} inicie sesión',
    block: 'Bloquear el inicio de sesión de {{whom}}',
    edit: 'Editar a {{whom}}',
    purge: 'Eliminar definitivamente a {{whom}}',
  },
  details: {
    withoutPlans: '{{product}} sin',
    empty: 'vaciarlo',
    yes: 'sí',
    no: 'no',
  },
  script: {
    file: 'Llevar a cabo {{customer}}',
    activity: 'Llevando a cabo lo preparado en Partner Desk',
    noModule:
      'Falta el módulo Microsoft.Graph.Authentication. Instálelo con: Install-Module Microsoft.Graph.Authentication -Scope CurrentUser',
    noTenant: 'El inquilino no dijo cuál es (estado {0}). No se ha hecho nada.',
    wrongTenant:
      'Este no es el inquilino del cliente: {0} no es un dominio comprobado de {1}. No se ha hecho nada.',
    summary: 'Hechos: {0}. Fallidos: {1}.',
    results: 'Lea los resultados en Partner Desk: {0}',
    passwords: 'En este archivo hay contraseñas temporales. Elimínelo cuando todo esté llevado a cabo: {0}',
  },
  failures: {
    'no-seats':
      'No queda ningún puesto libre del producto. Compre puestos o quite el producto a alguien, y vuelva a llevarlo a cabo.',
    'mutually-exclusive':
      'El usuario tiene un producto que no se puede tener junto con este. Quite uno de los dos o excluya los planes de servicio que tengan en común.',
    'dependency-missing':
      'Un plan de servicio necesita otro que el usuario no tiene. Dele también ese al usuario o excluya el plan que lo necesita.',
    'prohibited-in-usage-location':
      'El producto, o uno de sus planes de servicio, no se ofrece en la ubicación de uso del usuario. Corrija la ubicación de uso o exclúyalo.',
    'usage-location-missing':
      'El usuario no tiene en el inquilino la ubicación de uso que exigen las licencias. Establézcala y vuelva a llevarlo a cabo.',
    'product-unknown':
      'El inquilino no tiene este producto. Compruebe las suscripciones del cliente allí y aquí.',
    'name-taken':
      'El nombre de usuario, o una dirección que va con él, está ocupado en el inquilino. Elija otro nombre de usuario o elimine allí a quien lo tiene.',
    'domain-not-verified':
      'El dominio del nombre de usuario no está comprobado en este inquilino. Mire si es el inquilino correcto o compruebe antes allí el dominio.',
    'password-refused':
      'La directiva del inquilino rechaza la contraseña. Restablézcala para crear otra y lleve a cabo esa.',
    'password-missing':
      'La contraseña temporal se destruyó o se reemplazó antes de llevarse a cabo, así que no había ninguna que poner. Restablézcala para crear una nueva.',
    'value-refused':
      'El inquilino rechaza un valor del usuario. El archivo de resultados dice cuál es: corríjalo y vuelva a llevarlo a cabo.',
    'not-found': 'El inquilino no conoce a este usuario. Compare con el inquilino para ver quién está allí.',
    'not-restorable':
      'El inquilino ya no puede restaurar a este usuario. Créelo de nuevo y compare con el inquilino.',
    'not-permitted':
      'Quien lo llevó a cabo no puede hacer esto. Inicie sesión con un rol que pueda: los roles, por ejemplo, los da un administrador global.',
    throttled: 'El inquilino tenía demasiado trabajo y no aceptó más. Vuelva a llevarlo a cabo más tarde.',
    unavailable: 'El inquilino no respondió como debía. Vuelva a llevarlo a cabo más tarde.',
    'previous-failed':
      'Falló un paso anterior del mismo usuario, así que este no se intentó. Arregle antes aquel.',
    other: 'El inquilino lo rechazó. El archivo de resultados contiene sus propias palabras.',
  },
}
