import type { history as english } from '../en/history.ts'
import type { Translation } from '../texts.ts'

export const history: Translation<typeof english> = {
  title: 'Historial',
  columns: {
    at: 'Cuándo',
    actor: 'Quién',
    kind: 'Qué',
    users: 'Usuarios',
    names: 'Nombres',
    subject: 'Asunto',
  },
  kinds: {
    'customer-created': 'Cliente agregado',
    'customer-edited': 'Cliente editado',
    'subscription-added': 'Suscripción agregada',
    'subscription-changed': 'Suscripción cambiada',
    'users-imported': 'Usuarios importados',
    'users-added': 'Usuario agregado',
    'users-edited': 'Usuarios editados',
    'licenses-changed': 'Licencias cambiadas',
    'passwords-reset': 'Contraseñas restablecidas',
    'users-deleted': 'Usuarios eliminados',
    'users-restored': 'Usuarios restaurados',
    'users-purged': 'Usuarios eliminados definitivamente',
    'passwords-handed-over': 'Contraseñas entregadas',
    'carried-out': 'Llevado a cabo en Microsoft 365',
    undone: 'Deshecho',
  },
}
