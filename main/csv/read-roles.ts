import type { AdminRole } from '#shared/domain/user.ts'
import { foldHeading } from './headings.ts'

/** The roles as the interface and Microsoft's own lists name them, in English, Spanish and Russian. */
const NAMES: Readonly<Record<AdminRole | 'user', readonly string[]>> = {
  user: ['User', 'None', 'No', 'Usuario', 'Ninguno', 'Пользователь', 'Нет'],
  'global-administrator': [
    'Global administrator',
    'Company administrator',
    'Administrador global',
    'Глобальный администратор',
  ],
  'billing-administrator': [
    'Billing administrator',
    'Administrador de facturación',
    'Администратор выставления счетов',
  ],
  'password-administrator': [
    'Password administrator',
    'Helpdesk administrator',
    'Administrador de contraseñas',
    'Administrador del departamento de soporte técnico',
    'Администратор паролей',
    'Администратор службы поддержки',
  ],
  'service-administrator': [
    'Service administrator',
    'Service support administrator',
    'Administrador de servicios',
    'Administrador de soporte técnico del servicio',
    'Администратор служб',
    'Администратор поддержки служб',
  ],
  'user-management-administrator': [
    'User management administrator',
    'User administrator',
    'Administrador de administración de usuarios',
    'Administrador de usuarios',
    'Администратор управления пользователями',
    'Администратор пользователей',
  ],
}

const known = new Map(
  Object.entries(NAMES).flatMap(([role, names]) =>
    [role, ...names].map((name) => [foldHeading(name), role as AdminRole | 'user'] as const),
  ),
)

/** What a cell of roles means; `unknown` is the first name that means none. An empty cell is no role. */
export interface ReadRoles {
  readonly roles: readonly AdminRole[]
  readonly unknown: string | null
}

/** One list for all users without a role. */
export const NO_ROLES: readonly AdminRole[] = []

/** Reads a cell of one role or of several, between which stands a comma, a semicolon, a plus sign or a bar. */
export function readRoles(cell: string): ReadRoles {
  const roles = new Set<AdminRole>()
  for (const part of cell.split(/[,;+|]/)) {
    const name = part.trim()
    const role = name === '' ? 'user' : known.get(foldHeading(name))
    if (role === undefined) return { roles: NO_ROLES, unknown: name }
    if (role !== 'user') roles.add(role)
  }
  return { roles: roles.size === 0 ? NO_ROLES : [...roles], unknown: null }
}
