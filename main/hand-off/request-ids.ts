/** The ids of the requests that carry out an item together: its key, and which of how many each is. */
export const requestIds = (key: string, parts: number): string[] =>
  parts === 1 ? [key] : Array.from({ length: parts }, (_, at) => `${key} ${at + 1}/${parts}`)

/** Which item a request carries out, and how many requests do so together. */
export function itemOfRequest(id: string): { readonly key: string; readonly parts: number } {
  const [, key = id, parts = '1'] = /^(.*) \d+\/(\d+)$/s.exec(id) ?? []
  return { key, parts: Number(parts) }
}
