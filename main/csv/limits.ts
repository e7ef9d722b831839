/** What a file may have at most; more is refused by name, and not read further. */
export { MAX_FILE_BYTES } from '#shared/domain/import-file.ts'
export const MAX_ROWS = 200_000
export const MAX_COLUMNS = 256
