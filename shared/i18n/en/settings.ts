import type { Language } from '#shared/domain/language.ts'

/** Languages in their own words, so that everybody finds theirs. */
const languages = {
  system: 'As the system',
  en: 'English',
  es: 'Español',
  ru: 'Русский',
} as const satisfies Record<Language | 'system', string>

export const settings = {
  groupAppearance: 'Language and appearance',
  groupWork: 'Work',
  groupData: 'Data',
  groupSample: 'Sample data',
  language: 'Language',
  languages,
  theme: 'Theme',
  themeHint: 'High contrast follows the system.',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  operatorName: 'Your name',
  operatorNameHint: 'Stands beside everything that you do here.',
  operatorNameMissing: 'Enter your name: every change says who made it.',
  passwordLength: 'Length of temporary passwords',
  passwordLengthHint: '{{min}} to {{max}} characters.',
  passwordLengthWrong: 'Enter a whole number from {{min}} to {{max}}.',
  paper: 'Paper for password sheets',
  papers: { A4: 'A4', Letter: 'Letter' },
  sealed: {
    system: 'Temporary passwords are sealed by the system’s key store, until they are handed over.',
    'key-file':
      'Temporary passwords are sealed with a key file until they are handed over, since this system has no key store. Whoever can read your files can open them.',
    passphrase:
      'Temporary passwords in this folder are opened with its passphrase, until Partner Desk is closed.',
    locked:
      'Temporary passwords in this folder are sealed with a key that can’t be opened here. Start Partner Desk the way it was started before.',
  },
} as const
