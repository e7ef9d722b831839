/**
 * What a page of the application may load: its own files and nothing else, from nowhere else. The hash is that of
 * an empty string: Fluent UI makes empty style elements and fills them through the CSSOM.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
  "font-src 'self'",
  // A customer's logo: bytes that the page has got from the application, made into an address by the page itself.
  "img-src 'self' blob:",
  "connect-src 'self'",
  // The preview of the sheets is print.html within the application's own page.
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Headers of everything that either host serves. The browser host adds a Cross-Origin-Opener-Policy: in the desktop
 * nothing can open a window, and that header would have Chromium make a second process for the page at each start.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}
