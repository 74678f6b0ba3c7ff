import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PaperDocument, PaperImage } from '../../src/domain/document.ts'
import { readPng } from './read-png.ts'

export type LogoFault = 'logo-missing' | 'logo-unreadable' | 'logo-too-large'

const mostBytes = 500_000
/** Wider than any paper here. */
const widest = 1200
/** A full line of 80 mm paper by two thirds of that; reading more at once would hold up a key for too long. */
const mostDots = 240_000
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
  if (bytes.length > mostBytes || Math.max(width, height) > widest || width * height > mostDots)
    return { fault: 'logo-too-large' }
  return (await readPng(bytes)) ?? { fault: 'logo-unreadable' }
}

/** Logos that were read; read again when their file is another one. A folder of them is small. */
export class KeptLogos {
  readonly #kept = new Map<string, { readonly version: string; readonly logo: ReturnType<typeof readLogo> }>()

  async read(file: string): ReturnType<typeof readLogo> {
    const found = await stat(file).catch(() => null)
    if (found === null) return { fault: 'logo-missing' }
    const version = `${found.ino} ${found.mtimeMs} ${found.size}`
    const kept = this.#kept.get(file)
    if (kept?.version === version) return kept.logo
    const logo = readLogo(file)
    this.#kept.set(file, { version, logo })
    return logo
  }
}

/** The document with its logos at hand, read from the folder of its templates; those that cannot be read stay names. */
export async function withLogos(
  document: PaperDocument,
  folder: string | null,
  logos = new KeptLogos(),
): Promise<PaperDocument> {
  const names = new Set(document.blocks.flatMap((block) => (block.type === 'logo' ? [block.file] : [])))
  if (names.size === 0 || folder === null) return document
  const images = new Map<string, PaperImage>()
  for (const name of names) {
    if (!isLogoName(name)) continue
    const image = await logos.read(join(folder, name))
    if (!('fault' in image)) images.set(name, image)
  }
  return { ...document, images }
}

/** Of a template file: whether the logo of that name stands beside it and can be printed. */
export async function logoFault(templateFile: string, name: string): Promise<LogoFault | null> {
  const read = await readLogo(join(dirname(templateFile), name))
  return 'fault' in read ? read.fault : null
}
