import type { Page } from '@playwright/test'
import type { InputOf, MethodName, OutputOf } from '#shared/contract/index.ts'

/** The value of a call of the page's bridge; bytes come as a list of numbers. */
export async function ask<Name extends MethodName>(
  page: Page,
  method: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  return page.evaluate<OutputOf<Name>>(`window.partnerDesk
    .call(${JSON.stringify(method)}, ${JSON.stringify(input)})
    .then(({ value }) => value.bytes ? { ...value, bytes: [...value.bytes] } : value)`)
}
