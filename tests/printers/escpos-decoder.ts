import iconv from 'iconv-lite'

/** What a roll of paper shows. */
export type Printed =
  | PrintedCode
  | { readonly type: 'line'; readonly text: string; readonly bold: boolean; readonly size: number }
  | { readonly type: 'cut'; readonly kind: 'full' | 'partial' }
  | PrintedImage

/** One strip of a picture: a byte a dot, 1 is black. */
export interface PrintedImage {
  readonly type: 'image'
  readonly width: number
  readonly height: number
  readonly dots: Uint8Array
}

export interface PrintedCode {
  readonly type: 'qr' | 'code128'
  readonly data: string
  readonly align: number
  readonly dots: number
}

/**
 * Reads ESC/POS as a printer would, and throws on every byte it does not know: a control character, a command that we never
 * mean to send, a letter outside the code page, a style left on. Text comes back through iconv-lite, another maker's tables.
 */
export function decodeEscpos(bytes: Uint8Array, codePages: Readonly<Record<string, number>>): Printed[] {
  const pageNames = new Map(Object.entries(codePages).map(([name, number]) => [number, name]))
  const printed: Printed[] = []
  let at = 0
  let page: string | null = null
  let text = ''
  let bold = false
  let size = 1
  let align = 0
  let lineStyle: { bold: boolean; size: number } | null = null
  const qr = { model: 0, dots: 0, level: 0, data: '' }
  const bars = { height: 0, dots: 0, text: -1 }
  const fail = (what: string): never => {
    throw new Error(`byte ${at}: ${what}: ${Buffer.from(bytes.subarray(at, at + 8)).toString('hex')}`)
  }
  const next = () => bytes[at++] ?? fail('ends in the middle of a command')
  const oneOf = (value: number, ...allowed: number[]) => (allowed.includes(value) ? value : fail(`value ${value}`))

  const readText = (byte: number) => {
    if (byte < 0x20 || byte === 0x7f) fail('control character in text')
    if (byte >= 0x80 && page === null) fail('letter before any code page')
    const letter = iconv.decode(Buffer.of(byte), page ?? 'ascii')
    if (letter === '\ufffd') fail(`no letter in ${page}`)
    text += letter
    lineStyle ??= { bold, size }
    if (letter !== ' ' && (lineStyle.bold !== bold || lineStyle.size !== size)) fail('style changes within a line')
  }
  const readQr = () => {
    const length = next() + next() * 256
    const end = at + length
    oneOf(next(), 0x31)
    const code = next()
    if (code === 0x41) [qr.model] = [oneOf(next(), 0x32), oneOf(next(), 0)]
    else if (code === 0x43) qr.dots = next()
    else if (code === 0x45) qr.level = oneOf(next(), 0x31)
    else if (code === 0x50) {
      oneOf(next(), 0x30)
      qr.data = ''
      while (at < end) qr.data += String.fromCharCode(next())
    } else if (code === 0x51) {
      oneOf(next(), 0x30)
      if (qr.model === 0 || qr.dots === 0 || qr.data === '') fail('QR code printed before it was set up')
      printed.push({ type: 'qr', data: qr.data, align, dots: qr.dots })
    } else fail('QR function')
    if (at !== end) fail('QR command of another length')
  }
  const readBars = () => {
    oneOf(next(), 0x49)
    const length = next()
    const data = bytes.subarray(at, at + length)
    if (data.length < 3 || bars.height === 0 || bars.dots === 0 || bars.text !== 0) fail('bar code set-up')
    at += data.length
    const body = [...data.subarray(2)]
    const set = String.fromCharCode(data[0] ?? 0, data[1] ?? 0)
    if (set === '{C' && body.some((pair) => pair > 99)) fail('pair of digits')
    const read: Readonly<Record<string, () => string>> = {
      '{B': () => String.fromCharCode(...body).replaceAll('{{', '{'),
      '{C': () => body.map((pair) => String(pair).padStart(2, '0')).join(''),
    }
    const value = (read[set] ?? (() => fail(`code set ${set}`)))()
    printed.push({ type: 'code128', data: value, align, dots: bars.dots })
  }
  const readImage = () => {
    oneOf(next(), 0x30)
    oneOf(next(), 0)
    const across = next() + next() * 256
    const height = next() + next() * 256
    if (across === 0 || across > 72 || height === 0 || height > 128) fail('size of a picture')
    if (align !== 1 || text !== '') fail('a picture within a line')
    const data = bytes.subarray(at, at + across * height)
    if (data.length !== across * height) fail('a picture cut short')
    // Looked for by the printer in whatever arrives: status, recovery, and the pulse of the drawer.
    if (/\x10[\x04\x05\x14]/.test(Buffer.from(data).toString('latin1'))) fail('a real-time command in a picture')
    at += data.length
    const dots = Uint8Array.from(
      { length: data.length * 8 },
      (_, dot) => ((data[dot >> 3] ?? 0) >> (7 - (dot & 7))) & 1,
    )
    printed.push({ type: 'image', width: across * 8, height, dots })
  }
  const commands: Readonly<Record<string, () => void>> = {
    '1d76': readImage,
    '1b40': () => at === 2 || fail('initialised in the middle'),
    '1c2e': () => undefined,
    '1b4d': () => oneOf(next(), 0),
    '1b74': () => {
      page = pageNames.get(next()) ?? fail('code page')
    },
    '1b45': () => {
      bold = oneOf(next(), 0, 1) === 1
    },
    '1d21': () => {
      size = oneOf(next(), 0x00, 0x11) === 0 ? 1 : 2
    },
    '1b61': () => {
      align = oneOf(next(), 0, 1)
    },
    '1d28': () => {
      oneOf(next(), 0x6b)
      readQr()
    },
    '1d68': () => {
      bars.height = next()
    },
    '1d77': () => {
      bars.dots = oneOf(next(), 2, 3, 4)
    },
    '1d48': () => {
      bars.text = oneOf(next(), 0)
    },
    '1d6b': readBars,
    '1d56': () => printed.push({ type: 'cut', kind: oneOf(next(), 0, 1) === 1 ? 'partial' : 'full' }),
  }
  while (at < bytes.length) {
    const byte = next()
    if (byte === 0x0a) {
      printed.push({ type: 'line', text, bold: false, size: 1, ...(lineStyle ?? {}) })
      if (text !== '' && align !== 0) fail('text printed with the alignment of codes')
      text = ''
      lineStyle = null
    } else if (byte === 0x1b || byte === 0x1c || byte === 0x1d) {
      const name = byte.toString(16) + next().toString(16).padStart(2, '0')
      ;(commands[name] ?? (() => fail(`command ${name}`)))()
    } else {
      at--
      readText(byte)
      at++
    }
  }
  if (text !== '') fail('a last line without its end')
  if (bold || size !== 1 || align !== 0) fail('a style left on')
  return printed
}

/** The text of all lines, trimmed at the right; codes and cuts left out. */
export function linesOf(printed: readonly Printed[]): string[] {
  return printed.flatMap((entry) => (entry.type === 'line' ? [entry.text.trimEnd()] : []))
}

export function codesOf(printed: readonly Printed[]): PrintedCode[] {
  return printed.filter((entry): entry is PrintedCode => entry.type === 'qr' || entry.type === 'code128')
}

/** The strips of pictures one below the other, as a text of `#` and spaces a row, trimmed at the right. */
export function picturesOf(printed: readonly Printed[]): string[] {
  return printed.flatMap((entry) => {
    if (entry.type !== 'image') return []
    return Array.from({ length: entry.height }, (_, row) =>
      Array.from(entry.dots.subarray(row * entry.width, (row + 1) * entry.width), (dot) => (dot === 1 ? '#' : ' '))
        .join('')
        .trimEnd(),
    )
  })
}
