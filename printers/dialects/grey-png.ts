import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const grey8 = Uint8Array.of(8, 0, 0, 0, 0)

/**
 * A PNG of 8-bit greys, one byte a dot, row by row. Compressed in the background; a general library packs half a million
 * dots in the foreground, and keys would wait 15 ms for it.
 */
export async function greyPng(width: number, height: number, shades: Uint8Array): Promise<Uint8Array> {
  if (shades.length !== width * height) throw new Error(`${shades.length} dots for ${width} × ${height}`)
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++) rows.set(shades.subarray(y * width, (y + 1) * width), y * (width + 1) + 1)
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  const pixels = await promisify(deflate)(rows)
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.concat([size, grey8])),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(body, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
