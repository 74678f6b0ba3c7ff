import type { PaperDocument, PaperImage } from '../../src/domain/document.ts'
import { type BlackDots, white } from '../dialects/dots.ts'
import type { PaperProblem } from '../printer.ts'

const threshold = 128

/** An image never changes, and every ticket of an evening has the same. */
const dithered = new WeakMap<PaperImage, Map<string, BlackDots>>()

/** The dots of a document's logo that fit so much room; `null`, with a problem, when it is not at hand. */
export function logoDots(
  { images }: PaperDocument,
  file: string,
  { width, height = logoHeight(width) }: { readonly width: number; readonly height?: number },
  problems: PaperProblem[],
): BlackDots | null {
  const image = images?.get(file)
  if (image === undefined) {
    problems.push({ problem: 'logo-missing', file })
    return null
  }
  const sizes = dithered.get(image) ?? new Map<string, BlackDots>()
  dithered.set(image, sizes)
  const size = `${width} ${height}`
  const dots = sizes.get(size) ?? ditherImage(image, width, height)
  sizes.set(size, dots)
  return dots
}

/** Made smaller where it is larger than its room, never larger, and its greys spread into dots (Floyd and Steinberg). */
export function ditherImage(image: PaperImage, mostWidth: number, mostHeight: number): BlackDots {
  const { width, height, shades } = shrunk(image, mostWidth, mostHeight)
  const left = Float32Array.from(shades)
  const dots = new Uint8Array(width * height)
  const spread = (x: number, y: number, error: number) => {
    if (x < 0 || x >= width || y >= height) return
    const at = y * width + x
    left[at] = (left[at] ?? white) + error
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x
      const shade = left[at] ?? white
      const isBlack = shade < threshold
      if (isBlack) dots[at] = 1
      const error = shade - (isBlack ? 0 : white)
      spread(x + 1, y, (error * 7) / 16)
      spread(x - 1, y + 1, (error * 3) / 16)
      spread(x, y + 1, (error * 5) / 16)
      spread(x + 1, y + 1, error / 16)
    }
  }
  return { width, height, dots }
}

/** Each dot the average of those it stands for. */
function shrunk(image: PaperImage, mostWidth: number, mostHeight: number): PaperImage {
  const scale = Math.min(1, mostWidth / image.width, mostHeight / image.height)
  if (scale === 1) return image
  const [width, height] = [Math.max(1, Math.floor(image.width * scale)), Math.max(1, Math.floor(image.height * scale))]
  const shades = new Uint8Array(width * height)
  const edge = (index: number, count: number, full: number) => Math.floor((index * full) / count)
  for (let y = 0; y < height; y++) {
    const [top, bottom] = [edge(y, height, image.height), edge(y + 1, height, image.height)]
    for (let x = 0; x < width; x++) {
      const [from, to] = [edge(x, width, image.width), edge(x + 1, width, image.width)]
      let sum = 0
      for (let row = top; row < bottom; row++)
        for (let column = from; column < to; column++) sum += image.shades[row * image.width + column] ?? white
      shades[y * width + x] = Math.round(sum / ((bottom - top) * (to - from)))
    }
  }
  return { width, height, shades }
}

/** A logo is no poster: at most so high on paper that is so many dots wide. */
function logoHeight(widthDots: number): number {
  return Math.round(widthDots * 0.6)
}
