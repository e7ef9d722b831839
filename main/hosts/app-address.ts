/** Where the desktop host serves the pages: a scheme and a host of our own, which no other page can have. */
export const APP_SCHEME = 'app'
const APP_ORIGIN = `${APP_SCHEME}://partner-desk`

/** The address of one of our pages, with its query: "index.html", "print.html?job=…". */
export const appAddress = (page: string): string => `${APP_ORIGIN}/${page}`

/** Whether an address, as the runtime has normalised it, is one of our own origin. */
export const isAppAddress = (address: string): boolean => address.startsWith(`${APP_ORIGIN}/`)

/** Whether it is that of bytes that one of our pages has made, for a file to be saved. */
export const isAppBlob = (address: string): boolean => address.startsWith(`blob:${APP_ORIGIN}/`)

/** The path of one of our addresses, without its query: "/index.html"; null for any other address. */
export function appPath(address: string): string | null {
  return isAppAddress(address) ? (address.slice(APP_ORIGIN.length).split(/[?#]/, 1)[0] ?? null) : null
}
