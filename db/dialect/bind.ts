/** What SQL may be given: one of these, and nothing else reaches the native library. */
export type BoundValue = string | bigint | Buffer | null

/**
 * Turns a value of the program into one that is safe to bind. A number would be stored as REAL, a boolean would abort the
 * process, NUL would cut the text on reading and a lone surrogate would become U+FFFD: each is turned or refused here.
 * @throws TypeError or RangeError: such a value is a bug of the caller, outside text is cleaned long before.
 */
export function bind(value: unknown): BoundValue {
  switch (typeof value) {
    case 'string':
      if (value.includes('\0') || !value.isWellFormed())
        throw new TypeError('NUL or lone surrogate in text bound to SQL')
      return value
    case 'number':
      if (!Number.isSafeInteger(value)) throw new RangeError(`number ${value} bound to SQL: only safe integers`)
      return BigInt(value)
    case 'bigint':
      if (BigInt.asIntN(64, value) !== value) throw new RangeError('bigint over 64 bits bound to SQL')
      return value
    case 'boolean':
      return value ? 1n : 0n
    default:
      if (value === null) return null
      if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength)
      throw new TypeError(`cannot bind ${typeof value} to SQL`)
  }
}

/** All values of one statement, in order. */
export function bindAll(values: readonly unknown[]): BoundValue[] {
  return values.map(bind)
}
