import type { common as english } from '../en/common.ts'
import type { Translation } from '../texts.ts'

export const common: Translation<typeof english> = {
  cancel: 'Cancelar',
  close: 'Cerrar',
  back: 'Atrás',
  next: 'Siguiente',
  edit: 'Editar',
  search: 'Buscar',
  loading: 'Cargando…',
  tryAgain: 'Reintentar',
  yes: 'Sí',
  no: 'No',
  none: 'Ninguno',
  optional: 'opcional',
}
