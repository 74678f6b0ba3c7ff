import { background, blinkBit, boldBit, dimBit, foreground, reverseBit, type Style, underlineBit } from './style.ts'

const onCodes: readonly (readonly [bit: number, code: number])[] = [
  [boldBit, 1],
  [dimBit, 2],
  [underlineBit, 4],
  [blinkBit, 5],
  [reverseBit, 7],
]

function colourCode(colour: number, base: 30 | 40): number {
  if (colour === 0) return base + 9
  return colour <= 8 ? base + colour - 1 : base + 60 + colour - 9
}

function whole(to: Style): string {
  let codes = ''
  for (const [bit, code] of onCodes) if (to & bit) codes += `;${code}`
  if (foreground(to)) codes += `;${colourCode(foreground(to), 30)}`
  if (background(to)) codes += `;${colourCode(background(to), 40)}`
  return codes === '' ? '\x1b[m' : `\x1b[0${codes}m`
}

function delta(from: Style, to: Style): string {
  const codes: number[] = []
  const gone = from & ~to
  let weight = from & (boldBit | dimBit)
  // 22 takes bold and dim away together, so what stays of them is set again.
  if (gone & (boldBit | dimBit)) {
    codes.push(22)
    weight = 0
  }
  if (gone & underlineBit) codes.push(24)
  if (gone & blinkBit) codes.push(25)
  if (gone & reverseBit) codes.push(27)
  const still = (from & ~(boldBit | dimBit)) | weight
  for (const [bit, code] of onCodes) if (to & bit && !(still & bit)) codes.push(code)
  if (foreground(from) !== foreground(to)) codes.push(colourCode(foreground(to), 30))
  if (background(from) !== background(to)) codes.push(colourCode(background(to), 40))
  return `\x1b[${codes.join(';')}m`
}

function isColourless(value: Style): boolean {
  return foreground(value) === 0 && background(value) === 0
}

const sequences = new Map<number, string>()

/** The shortest SGR sequence from one style to another: only what changes, or everything anew. */
export function renditionChange(from: Style, to: Style): string {
  if (from === to) return ''
  const key = (from << 15) | to
  const known = sequences.get(key)
  if (known !== undefined) return known
  const anew = whole(to)
  // Without colours the terminal may be a VT100, which can only put all attributes off at once.
  const mustReset = isColourless(from | to) && (from & ~to) !== 0
  const changed = mustReset ? anew : delta(from, to)
  const shortest = changed.length < anew.length ? changed : anew
  if (sequences.size < 4096) sequences.set(key, shortest)
  return shortest
}
