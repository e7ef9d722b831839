import type { RowProblem } from '#shared/contract/imports.ts'
import type { SavedFile } from '#shared/contract/method.ts'
import { LANGUAGES } from '#shared/domain/language.ts'
import type { Language } from '#shared/domain/language.ts'
import { translator } from '#shared/i18n/index.ts'
import type { Rejects } from '../csv/draft-types.ts'
import { writeCsv } from '../csv/write-csv.ts'
import { excelDelimiter, safeFileName } from './credential-files.ts'

/**
 * The rows left out of an import, to be mended and imported again: the file's own columns and the reason of each
 * row behind them. Without columns of passwords, and without the reasons of an earlier such file.
 */
export function rejectsFile(importedFile: string, rejects: Rejects, language: Language): SavedFile {
  const t = translator(language)
  const reasonHeadings = LANGUAGES.map((each) => translator(each)('importFiles.rejects.reason'))
  const isKept = (heading: string, column: number) =>
    !rejects.passwordColumns.includes(column) && !reasonHeadings.includes(heading)
  const kept = rejects.headings.flatMap((heading, column) => (isKept(heading, column) ? [column] : []))
  const pick = (cells: readonly string[]) => kept.map((column) => cells[column] ?? '')
  const rows = rejects.rows.map(({ cells, problems }) => [...pick(cells), reasonOf(problems, language)])
  const headed = rejects.headings.some((heading) => heading !== '')
  const table = headed ? [[...pick(rejects.headings), t('importFiles.rejects.reason')], ...rows] : rows
  const file = safeFileName(importedFile.replace(/\.[^.]*$/, ''))
  return {
    name: `${t('importFiles.rejects.file', { file })}.csv`,
    mimeType: 'text/csv',
    bytes: writeCsv(table, { delimiter: excelDelimiter(language), formulas: 'defuse', bom: true }),
  }
}

/** What is wrong with a row, each problem with its column. */
function reasonOf(problems: readonly RowProblem[], language: Language): string {
  const t = translator(language)
  const sentences = problems.map(({ code, column, details }) => {
    const what = t(`imports.problems.${code}.what`, { ...details })
    return column === '' ? what : `${column}: ${what}`
  })
  return sentences.length === 0 ? t('importFiles.rejects.leftOut') : sentences.join(' ')
}
