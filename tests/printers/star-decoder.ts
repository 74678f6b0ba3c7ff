import iconv from 'iconv-lite'
import type { Printed } from './escpos-decoder.ts'

/**
 * Reads StarPRNT and Star Line as a printer would, and throws on every byte it does not know. `language` says how the job must
 * end: a printer of page units prints nothing before it is flushed.
 */
export function decodeStar(
  bytes: Uint8Array,
  codePages: Readonly<Record<string, number>>,
  language: 'star-prnt' | 'star-line',
): Printed[] {
  const pageNames = new Map(Object.entries(codePages).map(([name, number]) => [number, name]))
  const printed: Printed[] = []
  let at = 0
  let page: string | null = null
  let text = ''
  let bold = false
  let size = 1
  let align = 0
  let pageMode = false
  let flushedAt = -1
  let isDense = false
  let isPicture = false
  let lineStyle: { bold: boolean; size: number } | null = null
  const qr = { model: 0, dots: 0, level: -1, data: '' }
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
    const function_ = next()
    if (function_ === 0x53) {
      const what = next()
      if (what === 0x30) qr.model = oneOf(next(), 2)
      else if (what === 0x31) qr.level = oneOf(next(), 1)
      else if (what === 0x32) qr.dots = oneOf(next(), 2, 3, 4, 5, 6, 7, 8)
      else fail('QR setting')
    } else if (function_ === 0x44) {
      oneOf(next(), 0x31)
      oneOf(next(), 0x00)
      const length = next() + next() * 256
      qr.data = String.fromCharCode(...bytes.subarray(at, at + length))
      if (qr.data.length !== length) fail('QR code cut short')
      at += length
    } else if (function_ === 0x50) {
      if (qr.model === 0 || qr.dots === 0 || qr.level < 0 || qr.data === '')
        fail('QR code printed before it was set up')
      printed.push({ type: 'qr', data: qr.data, align, dots: qr.dots })
    } else fail('QR function')
  }
  const readBars = () => {
    oneOf(next(), 6)
    oneOf(next(), 1)
    const dots = oneOf(next(), 1, 2, 3) + 1
    oneOf(next(), 80)
    let data = ''
    for (let byte = next(); byte !== 0x1e; byte = next()) {
      if (byte < 0x20 || byte > 0x7e || byte === 0x25) fail('bar code data')
      data += String.fromCharCode(byte)
    }
    printed.push({ type: 'code128', data, align, dots })
  }
  const groups: Readonly<Record<number, () => void>> = {
    97: () => {
      align = oneOf(next(), 0, 1)
    },
    116: () => {
      page = pageNames.get(next()) ?? fail('code page')
    },
    121: readQr,
    80: () => {
      if (language === 'star-line') fail('page mode')
      const mode = oneOf(next(), 0x30, 0x31)
      if (pageMode === (mode === 0x30)) fail('page mode twice')
      pageMode = mode === 0x30
      if (!pageMode) flushedAt = at
    },
  }
  const commands: Readonly<Record<number, () => void>> = {
    64: () => {
      if (at !== 2) fail('initialised in the middle')
      oneOf(next(), 0x18)
    },
    69: () => {
      bold = true
    },
    70: () => {
      bold = false
    },
    105: () => {
      const height = oneOf(next(), 0, 1)
      oneOf(next(), height)
      size = height + 1
    },
    98: readBars,
    48: () => {
      isDense = true
    },
    122: () => {
      oneOf(next(), 1)
      isDense = false
    },
    88: () => {
      const width = next() + next() * 256
      if (!isDense || align !== 1 || text !== '' || isPicture || width === 0 || width > 832) fail('a picture')
      const data = bytes.subarray(at, at + width * 3)
      if (data.length !== width * 3) fail('a picture cut short')
      if (Buffer.from(data).includes(Buffer.of(0x1b, 0x06))) fail('a real-time command in a picture')
      at += data.length
      const dots = Uint8Array.from({ length: width * 24 }, (_, dot) => {
        const [row, column] = [Math.floor(dot / width), dot % width]
        return ((data[column * 3 + (row >> 3)] ?? 0) >> (7 - (row & 7))) & 1
      })
      printed.push({ type: 'image', width, height: 24, dots })
      isPicture = true
    },
    100: () => printed.push({ type: 'cut', kind: oneOf(next(), 0, 1) === 1 ? 'partial' : 'full' }),
    29: () => (groups[next()] ?? (() => fail('group')))(),
  }
  while (at < bytes.length) {
    const byte = next()
    if (byte === 0x0a && isPicture) isPicture = false
    else if (byte === 0x0a) {
      printed.push({ type: 'line', text, bold: false, size: 1, ...(lineStyle ?? {}) })
      if (text !== '' && align !== 0) fail('text printed with the alignment of codes')
      text = ''
      lineStyle = null
    } else if (byte === 0x1b) (commands[next()] ?? (() => fail('command')))()
    else readText(byte)
  }
  if (text !== '') fail('a last line without its end')
  if (bold || size !== 1 || align !== 0 || pageMode || isDense || isPicture) fail('a style left on')
  if (language === 'star-prnt' && flushedAt !== bytes.length) fail('not flushed at its end')
  return printed
}
