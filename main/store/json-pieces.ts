const ELEMENTS_A_PIECE = 1000
const PIECE_LENGTH = 256 * 1024

/**
 * What `JSON.stringify(record)` gives, in pieces and without the closing brace. Long arrays that are fields of
 * the record are cut, so that a customer of 100,000 users is neither one string of 60 MB nor one long pause.
 * The record needs a first field that is not `undefined`.
 */
export function* jsonPieces(record: object): Generator<string> {
  let text = ''
  for (const part of parts(record)) {
    text += part
    if (text.length < PIECE_LENGTH) continue
    yield text
    text = ''
  }
  yield text
}

function* parts(record: object): Generator<string> {
  let separator = '{'
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    if (value === undefined) continue
    yield `${separator}${JSON.stringify(key)}:`
    separator = ','
    if (Array.isArray(value) && value.length > ELEMENTS_A_PIECE) yield* arrayParts(value)
    else yield JSON.stringify(value)
  }
}

function* arrayParts(array: readonly unknown[]): Generator<string> {
  for (let start = 0; start < array.length; start += ELEMENTS_A_PIECE) {
    yield start === 0 ? '[' : ','
    yield JSON.stringify(array.slice(start, start + ELEMENTS_A_PIECE)).slice(1, -1)
  }
  yield ']'
}
