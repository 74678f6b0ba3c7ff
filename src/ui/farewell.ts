import type { TillDesk } from './till-desk.ts'

const longestFarewellMs = 1500

/** Gives the seats of the basket back. A database that does not answer must not keep anybody at the till; holds end by themselves. */
export async function freeInTime(
  desk: TillDesk,
  after: (delayMs: number, run: () => void) => () => void,
): Promise<void> {
  await Promise.race([
    desk.clearBasket().catch(() => undefined),
    new Promise<void>((resolve) => {
      after(longestFarewellMs, resolve)
    }),
  ])
}
