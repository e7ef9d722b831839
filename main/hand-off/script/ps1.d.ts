/** A PowerShell script, as text: build/build.mjs and test/vitest.config.ts load it so. */
declare module '*.ps1' {
  const text: string
  export = text
}
