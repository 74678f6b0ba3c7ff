import { createHash } from 'node:crypto'
import { isSaleKey } from '../desk/pending-sales.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Given } from './shell-command.ts'

/**
 * `--key`: a script's own may be any text; one that does not look like ours is kept as its digest. An empty one comes from
 * a variable that was never set: two sales must not share it.
 * Refusals: bad-input.
 */
export function readKey(option: Given['option']): string | undefined | Refusal {
  const text = option('key')
  if (text === undefined || isSaleKey(text)) return text
  if (text.trim() === '')
    return { refused: 'bad-input', field: 'key', value: text.slice(0, 40), expected: 'order-4711' }
  return `key_${createHash('sha256').update(text).digest('base64url')}`
}
