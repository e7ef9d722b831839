import type { openedList as english } from '../en/opened-list.ts'
import type { Translation } from '../texts.ts'

export const openedList: Translation<typeof english> = {
  title: '¿De quién son los usuarios de {{file}}?',
  here: 'Importar para {{customer}}',
  many: 'La lista indica sus clientes',
  next: 'Después se importa {{file}} para este cliente.',
  gone: 'La lista ya no está aquí: ábrala de nuevo.',
}
