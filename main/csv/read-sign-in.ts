import { foldHeading } from './headings.ts'

const folded = (words: readonly string[]) => new Set(words.map(foldHeading))

const YES = folded(['Yes', 'Y', 'True', '1', 'Sí', 'Verdadero', 'Да', 'Истина'])
const NO = folded(['No', 'N', 'False', '0', 'Falso', 'Нет', 'Ложь'])
const ALLOWED = folded([
  ...['Allowed', 'Allow', 'Enabled', 'Active', 'Permitido', 'Habilitado', 'Activo'],
  ...['Разрешен', 'Разрешено', 'Разрешён', 'Включен', 'Включено', 'Активен'],
])
const BLOCKED = folded([
  ...['Blocked', 'Block', 'Disabled', 'Suspended', 'Inactive', 'Bloqueado', 'Deshabilitado', 'Suspendido'],
  ...['Заблокирован', 'Заблокировано', 'Блокирован', 'Запрещен', 'Запрещено', 'Отключен', 'Отключено'],
])

/** Whether a cell says that signing in is allowed; null when it says neither. */
export function readSignIn(cell: string): boolean | null {
  const word = foldHeading(cell)
  if (YES.has(word) || ALLOWED.has(word)) return true
  return NO.has(word) || BLOCKED.has(word) ? false : null
}

/** The answer to "block sign-in?" as one to "sign-in allowed?"; what is neither stays as it is. */
export function signInUnless(blocked: string): string {
  const word = foldHeading(blocked)
  if (YES.has(word) || BLOCKED.has(word)) return 'No'
  return NO.has(word) || ALLOWED.has(word) ? 'Yes' : blocked
}
