/** What every fallible rule and service answers: a value, or a refusal that names its reason. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Failure }

export const ok = <Value>(value: Value): Result<Value, never> => ({ ok: true, value })
export const refuse = <Failure>(refusal: Failure): Result<never, Failure> => ({ ok: false, refusal })
