/**
 * A value as one segment of an address: everything but letters, digits and `-._~` percent-encoded (RFC 3986), so that
 * no value can end the segment or mean something in it. Half a surrogate pair becomes U+FFFD.
 */
export const urlSegment = (value: string): string =>
  PLAIN.test(value) ? value : encodeURIComponent(wellFormed(value)).replace(/[!'()*]/g, percent)

const PLAIN = /^[\w.~-]*$/
const ASCII = /^[\0-\x7f]*$/
const LONE_SURROGATE = /\p{Surrogate}/gu

const wellFormed = (value: string): string =>
  ASCII.test(value) ? value : value.replace(LONE_SURROGATE, '\ufffd')

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
