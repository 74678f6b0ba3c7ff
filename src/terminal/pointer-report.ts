import type { MouseEvent } from './key-event.ts'

const wheelBit = 64
const motionBit = 32

function report(code: number, column: number, row: number, isRelease: boolean): MouseEvent | null {
  const button = code & 3
  if (!Number.isInteger(code) || !(column >= 0) || !(row >= 0)) return null
  const place = { type: 'mouse', column, row } as const
  if (code & wheelBit) {
    if (button > 1) return null
    return { ...place, action: button === 0 ? 'wheel-up' : 'wheel-down', button: 0 }
  }
  if (code & motionBit) return button === 3 ? null : { ...place, action: 'drag', button }
  return { ...place, action: isRelease || button === 3 ? 'release' : 'press', button }
}

/** `CSI < code ; column ; row M|m`; null for what a till has no use for, such as moves without a button. */
export function sgrPointer(parameters: string, final: string): MouseEvent | null {
  const [code = '', column = '', row = ''] = parameters.slice(1).split(';')
  return report(Number.parseInt(code, 10), Number.parseInt(column, 10) - 1, Number.parseInt(row, 10) - 1, final === 'm')
}

/** `CSI M` with three bytes, from terminals that know the mouse but not SGR reports. */
export function oldPointer(code: number, column: number, row: number): MouseEvent | null {
  return report(code - 32, column - 33, row - 33, false)
}
