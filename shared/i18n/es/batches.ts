import type { batches as english } from '../en/batches.ts'
import type { Translation } from '../texts.ts'

export const batches: Translation<typeof english> = {
  file: {
    name: 'Contraseñas',
    displayName: 'Nombre para mostrar',
    userName: 'Nombre de usuario',
    password: 'Contraseña temporal',
    signInAddress: 'Página de inicio de sesión',
  },
  kinds: {
    import: 'Importación de {{file}}',
    added: 'Usuarios agregados uno a uno',
    reset: 'Contraseñas restablecidas',
  },
  states: {
    waiting: 'Por entregar',
    superseded: 'Reemplazada por otra más reciente',
    'handed-over': 'Entregada',
    destroyed: 'Usuario eliminado',
  },
  title: {
    import_one: '{{count, number}} usuario creado',
    import_many: '{{count, number}} usuarios creados',
    import_other: '{{count, number}} usuarios creados',
    added_one: '{{count, number}} usuario agregado',
    added_many: '{{count, number}} usuarios agregados',
    added_other: '{{count, number}} usuarios agregados',
    reset_one: '{{count, number}} contraseña restablecida',
    reset_many: '{{count, number}} contraseñas restablecidas',
    reset_other: '{{count, number}} contraseñas restablecidas',
  },
  madeBy: '{{moment}}, {{actor}}',
  commands: 'Contraseñas',
  print: 'Imprimir hojas',
  pdf: 'Guardar como PDF',
  csv: 'Guardar como CSV',
  makingPdf: 'Creando el PDF',
  waiting_one:
    'Queda {{count, number}} contraseña por entregar. Hasta entonces se puede mostrar e imprimir en cualquier momento.',
  waiting_many:
    'Quedan {{count, number}} contraseñas por entregar. Hasta entonces se pueden mostrar e imprimir en cualquier momento.',
  waiting_other:
    'Quedan {{count, number}} contraseñas por entregar. Hasta entonces se pueden mostrar e imprimir en cualquier momento.',
  allGone: 'Aquí ya no se guarda ninguna contraseña de estos usuarios.',
  users: 'Usuarios y contraseñas',
  displayName: 'Nombre para mostrar',
  userName: 'Nombre de usuario',
  password: 'Contraseña temporal',
  state: 'Estado',
  noPassword: 'ya no se guarda',
  lost: {
    reset: 'Restablecer estas contraseñas',
    question: '¿Crear contraseñas nuevas para estos usuarios?',
    meaning:
      'Recibirán una nueva todos aquellos cuya contraseña estaba aún por entregar. Las que ya se hayan repartido en papel dejarán de ser las válidas.',
  },
  withoutPasswords:
    'Los usuarios están todos. Solo sus contraseñas temporales no se pueden mostrar ni imprimir aquí.',
  ofCustomer_one: 'Queda {{count, number}} lote de contraseñas por entregar.',
  ofCustomer_many: 'Quedan {{count, number}} lotes de contraseñas por entregar.',
  ofCustomer_other: 'Quedan {{count, number}} lotes de contraseñas por entregar.',
  show: 'Mostrar contraseñas',
  carryOut: {
    title: 'Llevar a cabo en Microsoft 365',
    why: 'Por ahora, estos usuarios solo existen en Partner Desk.',
    how: 'Guarde el archivo y cárguelo en el centro de administración de Microsoft Entra, en Usuarios > Operaciones masivas > Creación masiva. Las licencias se asignan después allí.',
    passwords:
      'El archivo contiene las contraseñas temporales. Elimínelo cuando se hayan creado los usuarios.',
    howReset:
      'Microsoft 365 aún no conoce estas contraseñas. Establezca cada una en el centro de administración de Microsoft 365, en Usuarios > Usuarios activos > Restablecer contraseña.',
    save: 'Guardar archivo para Entra',
    tick: 'Llevado a cabo',
    done: 'Llevado a cabo el {{moment}}.',
  },
  handOver: {
    button: 'Marcar como entregadas',
    all: 'Marcar todas como entregadas',
    title_one: '¿Destruir {{count, number}} contraseña?',
    title_many: '¿Destruir {{count, number}} contraseñas?',
    title_other: '¿Destruir {{count, number}} contraseñas?',
    text_one:
      'Se destruye de forma definitiva y no se puede volver a mostrar ni imprimir. Quien no la haya recibido necesitará una nueva.',
    text_many:
      'Se destruyen de forma definitiva y no se pueden volver a mostrar ni imprimir. Quien no haya recibido la suya necesitará una nueva.',
    text_other:
      'Se destruyen de forma definitiva y no se pueden volver a mostrar ni imprimir. Quien no haya recibido la suya necesitará una nueva.',
    confirm_one: 'Destruir contraseña',
    confirm_many: 'Destruir contraseñas',
    confirm_other: 'Destruir contraseñas',
    done_one: 'Se entregó y se destruyó {{count, number}} contraseña.',
    done_many: 'Se entregaron y se destruyeron {{count, number}} contraseñas.',
    done_other: 'Se entregaron y se destruyeron {{count, number}} contraseñas.',
  },
  open: {
    title: 'Contraseñas',
    empty: 'No hay contraseñas por entregar.',
    list: 'Contraseñas por entregar',
    what: 'Usuarios',
    customer: 'Cliente',
    created: 'Creación',
    toHandOver: 'Por entregar',
    waitingOf: '{{waiting, number}} de {{users, number}}',
    microsoft365: 'Microsoft 365',
    carriedOut: 'Llevado a cabo',
    notCarriedOut: 'Aún no se ha llevado a cabo',
    customers: 'Ir a los clientes',
  },
}
