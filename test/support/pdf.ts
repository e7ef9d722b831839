import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A run of letters and where it stands, in millimetres from the upper left corner of the page. */
export interface PdfText {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Where its letters stand on, and how large they are. */
  readonly baseline: number
  readonly size: number
}

export interface PdfPage {
  /** Width and height in whole points. */
  readonly size: readonly [width: number, height: number]
  /**
   * Its text without any white space: where a line was broken, and which runs of letters the printing browser has
   * made, says nothing.
   */
  readonly text: string
  readonly texts: readonly PdfText[]
}

const MM_A_POINT = 25.4 / 72

export async function pagesOf(pdf: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const { width, height } = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const texts = items.flatMap((item): PdfText[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , x = 0, y = 0] = item.transform as number[]
      return [
        {
          text: item.str,
          left: x * MM_A_POINT,
          right: (x + item.width) * MM_A_POINT,
          baseline: (height - y) * MM_A_POINT,
          size: item.height * MM_A_POINT,
        },
      ]
    })
    const text = solid(texts.map((run) => run.text).join(''))
    pages.push({ size: [Math.round(width), Math.round(height)], text, texts })
  }
  await document.destroy()
  return pages
}

/** A text as it stands in the text of a page. */
export const solid = (text: string): string => text.replace(/\s+/g, '')

/** The lines of these runs, each without white space, from top to bottom. */
export function linesOf(texts: readonly PdfText[]): string[] {
  const lines: { baseline: number; runs: PdfText[] }[] = []
  for (const run of texts) {
    const line = lines.find(({ baseline }) => Math.abs(baseline - run.baseline) < SAME_LINE)
    if (line) line.runs.push(run)
    else lines.push({ baseline: run.baseline, runs: [run] })
  }
  return lines
    .sort((upper, lower) => upper.baseline - lower.baseline)
    .map(({ runs }) =>
      solid(
        runs
          .sort((left, right) => left.left - right.left)
          .map(({ text }) => text)
          .join(''),
      ),
    )
}

/** In millimetres; the smallest letters have lines that are farther apart. */
const SAME_LINE = 0.1
