/**
 * A value as one segment of an address: everything but letters, digits and `-._~` percent-encoded (RFC 3986), so that
 * no value can end the segment or mean something in it. Half a surrogate pair becomes U+FFFD.
 */
export const urlSegment = (value: string): string =>
  encodeURIComponent(value.replace(LONE_SURROGATE, '\ufffd')).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const LONE_SURROGATE = /\p{Surrogate}/gu
