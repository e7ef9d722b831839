import * as z from 'zod'

/** One method of the application: what it takes, what it gives, and the codes with which it may refuse. */
export interface MethodSpec {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly refusals: readonly string[]
}

interface Declared<Input, Output, Codes> {
  readonly input: Input
  readonly output: Output
  readonly refusals: Codes
}

/** Declares a method; keeps the exact types of its schemas and codes. */
export function method<Input extends z.ZodType, Output extends z.ZodType>(spec: {
  input: Input
  output: Output
}): Declared<Input, Output, readonly []>
export function method<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Codes extends readonly string[],
>(spec: { input: Input; output: Output; refusals: Codes }): Declared<Input, Output, Codes>
export function method(spec: {
  input: z.ZodType
  output: z.ZodType
  refusals?: readonly string[]
}): MethodSpec {
  return { input: spec.input, output: spec.output, refusals: spec.refusals ?? [] }
}

/** Refusals that any method may give: input that is not of its shape, a store that can't write, a bug. */
export const COMMON_REFUSALS = ['invalid-input', 'unknown-method', 'store-failed', 'internal'] as const
export type CommonRefusal = (typeof COMMON_REFUSALS)[number]

export const nothing = z.strictObject({})
export const id = z.uuid().toLowerCase()
/** Made once by the caller for each command; a repeated one gets its first answer. */
export const commandId = z.uuid().toLowerCase()
export const instant = z.iso.datetime()
export const count = z.int().min(0)

/** A window of a list: rows `offset` to `offset + limit` of those that match. */
export const window = { offset: z.int().min(0), limit: z.int().min(1).max(500) }

export const windowOf = <Row extends z.ZodType>(row: Row) => z.object({ total: count, rows: z.array(row) })

/** The bytes of a file; never base64, never a path. */
export const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array)

/** A file made for the operator to save. */
export const savedFile = z.object({ name: z.string(), mimeType: z.string(), bytes })
export type SavedFile = z.infer<typeof savedFile>
