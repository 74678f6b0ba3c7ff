/** A picture in the languages of roll printers. */
import type { BlackDots } from './dots.ts'

const escposRows = 128
const starRows = 24

/**
 * `GS v 0`, in strips, centred. A printer looks for its real-time commands in everything that arrives, so no two bytes of a
 * picture may look like the beginning of one: else a logo could open the drawer. A dot more nobody sees.
 */
export function escposRaster(image: BlackDots): Uint8Array {
  const across = Math.ceil(image.width / 8)
  const pieces: Uint8Array[] = [Uint8Array.of(0x1b, 0x61, 1)]
  for (let top = 0; top < image.height; top += escposRows) {
    const rows = Math.min(escposRows, image.height - top)
    pieces.push(Uint8Array.of(0x1d, 0x76, 0x30, 0, across & 0xff, across >> 8, rows & 0xff, rows >> 8))
    const data = new Uint8Array(across * rows)
    for (let row = 0; row < rows; row++) {
      for (let x = 0; x < image.width; x++) {
        if (image.dots[(top + row) * image.width + x] !== 1) continue
        const at = row * across + (x >> 3)
        data[at] = (data[at] ?? 0) | (0x80 >> (x & 7))
      }
    }
    pieces.push(withoutCommands(data, 0x10, [0x04, 0x05, 0x14]))
  }
  pieces.push(Uint8Array.of(0x1b, 0x61, 0))
  return Buffer.concat(pieces)
}

/** `ESC X`: strips of 24 dots, three bytes a column, the lines set as close as that; StarPRNT and Star Line both know it. */
export function starRaster(image: BlackDots): Uint8Array {
  const pieces: Uint8Array[] = [Uint8Array.of(0x1b, 0x1d, 0x61, 1, 0x1b, 0x30)]
  for (let top = 0; top < image.height; top += starRows) {
    const data = new Uint8Array(image.width * 3)
    for (let x = 0; x < image.width; x++) {
      for (let row = 0; row < starRows && top + row < image.height; row++) {
        if (image.dots[(top + row) * image.width + x] !== 1) continue
        const at = x * 3 + (row >> 3)
        data[at] = (data[at] ?? 0) | (0x80 >> (row & 7))
      }
    }
    pieces.push(Uint8Array.of(0x1b, 0x58, image.width & 0xff, image.width >> 8))
    pieces.push(withoutCommands(data, 0x1b, [0x06]), Uint8Array.of(0x0a))
  }
  pieces.push(Uint8Array.of(0x1b, 0x7a, 1, 0x1b, 0x1d, 0x61, 0))
  return Buffer.concat(pieces)
}

function withoutCommands(data: Uint8Array, first: number, seconds: readonly number[]): Uint8Array {
  for (let at = 1; at < data.length; at++) {
    const byte = data[at] ?? 0
    if (data[at - 1] === first && seconds.includes(byte)) data[at] = byte | 0x20
  }
  return data
}
