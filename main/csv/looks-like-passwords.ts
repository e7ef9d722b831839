const PRINTABLE = /^[!-~]{8,64}$/
const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/]
/** Ids, addresses of mail, web, directory or disk, and moments have as many classes of characters, and no secret. */
const NO_PASSWORD =
  /^(\{?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?|[^@]+@[^@]+\.[a-z]{2,}|S-1-\d[\d-]+|\w+:\/\/.*|(CN|OU|DC)=.*|[\\/].*|[A-Z]:\\.*|\d{4}-\d\d-\d\d(T.*)?|[\w.]+\[\])$/i
/** Logins have letters, dots, underscores, perhaps a number behind; passwords mix them. */
const LOGIN = /^[a-z._]+\d*$/
const PART_NUMBER = /^[A-Z0-9_]+$/

const classesOf = (value: string): number => CLASSES.filter((one) => one.test(value)).length

function looksLikePassword(value: string, classes: number): boolean {
  if (!PRINTABLE.test(value) || classesOf(value) < classes) return false
  return !NO_PASSWORD.test(value) && !LOGIN.test(value) && !PART_NUMBER.test(value)
}

const MOST = 0.8

/**
 * Whether nearly all values look like generated passwords: of three classes of characters where each is another, of
 * all four where one password was given to many.
 */
export function looksLikePasswords(values: readonly string[]): boolean {
  const filled = values.filter(Boolean)
  if (filled.length === 0) return false
  const classes = new Set(filled).size === filled.length ? 3 : 4
  return filled.filter((value) => looksLikePassword(value, classes)).length >= filled.length * MOST
}
