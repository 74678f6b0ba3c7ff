import { createHash } from 'node:crypto'
import { isSaleKey } from '../desk/pending-sales.ts'

/** A script's own key may be any text; one that does not look like ours is kept as its digest. */
export function saleKey(text: string): string {
  return isSaleKey(text) ? text : `key_${createHash('sha256').update(text).digest('base64url')}`
}
