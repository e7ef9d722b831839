/** Highest ratio to its floor that each measure aims at; of one without a floor, the highest value. */
export const AIMS = {
  'import-10k': 2,
  'import-100k': 2,
  'preview-100k': 2,
  'hostile-1mb': 3,
  'handoff-10k': 2,
  'window-unresponsive': 500,
  'pdf-1000': 1.3,
  'preview-10000-cards': 1.5,
  'edit-1k': 3,
  'edit-10k': 3,
  'edit-100k': 3,
  'open-100k': 2,
  'search-100k': 3,
  'sort-100k': 1.5,
  'memory-preview-100k': 12,
  'memory-100k': 12,
} as const

export type Measure = keyof typeof AIMS
