import type { PNG } from 'pngjs'
import type { PaperImage } from '../../src/domain/document.ts'
import { white } from '../dialects/dots.ts'

/**
 * A PNG as greys on white paper, `null` when it is none: colours by how bright they look, what is transparent is paper.
 */
export async function readPng(bytes: Buffer): Promise<PaperImage | null> {
  const png = await parsed(bytes)
  if (png === null) return null
  const { width, height, data } = png
  const shades = new Uint8Array(width * height)
  for (let at = 0; at < shades.length; at++) {
    const bright = 0.299 * (data[at * 4] ?? 0) + 0.587 * (data[at * 4 + 1] ?? 0) + 0.114 * (data[at * 4 + 2] ?? 0)
    const alpha = data[at * 4 + 3] ?? 0
    shades[at] = Math.round((bright * alpha + white * (white - alpha)) / white)
  }
  return { width, height, shades }
}

async function parsed(bytes: Buffer): Promise<PNG | null> {
  const { PNG } = await import('pngjs')
  return new Promise((resolve) => {
    const png = new PNG()
    png.on('error', () => resolve(null))
    png.on('parsed', () => resolve(png))
    png.parse(bytes)
  })
}
