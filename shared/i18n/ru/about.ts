import type { about as english } from '../en/about.ts'
import type { Translation } from '../texts.ts'

export const about: Translation<typeof english> = {
  title: 'О программе Partner Desk',
  versions: 'Версии',
  licenses: 'Лицензии открытого кода',
  packages:
    'Partner Desk — свободная программа. Здесь ее лицензия и лицензии пакетов, из которых она собрана.',
  runtime: 'Лицензии Electron и Chromium, на которых она работает, находятся в этих файлах:',
}
