import type { labels as english } from '../en/labels.ts'
import type { Translation } from '../texts.ts'

export const labels: Translation<typeof english> = {
  dashboard: 'Panel',
  customers: 'Clientes',
  usersAndLicenses: 'Usuarios y licencias',
  addUser: 'Agregar usuario',
  addAnotherUser: 'Agregar otro usuario',
  save: 'Guardar',
  filterUsersBy: 'Filtrar usuarios por…',
  manageLicenses: 'Administrar licencias',
  resetPassword: 'Restablecer contraseña',
  deleteUserAccount: 'Eliminar cuenta de usuario',
  deletedUsersTab: 'Usuarios eliminados ({{number}})',
  restore: 'Restaurar',
}
