/** Limits of a temporary password: Microsoft takes 8 to 256 characters; more than 64 nobody types off paper. */
export const MIN_PASSWORD_LENGTH = 8
export const MAX_PASSWORD_LENGTH = 64
export const DEFAULT_PASSWORD_LENGTH = 12

/**
 * Nothing that is read wrongly on paper (0 O o, 1 l I, 5 S, 2 Z, 8 B) and no symbol that is a dead key on a
 * Spanish or Russian keyboard or makes a formula of a CSV cell.
 */
const LOWER = 'abcdefghijkmnpqrstuvwxyz'
const UPPER = 'ACDEFGHJKLMNPQRTUVWXY'
const DIGITS = '34679'
const SYMBOLS = '!?-_.%'
const LETTERS = LOWER + UPPER
const ALL = LETTERS + DIGITS + SYMBOLS

/** Longest password that Microsoft takes; one that somebody else has made may be as long. */
const LONGEST_TAKEN = 256
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]

/**
 * Whether Microsoft takes a password that somebody else has made: 8 to 256 characters, three of the four classes
 * (lower case, upper case, digits, symbols), no letters beyond A to Z.
 */
export const isTakenPassword = (password: string): boolean =>
  password.length >= MIN_PASSWORD_LENGTH &&
  password.length <= LONGEST_TAKEN &&
  /^[ -~]*$/.test(password) &&
  CLASSES.filter((characters) => characters.test(password)).length >= 3

/** Gives the next random byte, 0 to 255, each equally likely. */
export type RandomByte = () => number

/**
 * A temporary password of `length` characters: a letter first, at least one lower case letter, one upper case
 * letter and one digit, the rest drawn evenly. Draws again whatever lacks a class, so that all passwords that
 * keep the rules are equally likely.
 */
export function temporaryPassword(length: number, randomByte: RandomByte): string {
  if (!Number.isInteger(length) || length < MIN_PASSWORD_LENGTH || length > MAX_PASSWORD_LENGTH)
    throw new RangeError(
      `A temporary password has ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters`,
    )
  for (;;) {
    let password = draw(LETTERS, randomByte)
    while (password.length < length) password += draw(ALL, randomByte)
    if (/[a-z]/.test(password) && /[A-Z]/.test(password) && /[0-9]/.test(password)) return password
  }
}

/** One character of the alphabet, evenly: bytes beyond its last whole multiple are drawn again. */
function draw(alphabet: string, randomByte: RandomByte): string {
  const limit = 256 - (256 % alphabet.length)
  let byte = randomByte()
  while (byte >= limit) byte = randomByte()
  return alphabet.charAt(byte % alphabet.length)
}
