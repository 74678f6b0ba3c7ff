import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PaperDocument, PaperImage } from '../../src/domain/document.ts'
import { white } from '../dialects/dots.ts'

export type LogoFault = 'logo-missing' | 'logo-unreadable' | 'logo-too-large'

const mostBytes = 500_000
/** More dots than any paper here is wide, and few enough that reading them holds up no key for long. */
const mostDots = 1200
const headerBytes = 24

/** A plain name alone can lead to a file: never a path out of the folder of the template. */
export function isLogoName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,58}\.png$/.test(name)
}

/** A PNG as greys on white paper; what is transparent is not printed. */
export async function readLogo(file: string): Promise<PaperImage | { readonly fault: LogoFault }> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return { fault: 'logo-missing' }
  if (bytes.length < headerBytes || bytes.toString('latin1', 12, 16) !== 'IHDR') return { fault: 'logo-unreadable' }
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  if (bytes.length > mostBytes || width > mostDots || height > mostDots) return { fault: 'logo-too-large' }
  const { PNG } = await import('pngjs')
  try {
    const { data } = PNG.sync.read(bytes)
    const shades = new Uint8Array(width * height)
    for (let at = 0; at < shades.length; at++) {
      const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(at * 4, at * 4 + 4)
      const grey = 0.299 * red + 0.587 * green + 0.114 * blue
      shades[at] = Math.round((grey * alpha + white * (white - alpha)) / white)
    }
    return { width, height, shades }
  } catch {
    return { fault: 'logo-unreadable' }
  }
}

/** The document with its logos at hand, read from the folder of its templates; those that cannot be read stay names. */
export async function withLogos(document: PaperDocument, folder: string | null): Promise<PaperDocument> {
  const names = new Set(document.blocks.flatMap((block) => (block.type === 'logo' ? [block.file] : [])))
  if (names.size === 0 || folder === null) return document
  const images = new Map<string, PaperImage>()
  for (const name of names) {
    if (!isLogoName(name)) continue
    const image = await readLogo(join(folder, name))
    if (!('fault' in image)) images.set(name, image)
  }
  return { ...document, images }
}

/** Of a template file: whether the logo of that name stands beside it and can be printed. */
export async function logoFault(templateFile: string, name: string): Promise<LogoFault | null> {
  const read = await readLogo(join(dirname(templateFile), name))
  return 'fault' in read ? read.fault : null
}
