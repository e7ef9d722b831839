/**
 * Why something was refused. `code` is the key of a sentence in i18n (`refusals.<code>`), `details` fills its
 * placeholders, `field` names the input that has to change. Never holds a password.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly field?: string
  readonly details?: Readonly<Record<string, string | number>>
}
