// @ts-check

/** Something that the person has to know and may mend; the message is a sentence for them. */
export class Refusal extends Error {}

/** @param {unknown} error whatever was thrown */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}
