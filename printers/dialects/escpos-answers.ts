/** What a printer says back, cut out of the stream of its bytes. */
export type EscposAnswer =
  /** One byte answering `DLE EOT n`. */
  | { readonly type: 'status'; readonly byte: number }
  /** The answer to `GS ( H`: everything before the request with this id is on paper. */
  | { readonly type: 'receipt'; readonly id: string }

const receiptHead = 0x37
const receiptKind = 0x22
const receiptLength = 7

/**
 * Pure framing. Automatic status reports (four bytes), XON/XOFF and noise are skipped; `rest` is the beginning of an answer
 * whose end has not arrived.
 */
export function parseAnswers(bytes: Uint8Array): { readonly answers: EscposAnswer[]; readonly rest: Uint8Array } {
  const answers: EscposAnswer[] = []
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte === receiptHead && (at + 1 >= bytes.length || bytes[at + 1] === receiptKind)) {
      if (at + receiptLength > bytes.length) break
      answers.push({ type: 'receipt', id: String.fromCharCode(...bytes.subarray(at + 2, at + 6)) })
      at += receiptLength
    } else if ((byte & 0x93) === 0x12) {
      answers.push({ type: 'status', byte })
      at++
    } else if ((byte & 0x93) === 0x10) {
      if (at + 4 > bytes.length) break
      at += 4
    } else {
      at++
    }
  }
  return { answers, rest: bytes.subarray(at) }
}
