/** Dots of paper, one byte each, row by row; 0 is black. */
export interface Dots {
  readonly width: number
  readonly height: number
  readonly shades: Buffer
}

export const white = 255

/** A picture of black dots alone: 1 is printed, row by row. */
export interface BlackDots {
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

export function blankDots(width: number, height: number): Dots {
  return { width, height, shades: Buffer.alloc(width * height, white) }
}

/** Blackens a rectangle; what lies outside is left out. */
export function darken({ width, height, shades }: Dots, left: number, top: number, across: number, down: number): void {
  const from = Math.max(0, left)
  const to = Math.min(width, left + across)
  if (from >= to) return
  for (let y = Math.max(0, top); y < Math.min(height, top + down); y++) shades.fill(0, y * width + from, y * width + to)
}

/** `ink` 0–255; the darker of the two stays. */
export function shade({ width, height, shades }: Dots, x: number, y: number, ink: number): void {
  if (x < 0 || y < 0 || x >= width || y >= height) return
  const at = y * width + x
  shades[at] = Math.min(shades[at] ?? white, white - ink)
}

/** Blackens the dots of a picture that is black and white alone, with its top left corner there. */
export function paintDots(canvas: Dots, { width, dots }: BlackDots, left: number, top: number): void {
  for (const [at, dot] of dots.entries())
    if (dot === 1) darken(canvas, left + (at % width), top + Math.floor(at / width), 1, 1)
}
