import type { about as english } from '../en/about.ts'
import type { Translation } from '../texts.ts'

export const about: Translation<typeof english> = {
  title: 'Acerca de Partner Desk',
  versions: 'Versiones',
  licenses: 'Licencias de código abierto',
  packages:
    'Partner Desk es software libre. Aquí están su propia licencia y las de los paquetes que contiene.',
  runtime: 'Las licencias de Electron y Chromium, con los que funciona, están en estos archivos:',
}
