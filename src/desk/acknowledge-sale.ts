import type { Desk } from './desk.ts'

/**
 * The last sale was shown to whoever made it: from now on a crash need not tell of it again (F13). The next hold or payment
 * says as much; a program that ends after its sale says it with `closeDesk`.
 */
export function acknowledgeSale(desk: Desk): void {
  const { soldKey } = desk.state
  if (soldKey === null) return
  desk.pendingSales.remove(soldKey)
  desk.state.soldKey = null
}

/** Leaves the till in order. Seats still in the basket free themselves (F16). */
export async function closeDesk(desk: Desk): Promise<void> {
  acknowledgeSale(desk)
  desk.pendingSales.close()
  await desk.store.close()
}
