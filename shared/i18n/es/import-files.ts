import type { importFiles as english } from '../en/import-files.ts'
import type { Translation } from '../texts.ts'

export const importFiles: Translation<typeof english> = {
  form: {
    file: 'Usuarios nuevos',
    users: 'Usuarios',
    allowed: 'Valores permitidos',
    example: 'Ejemplo: {{value}}',
    givenName: 'Ana',
    surname: 'Muñoz Ibáñez',
    alias: 'ana.munoz',
    jobTitle: 'Contable',
    department: 'Finanzas',
    businessPhone: '+34 910 555 100',
    mobilePhone: '+34 600 555 100',
    noRole: 'Usuario',
  },
  rejects: {
    file: '{{file}} (filas excluidas)',
    reason: 'Motivo',
    leftOut: 'Excluida a propósito.',
  },
}
