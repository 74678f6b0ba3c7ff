import { eastAsianWidth } from 'get-east-asian-width'

/**
 * What one cell shows: a code point below 0x110000; above it the number of a cluster of several code points, kept
 * here once; or `rightHalf`, where the glyph of the cell to the left reaches into this one.
 */
export type Glyph = number

export const rightHalf: Glyph = 0
export const space: Glyph = 0x20
const firstCluster = 0x110000

/** Longest cluster kept, in UTF-16 units: a flag of a region has 14, a family of four 11. Further marks are dropped. */
const longestCluster = 16
/** More different clusters than this are never real text; then a cluster shows its first code point alone. */
const mostClusters = 16_384

const clusters: string[] = []
const clusterNumbers = new Map<string, Glyph>()

/** The text to write for a glyph; a right half writes nothing. */
export function glyphText(glyph: Glyph): string {
  if (glyph === rightHalf) return ''
  return glyph < firstCluster ? String.fromCodePoint(glyph) : (clusters[glyph - firstCluster] ?? ' ')
}

export function isCluster(glyph: Glyph): boolean {
  return glyph >= firstCluster
}

/**
 * Whether terminals may disagree about the columns a glyph takes: clusters, emoji, private glyphs. After writing one
 * nobody knows where the terminal's cursor stands.
 */
export function hasUncertainWidth(glyph: Glyph, wide: boolean): boolean {
  if (glyph < 0x300) return false
  if (glyph >= firstCluster) return true
  if (glyph >= 0x10000) return glyph < 0x20000 || glyph > 0x3fffd
  if (glyph >= 0xe000 && glyph < 0xf900) return true
  if (!wide) return false
  const east = (glyph >= 0x1100 && glyph < 0x1160) || (glyph >= 0x2e80 && glyph < 0xd7a4)
  return !(east || (glyph >= 0xf900 && glyph < 0xfb00) || (glyph >= 0xfe30 && glyph < 0xffe7))
}

/** Letters, signs and lines that are one column wide and never join a neighbour: most text is made of these alone. */
function isSimple(codePoint: number): boolean {
  if (codePoint < 0x7f) return codePoint >= 0x20
  if (codePoint < 0x300) return codePoint >= 0xa0 && codePoint !== 0xad
  if (codePoint < 0x530) return codePoint >= 0x370 && (codePoint < 0x483 || codePoint > 0x489)
  if (codePoint < 0x2000) return codePoint >= 0x1e00
  if (codePoint < 0x2028) return codePoint >= 0x2010
  return (
    (codePoint >= 0x2030 && codePoint < 0x2060) ||
    (codePoint >= 0x20a0 && codePoint < 0x20c1) ||
    (codePoint >= 0x2100 && codePoint < 0x2300) ||
    (codePoint >= 0x2500 && codePoint < 0x25fd)
  )
}

function isAllSimple(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isSimple(text.charCodeAt(at))) return false
  return true
}

const invisible = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u
const widths = new Map<number, 0 | 1 | 2>()

/** Columns of a code point standing alone: 0 for marks, format and control characters (also C1, and line separators). */
export function codePointWidth(codePoint: number): 0 | 1 | 2 {
  if (isSimple(codePoint)) return 1
  if (codePoint < 0xa0 || (codePoint >= 0xd800 && codePoint < 0xe000)) return 0
  const known = widths.get(codePoint)
  if (known !== undefined) return known
  const width = invisible.test(String.fromCodePoint(codePoint)) ? 0 : eastAsianWidth(codePoint)
  if (widths.size < 65_536) widths.set(codePoint, width)
  return width
}

/** Anything that may form a cluster with what stands before or after it. */
let joining: RegExp | undefined
let emojiCluster: RegExp | undefined
let segmenter: Intl.Segmenter | undefined

/**
 * Columns of a cluster, by the rules of string-width, which Ink lays its panels out with. That package itself takes
 * some 60 ms to load, which the first frame cannot wait for.
 */
function clusterWidth(cluster: string): number {
  emojiCluster ??=
    /^(?:\p{Emoji}\uFE0F|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}|\p{Regional_Indicator}|.*\u200D\p{Extended_Pictographic})/u
  if (emojiCluster.test(cluster)) return 2
  const first = cluster.codePointAt(0) ?? 0
  if (cluster.charCodeAt(1) === 0xfe0e) return 1
  if ((first >= 0x1100 && first < 0x1200) || (first >= 0xac00 && first < 0xd7a4)) return eastAsianWidth(first)
  let width = 0
  for (const character of cluster) {
    if (character === '\u200d') break
    width += codePointWidth(character.codePointAt(0) ?? 0)
  }
  return width
}

function intern(cluster: string): Glyph {
  const known = clusterNumbers.get(cluster)
  if (known !== undefined) return known
  if (clusters.length >= mostClusters) return cluster.codePointAt(0) ?? space
  const glyph = firstCluster + clusters.length
  clusters.push(cluster)
  clusterNumbers.set(cluster, glyph)
  return glyph
}

function shortened(cluster: string): string {
  if (cluster.length <= longestCluster) return cluster
  return cluster.slice(0, longestCluster).replace(/[\ud800-\udbff]$/, '')
}

/** Takes one glyph of a text; returns false when it wants no more. */
export type GlyphVisitor = (glyph: Glyph, width: 1 | 2) => boolean

function visitCodePoints(text: string, visit: GlyphVisitor): boolean {
  for (let at = 0; at < text.length; at++) {
    let codePoint = text.codePointAt(at) ?? space
    if (codePoint > 0xffff) at++
    else if (codePoint >= 0xd800 && codePoint < 0xe000) codePoint = 0xfffd
    const width = codePoint === 0x0a || codePoint === 0x0d || codePoint === 0x09 ? -1 : codePointWidth(codePoint)
    if (width === 0) continue
    if (!visit(width < 0 ? space : codePoint, width === 2 ? 2 : 1)) return false
  }
  return true
}

/**
 * Goes through the glyphs of a text. Control characters never come out of it: a line break or tab becomes a space,
 * all others vanish, as do marks without a letter to stand on; a lone surrogate becomes U+FFFD.
 */
export function visitGlyphs(text: string, visit: GlyphVisitor): void {
  if (isAllSimple(text)) {
    visitCodePoints(text, visit)
    return
  }
  joining ??=
    /[\p{M}\p{Cf}\p{Emoji_Modifier}\p{Regional_Indicator}\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff\u0e33\u0eb3\uff9e\uff9f]/u
  if (!joining.test(text)) {
    visitCodePoints(text, visit)
    return
  }
  segmenter ??= new Intl.Segmenter()
  for (const { segment } of segmenter.segment(text)) {
    const first = segment.codePointAt(0) ?? 0
    if (segment.length === (first > 0xffff ? 2 : 1) || first < 0x20) {
      if (!visitCodePoints(first < 0x20 ? segment.slice(0, 1) : segment, visit)) return
      continue
    }
    const cluster = shortened(segment)
    const width = codePointWidth(first) === 0 ? 0 : clusterWidth(cluster)
    if (width === 0) continue
    const goOn = width > 2 ? visitCodePoints(cluster, visit) : visit(intern(cluster), width === 2 ? 2 : 1)
    if (!goOn) return
  }
}

/** Columns a text takes in the cells; agrees with what `Cells.put` does, cell for cell. */
export function textWidth(text: string): number {
  let columns = 0
  visitGlyphs(text, (_glyph, width) => {
    columns += width
    return true
  })
  return columns
}
