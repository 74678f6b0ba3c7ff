/** Why a ticket is printed again (F34). */
export const reprintReasons = ['not-printed', 'damaged', 'lost'] as const
export type ReprintReason = (typeof reprintReasons)[number]

/** A reason that has its own words; any other is told as the cashier typed it. */
export function isReprintReason(text: string): text is ReprintReason {
  return (reprintReasons as readonly string[]).includes(text)
}
