/** The encodings of a list that can be read and chosen. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

export const DELIMITERS = [',', ';', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** Larger lists are refused; the page does not even send them. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024
