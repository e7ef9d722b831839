import { describe, expect, it, test } from 'vitest'
import { readRoles } from '#main/csv/read-roles.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import { ADMIN_ROLES } from '#shared/domain/user.ts'
import { translator } from '#shared/i18n/index.ts'

describe('a cell of roles', () => {
  it('understands every role as the interface names it, in every language', () => {
    for (const language of LANGUAGES)
      for (const role of ADMIN_ROLES)
        expect(readRoles(translator(language)(`users.roles.${role}`)).roles, language).toEqual([role])
  })

  test.each([
    ['', []],
    ['User', []],
    ['Пользователь', []],
    ['global-administrator', ['global-administrator']],
    ['  BILLING administrator ; Helpdesk Administrator', ['billing-administrator', 'password-administrator']],
    ['Billing administrator + Billing administrator', ['billing-administrator']],
  ])('%j means %j', (cell, roles) => {
    expect(readRoles(cell)).toEqual({ roles, unknown: null })
  })

  it('names the first role that it does not know, and gives none', () => {
    expect(readRoles('Global administrator, King')).toEqual({ roles: [], unknown: 'King' })
  })
})
