import type { Dialect } from '../printer.ts'
import { encodeReceipt } from './receipt-paper.ts'
import { starConversation } from './star-conversation.ts'

/** External drive 1, 100 ms on, 500 ms off: the pulse is set, then given. */
const drawerKick = Uint8Array.of(0x1b, 0x07, 0x0a, 0x32, 0x07)

/** StarPRNT: Star's present printers, which print by page units. */
export const starPrnt: Dialect = {
  fileExtension: 'starprnt',
  conversation: starConversation,
  drawerKick,
  encode: (document, model) => encodeReceipt('star-prnt', document, model),
}

/** Star Line mode: the older ones, which print by lines. */
export const starLine: Dialect = {
  fileExtension: 'starline',
  conversation: starConversation,
  drawerKick,
  encode: (document, model) => encodeReceipt('star-line', document, model),
}
