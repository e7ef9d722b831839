/** Copies of all data travel in parts of at most this many bytes: no answer and no request grows with the data. */
export const COPY_PART_BYTES = 4 * 1024 * 1024
