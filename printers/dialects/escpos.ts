import type { Dialect } from '../printer.ts'
import { conversation } from './escpos-conversation.ts'
import { encodeReceipt } from './receipt-paper.ts'

/** ESC/POS as Epson defines it and most receipt printers speak it. */
export const escpos: Dialect = {
  fileExtension: 'escpos',
  conversation,
  // Pin 2, 100 ms on, 500 ms off.
  drawerKick: Uint8Array.of(0x1b, 0x70, 0x00, 0x32, 0xfa),
  encode: (document, model) => encodeReceipt('esc-pos', document, model),
}
