import { setImmediate } from 'node:timers/promises'
import type { PaperDocument } from '../../src/domain/document.ts'
import { logoDots } from '../images/dither.ts'
import { layOutPaper, type PaperLine } from '../layout.ts'
import type { Dialect, PaperProblem, PrinterModel } from '../printer.ts'
import { replaceUnmappable } from '../unmappable.ts'
import { code128Widths, isPrintableCode, qrModules } from './code-symbols.ts'
import { blankDots, type Dots, darken, paintDots, shade } from './dots.ts'
import { greyPng } from './grey-png.ts'
import { loadPaperFont, type PaperFont, usualSizeDots } from './paper-font.ts'

const marginDots = 24
const barHeightDots = 90
const cutHeightDots = 24
const quietModules = 4

/** The paper as a PNG in shades of grey, a dot a pixel at 203 dpi; its codes are real and can be scanned from a screen. */
export const picture: Dialect = {
  fileExtension: 'png',
  async encode(document, model) {
    const font = await loadPaperFont()
    const { replace, problems } = replaceUnmappable((letter) => font.has(letter))
    const lines = layOutPaper(document, { columns: model.columns, largeText: true, replace })
    const drawings: Drawing[] = []
    for (const line of lines) {
      drawings.push(
        line.type === 'logo' ? drawLogo(line.file, document, model, problems) : await draw(line, font, model, problems),
      )
    }
    const width = model.dots + 2 * marginDots
    const height = drawings.reduce((sum, { heightDots }) => sum + heightDots, 2 * marginDots)
    const canvas = blankDots(width, height)
    let top = marginDots
    for (const { heightDots, paint } of drawings) {
      paint(canvas, top)
      top += heightDots
      // Between two lines a key may be answered.
      await setImmediate()
    }
    return { bytes: await greyPng(width, height, canvas.shades), problems }
  },
}

interface Drawing {
  readonly heightDots: number
  readonly paint: (canvas: Dots, top: number) => void
}

async function draw(
  line: Exclude<PaperLine, { type: 'logo' }>,
  font: PaperFont,
  model: PrinterModel,
  problems: PaperProblem[],
): Promise<Drawing> {
  switch (line.type) {
    case 'text':
      return drawText(line, font, model)
    case 'qr':
    case 'code128': {
      const drawing = await drawCode(line.type, line.data, model)
      if (drawing !== null) return drawing
      problems.push({ problem: 'unprintable-code', data: line.data })
      return { heightDots: 0, paint: () => undefined }
    }
    case 'cut':
      return {
        heightDots: cutHeightDots,
        paint: (canvas, top) => {
          for (let x = 0; x < canvas.width; x += 12) darken(canvas, x, top + cutHeightDots / 2, 6, 1)
        },
      }
  }
}

/** With the very dots that a printer of that width would print. */
function drawLogo(file: string, document: PaperDocument, model: PrinterModel, problems: PaperProblem[]): Drawing {
  const logo = logoDots(document, file, { width: model.dots }, problems)
  if (logo === null) return { heightDots: 0, paint: () => undefined }
  return {
    heightDots: logo.height,
    paint: (canvas, top) => paintDots(canvas, logo, Math.floor((canvas.width - logo.width) / 2), top),
  }
}

async function drawCode(kind: 'qr' | 'code128', data: string, model: PrinterModel): Promise<Drawing | null> {
  if (!isPrintableCode(kind, data)) return null
  return kind === 'qr' ? drawQr(await qrModules(data), model) : drawBars(await code128Widths(data), model)
}

function drawText({ text, bold, size }: PaperLine & { type: 'text' }, font: PaperFont, model: PrinterModel): Drawing {
  const cellDots = Math.floor(model.dots / model.columns)
  return {
    heightDots: font.lineDots * size,
    paint: (canvas, top) => {
      let column = 0
      for (const letter of font.letters(text, bold, usualSizeDots * size)) {
        const left = marginDots + column * cellDots * size + letter.left
        for (let y = 0; y < letter.height; y++) {
          for (let x = 0; x < letter.width; x++) {
            shade(canvas, left + x, top + letter.top + y, letter.ink[y * letter.width + x] ?? 0)
          }
        }
        column += letter.columns
      }
    },
  }
}

function drawQr(modules: readonly (readonly boolean[])[], model: PrinterModel): Drawing {
  const size = modules.length + 2 * quietModules
  const dots = Math.max(2, Math.min(7, Math.floor(model.dots / size)))
  return {
    heightDots: size * dots,
    paint: (canvas, top) => {
      const left = Math.floor((canvas.width - size * dots) / 2)
      for (const [row, line] of modules.entries()) {
        for (const [column, dark] of line.entries()) {
          if (dark) darken(canvas, left + (column + quietModules) * dots, top + (row + quietModules) * dots, dots, dots)
        }
      }
    },
  }
}

/** Null: the code is wider than the paper. */
function drawBars(widths: readonly number[], model: PrinterModel): Drawing | null {
  const modules = widths.reduce((sum, width) => sum + width, 0)
  const dots = Math.min(3, Math.floor(model.dots / (modules + 20)))
  if (dots < 1) return null
  return {
    heightDots: barHeightDots + 16,
    paint: (canvas, top) => {
      let left = Math.floor((canvas.width - modules * dots) / 2)
      for (const [index, width] of widths.entries()) {
        if (index % 2 === 0) darken(canvas, left, top + 8, width * dots, barHeightDots)
        left += width * dots
      }
    },
  }
}
