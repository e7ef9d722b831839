import type { Feature, Image } from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
  sanitizeTextContent,
} from 'write-excel-file/utility'

/** A column of the first sheet, and where on another one its values stand, below a heading. Columns from 0. */
export interface DropDown {
  readonly column: number
  readonly valuesSheet: string
  readonly valuesColumn: number
  readonly values: number
}

/**
 * Drop-down lists for columns of a workbook's first sheet, below its heading. They offer and do not refuse: a cell
 * may hold several values. (Data validation, ECMA-376 part 1, 18.3.1.33.)
 */
export function dropDowns(lists: readonly DropDown[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _options, { sheetIndex }) =>
            sheetIndex === 0 && lists.length > 0 ? withValidations(xml, lists) : xml,
        },
      },
    },
  }
}

const SHEET_FILE = 'xl/worksheets/sheet{id}.xml'
/** Excel's last row. */
const LAST_ROW = 1_048_576

function withValidations(xml: string, lists: readonly DropDown[]): string {
  const order = getOrderOfSiblings(SHEET_FILE, 'worksheet') ?? []
  const items = lists.map(validation).join('')
  const markup = `<dataValidations count="${lists.length}">${items}</dataValidations>`
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet')
}

function validation({ column, valuesSheet, valuesColumn, values }: DropDown): string {
  const cells = letters(column)
  const from = letters(valuesColumn)
  const source = `'${valuesSheet.replace(/'/g, "''")}'!$${from}$2:$${from}$${values + 1}`
  return (
    `<dataValidation type="list" allowBlank="1" sqref="${cells}2:${cells}${LAST_ROW}">` +
    `<formula1>${sanitizeTextContent(source)}</formula1></dataValidation>`
  )
}

const letters = (column: number): string => getCellAddress(0, column).replace(/\d+$/, '')
