import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface PdfPage {
  /** Width and height in whole points. */
  readonly size: readonly [width: number, height: number]
  /**
   * Its text without any white space: where a line was broken, and which runs of letters the printing browser has
   * made, says nothing.
   */
  readonly text: string
}

export async function pagesOf(pdf: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const text = solid(items.map((item) => ('str' in item ? item.str : '')).join(''))
    pages.push({ size: [Math.round(width), Math.round(height)], text })
  }
  await document.destroy()
  return pages
}

/** A text as it stands in the text of a page. */
export const solid = (text: string): string => text.replace(/\s+/g, '')
