import { PNG } from 'pngjs'
import { loadPaperFont } from '../../printers/dialects/paper-font.ts'

/** One ticket as the printer would draw it: a byte a dot, 1 is black. */
export interface DrawnTicket {
  readonly path: number
  readonly cut: boolean
  readonly rows: number
  readonly columns: number
  readonly dots: Uint8Array
}

/** Reads FGL as a printer would, and throws on every command and character that we never mean to send, and outside the paper. */
export function decodeFgl(
  bytes: Uint8Array,
  stock: { readonly rows: number; readonly columns: number },
): DrawnTicket[] {
  const { rows, columns } = stock
  const source = Buffer.from(bytes).toString('latin1')
  const tickets: DrawnTicket[] = []
  let at = 0
  let dots = new Uint8Array(rows * columns)
  let place: readonly [number, number] | null = null
  let path: number | null = null
  const fail = (what: string): never => {
    throw new Error(`character ${at}: ${what}: ${source.slice(at, at + 20)}`)
  }
  const draw = (digits: string) => {
    const [row, column] = place ?? fail('dots without a place')
    for (let index = 0; index < digits.length / 2; index++) {
      const byte = Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16)
      if (column + index >= columns) fail('beyond the end of the ticket')
      for (let bit = 0; bit < 8; bit++) {
        if ((byte & (0x80 >> bit)) === 0) continue
        if (row + bit >= rows) fail('beyond the edge of the ticket')
        dots[(row + bit) * columns + column + index] = 1
      }
    }
    place = null
  }
  while (at < source.length) {
    const command = /^<([A-Za-z]+)((?:\d+(?:,\d+)?)?)>/.exec(source.slice(at, at + 40)) ?? fail('no command')
    const [whole, name = '', numbers = ''] = command
    if (name === 'PP' && at === 0) at += whole.length
    else if (name === 'RC') {
      const [row = -1, column = -1] = numbers.split(',').map(Number)
      if (place !== null || column < 0 || row >= rows) fail('place')
      place = [row, column]
      at += whole.length
    } else if (name === 'g') {
      at += whole.length
      const digits = source.slice(at, at + Number(numbers))
      if (digits.length !== Number(numbers) || !/^([0-9A-F]{2})+$/.test(digits)) fail('digits')
      draw(digits)
      at += digits.length
    } else if (name === 'P' && (numbers === '1' || numbers === '2') && path === null) {
      path = Number(numbers)
      at += whole.length
    } else if ((name === 'z' || name === 'q') && numbers === '' && path !== null) {
      tickets.push({ path, cut: name === 'z', rows, columns, dots })
      dots = new Uint8Array(rows * columns)
      path = null
      at += whole.length
    } else fail('command')
  }
  if (path !== null || place !== null) fail('a ticket that is not printed')
  return tickets
}

/** The picture of a ticket for a reader of codes: four bytes a dot. */
export function imageOf({ rows, columns, dots }: DrawnTicket): PNG {
  const image = new PNG({ width: columns, height: rows })
  image.data.fill(255)
  for (const [at, dot] of dots.entries()) if (dot === 1) image.data.fill(0, at * 4, at * 4 + 3)
  return image
}

const sizes = [40, 32, 27, 26, 24, 22, 20, 18, 16, 14]

/**
 * Whether a ticket shows a text at one of the type sizes, dot by dot, on a line of its own beginning at the left margin.
 * Nothing else may stand in the cells of the text.
 */
export async function showsText(ticket: DrawnTicket, text: string, bold = false): Promise<boolean> {
  const font = await loadPaperFont()
  for (const size of sizes) {
    const cell = Math.ceil(size * 0.6)
    const width = text.length * cell
    const height = Math.ceil(size * 1.22)
    const wanted = new Uint8Array(width * height)
    let column = 0
    for (const letter of font.letters(text, bold, size)) {
      for (const [at, ink] of letter.ink.entries()) {
        const x = column * cell + letter.left + (at % letter.width)
        const y = letter.top + Math.floor(at / letter.width)
        if (255 - ink < 140 && x >= 0 && x < width && y >= 0 && y < height) wanted[y * width + x] = 1
      }
      column += letter.columns
    }
    for (let top = 14; top + height <= ticket.rows - 14; top++) {
      if (standsAt(ticket, wanted, width, height, top)) return true
    }
  }
  return false
}

/** Only the middle of the line is compared: long letters of its neighbours may reach into the outer rows. */
function standsAt(ticket: DrawnTicket, wanted: Uint8Array, width: number, height: number, top: number): boolean {
  if (14 + width > ticket.columns) return false
  for (let y = Math.floor(height * 0.3); y < height * 0.8; y++) {
    for (let x = 0; x < width; x++) {
      if (ticket.dots[(top + y) * ticket.columns + 14 + x] !== wanted[y * width + x]) return false
    }
  }
  return true
}
