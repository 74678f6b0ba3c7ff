import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { crc32, inflate } from 'node:zlib'
import type { PaperImage } from '../../src/domain/document.ts'
import { white } from '../dialects/dots.ts'

const signature = Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
/** Samples a dot by the kind of colour: grey, RGB, palette, grey and alpha, RGB and alpha. */
const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** So many dots are a millisecond's work. */
const dotsAtOnce = 40_000

interface Png {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colour: number
  readonly palette: Buffer
  /** Alpha of the palette, or the one colour that is no paper's. */
  readonly transparency: Buffer | null
  readonly packed: Buffer
}

/**
 * A PNG as greys on white paper, `null` when it is none or interlaced. Unpacked in the background and read in pieces, between which
 * a key is answered; a general library takes a tenth of a second in one piece.
 */
export async function readPng(bytes: Buffer): Promise<PaperImage | null> {
  const png = partsOf(bytes)
  const samples = png === null ? undefined : samplesOf[png.colour]
  if (png === null || samples === undefined) return null
  const { width, height, depth } = png
  const rowBytes = Math.ceil((width * samples * depth) / 8)
  const length = (rowBytes + 1) * height
  const raw = await promisify(inflate)(png.packed, { maxOutputLength: length }).catch(() => null)
  if (raw?.length !== length) return null
  const shades = new Uint8Array(width * height)
  const shadeAt = shadeReader(png, samples)
  const rowsAtOnce = Math.max(1, Math.floor(dotsAtOnce / width))
  let above = Buffer.alloc(rowBytes)
  for (let y = 0; y < height; y++) {
    const from = y * (rowBytes + 1)
    const row = raw.subarray(from + 1, from + 1 + rowBytes)
    if (!unfilter(raw[from] ?? 0, row, above, Math.max(1, (samples * depth) >> 3))) return null
    for (let x = 0; x < width; x++) shades[y * width + x] = shadeAt(row, x)
    above = row
    if (y % rowsAtOnce === rowsAtOnce - 1) await setImmediate()
  }
  return { width, height, shades }
}

function partsOf(bytes: Buffer): Png | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null
  const parts = new Map<string, Buffer[]>()
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at)
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return null
    const name = bytes.toString('latin1', at + 4, at + 8)
    parts.set(name, [...(parts.get(name) ?? []), bytes.subarray(at + 8, end)])
    at = end + 4
  }
  const header = parts.get('IHDR')?.[0]
  if (header?.length !== 13 || !parts.has('IEND') || header[12] !== 0) return null
  const [depth = 0, colour = 0] = header.subarray(8)
  if (![1, 2, 4, 8, 16].includes(depth) || (depth < 8 && colour !== 0 && colour !== 3)) return null
  return {
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    depth,
    colour,
    palette: parts.get('PLTE')?.[0] ?? Buffer.alloc(0),
    transparency: parts.get('tRNS')?.[0] ?? null,
    packed: Buffer.concat(parts.get('IDAT') ?? []),
  }
}

/** Undone in place. @returns false for a filter that does not exist. */
function unfilter(filter: number, row: Buffer, above: Buffer, step: number): boolean {
  if (filter > 4) return false
  for (let at = 0; filter > 0 && at < row.length; at++) {
    const left = at < step ? 0 : (row[at - step] ?? 0)
    const up = above[at] ?? 0
    const corner = at < step ? 0 : (above[at - step] ?? 0)
    const guess = filter === 1 ? left : filter === 2 ? up : filter === 3 ? (left + up) >> 1 : paeth(left, up, corner)
    row[at] = (row[at] ?? 0) + guess
  }
  return true
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (byLeft <= byUp && byLeft <= byCorner) return left
  return byUp <= byCorner ? up : corner
}

/** The shade of dot `x` of a row on white paper: colours by how bright they look, what is transparent is paper. */
function shadeReader(
  { depth, colour, palette, transparency }: Png,
  samples: number,
): (row: Buffer, x: number) => number {
  const most = 2 ** depth - 1
  const sample = (row: Buffer, index: number): number => {
    if (depth === 8) return row[index] ?? 0
    if (depth === 16) return ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0)
    const bit = index * depth
    return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & most
  }
  const eight = (value: number) => (depth === 8 ? value : (value * white) / most)
  const isClear = (row: Buffer, first: number, count: number): boolean => {
    if (transparency === null) return false
    for (let at = 0; at < count; at++) {
      if (sample(row, first + at) !== (((transparency[at * 2] ?? 0) << 8) | (transparency[at * 2 + 1] ?? 0)))
        return false
    }
    return true
  }
  if (colour === 3)
    return (row, x) => {
      const index = sample(row, x)
      const at = index * 3
      return onPaper(palette[at] ?? 0, palette[at + 1] ?? 0, palette[at + 2] ?? 0, transparency?.[index] ?? white)
    }
  const hasAlpha = colour === 4 || colour === 6
  return (row, x) => {
    const first = x * samples
    const red = eight(sample(row, first))
    const [green, blue] = samples < 3 ? [red, red] : [eight(sample(row, first + 1)), eight(sample(row, first + 2))]
    if (hasAlpha) return onPaper(red, green, blue, eight(sample(row, first + samples - 1)))
    return onPaper(red, green, blue, isClear(row, first, samples) ? 0 : white)
  }
}

function onPaper(red: number, green: number, blue: number, alpha: number): number {
  return Math.round(((0.299 * red + 0.587 * green + 0.114 * blue) * alpha + white * (white - alpha)) / white)
}
