const printableAscii = /^[ -~]+$/
const longest = { qr: 300, code128: 60 } as const

/** Whether a code can be drawn at all: characters that every reader gives back alike, and not too many for paper. */
export function isPrintableCode(kind: 'qr' | 'code128', data: string): boolean {
  return printableAscii.test(data) && data.length <= longest[kind]
}

/** A QR code as rows of modules, true is dark, without quiet zone. Error correction M: a crumpled ticket still reads. */
export async function qrModules(data: string): Promise<boolean[][]> {
  const [symbol] = await rawSymbol('qrcode', data, 'eclevel=M')
  if (symbol === undefined || !('pixs' in symbol)) throw new Error('the QR encoder gave no modules')
  return Array.from({ length: symbol.pixy }, (_, row) =>
    Array.from({ length: symbol.pixx }, (_, column) => symbol.pixs[row * symbol.pixx + column] === 1),
  )
}

/** A Code 128 as module widths, bar and gap in turn, beginning with a bar, without quiet zone. */
export async function code128Widths(data: string): Promise<number[]> {
  const [symbol] = await rawSymbol('code128', data, '')
  if (symbol === undefined || !('sbs' in symbol)) throw new Error('the bar code encoder gave no bars')
  return symbol.sbs
}

async function rawSymbol(kind: string, data: string, options: string) {
  // The library's named export `raw` is another thing: a bar code of that name.
  const { default: bwip } = await import('bwip-js/node')
  return bwip.raw(kind, data, options)
}
