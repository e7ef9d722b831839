// @ts-check

/** Something that the person has to know and may mend; the message is a sentence for them. */
export class Refusal extends Error {}
