const ELEMENTS_A_PIECE = 200

/**
 * What `JSON.stringify(record)` gives, in UTF-8 and without the closing brace. Long arrays that are fields of the
 * record come in pieces, so that a customer of 100,000 users is neither one string of 60 MB nor one long pause;
 * pieces of some 100 kB are also the quickest to make. The record needs a field that is not `undefined`.
 */
export function* jsonPieces(record: object): Generator<Buffer> {
  let separator = '{'
  let text = ''
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    if (value === undefined) continue
    text += `${separator}${JSON.stringify(key)}:`
    separator = ','
    if (Array.isArray(value) && value.length > ELEMENTS_A_PIECE) {
      yield Buffer.from(text)
      yield* arrayPieces(value)
      text = ''
    } else text += JSON.stringify(value)
  }
  if (text !== '') yield Buffer.from(text)
}

function* arrayPieces(array: readonly unknown[]): Generator<Buffer> {
  for (let start = 0; start < array.length; start += ELEMENTS_A_PIECE) {
    const piece = Buffer.from(JSON.stringify(array.slice(start, start + ELEMENTS_A_PIECE)))
    if (start > 0) piece.write(',')
    const isLast = start + ELEMENTS_A_PIECE >= array.length
    yield isLast ? piece : piece.subarray(0, -1)
  }
}
