import { readVouchers } from '../../db/vouchers.ts'
import { type Basket, type BasketLine, repriced } from '../domain/basket.ts'
import { cleanText } from '../domain/clean-text.ts'
import { readPassCode } from '../domain/pass.ts'
import { isRefusal, type Refusal } from '../domain/refusal.ts'
import {
  type AppliedVoucher,
  longestCode,
  readVoucherCode,
  voucherKey,
  voucherProblem,
  voucherRefusal,
} from '../domain/voucher.ts'
import { unusedProblem, voucherOn } from '../domain/voucher-rules.ts'
import { cleanRow } from './clean-row.ts'
import { orRefusal } from './database-refusal.ts'
import { type Desk, permittedSession } from './desk.ts'

/** Groups bring one voucher each; more than this is a mistake. */
const mostVouchers = 50

/**
 * Applies a voucher to the basket (E11, E26), typed or scanned in whatever case; or a pass, which pays for one seat of each
 * event (T10). Nothing is stored: its uses are counted with the sale. It stays in the basket and is used for lines that come
 * later as well.
 * Refusals: not-signed-in, not-permitted, basket-empty, voucher-unknown, voucher-refused, pass-refused, the database's.
 */
export async function applyVoucher(desk: Desk, input: { code: string }): Promise<Basket | Refusal> {
  return desk.turns.take(() => orRefusal(() => apply(desk, input.code)))
}

async function apply(desk: Desk, text: string): Promise<Basket | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  const { basket } = desk.state
  const voucher = await readVoucher(desk, text)
  if (isRefusal(voucher)) return voucher
  // Told after: whoever scans some other code must not hear of baskets.
  if (basket.lines.length === 0) return { refused: 'basket-empty' }
  const { vouchers } = basket.pricing
  if (vouchers.some((each) => each.id === voucher.id)) return voucherRefusal('applied', { ...voucher, refusalText: '' })
  const at = desk.clock()
  const problem = voucherProblem(voucher, at)
  if (problem !== null) return voucherRefusal(problem, voucher)
  const pricing = { ...basket.pricing, at, vouchers: [...vouchers, voucher] }
  const cheaper = repriced(basket, pricing)
  const unused = unusedProblem(voucher, cheaper.lines, pricing)
  if (unused !== null || vouchers.length >= mostVouchers) return voucherRefusal(unused ?? 'no-line', voucher)
  desk.state.basket = cheaper
  return cheaper
}

/**
 * The voucher of a code, typed or scanned in whatever case, as long as it can be used at all just now. Nothing is applied.
 * Refusals: not-signed-in, not-permitted, voucher-unknown, voucher-refused, pass-refused, the database's.
 */
export async function findVoucher(desk: Desk, input: { code: string }): Promise<AppliedVoucher | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return orRefusal<AppliedVoucher | Refusal>(async () => {
    const voucher = await readVoucher(desk, input.code)
    if (isRefusal(voucher)) return voucher
    const problem = voucherProblem(voucher, desk.clock())
    return problem === null ? voucher : voucherRefusal(problem, voucher)
  })
}

/** A code in whatever case. Refusals: voucher-unknown. @throws DatabaseFailure */
export async function readVoucher(desk: Desk, text: string): Promise<AppliedVoucher | Refusal> {
  const code = readPassCode(text) ?? readVoucherCode(text)
  const [found] = code === null ? [] : await readVouchers(desk.store, [voucherKey(code)])
  return found === undefined ? { refused: 'voucher-unknown', code: cleanText(text, longestCode) } : cleanRow(found)
}

/**
 * Takes a voucher out of the basket again.
 * Refusals: not-signed-in, not-permitted, voucher-unknown (it is not in the basket).
 */
export async function removeVoucher(desk: Desk, input: { code: string }): Promise<Basket | Refusal> {
  const session = permittedSession(desk, 'sell')
  if (isRefusal(session)) return session
  return desk.turns.take<Basket | Refusal>(async () => {
    const { basket } = desk.state
    const { vouchers } = basket.pricing
    const kept = vouchers.filter(
      (voucher) => voucherKey(voucher.code) !== voucherKey(readPassCode(input.code) ?? input.code),
    )
    if (kept.length === vouchers.length) return { refused: 'voucher-unknown', code: cleanText(input.code, longestCode) }
    desk.state.basket = repriced(basket, { ...basket.pricing, vouchers: kept })
    return desk.state.basket
  })
}

/**
 * The vouchers of the basket as they are stored now: another till may have used one up. One that cannot be used any more
 * leaves the basket, and its refusal comes back; `null` when all can.
 */
export async function refreshVouchers(desk: Desk): Promise<Refusal | null> {
  const { pricing } = desk.state.basket
  if (pricing.vouchers.length === 0) return null
  const keys = pricing.vouchers.map((voucher) => voucherKey(voucher.code))
  const fresh = (await readVouchers(desk.store, keys)).map(cleanRow)
  const at = desk.clock()
  const known = pricing.vouchers.map((voucher) => fresh.find((each) => each.id === voucher.id) ?? voucher)
  const gone = known.flatMap((voucher) => {
    const problem = voucherProblem(voucher, at)
    return problem === null ? [] : [{ voucher, problem }]
  })
  const { lines } = desk.state.basket
  const vouchers = known.filter((voucher) => !gone.some((each) => each.voucher === voucher))
  desk.state.basket = repriced(desk.state.basket, { ...pricing, at, vouchers })
  const [first] = [...gone, ...overtaken(vouchers, lines, desk.state.basket)]
  return first === undefined ? null : voucherRefusal(first.problem, first.voucher)
}

/** Passes that another till used for the same event meanwhile: somebody must pay for the seat now. */
function overtaken(vouchers: readonly AppliedVoucher[], before: readonly BasketLine[], { lines, pricing }: Basket) {
  return vouchers.flatMap((voucher) => {
    const wasUsed = before.some((line) => voucherOn(line)?.id === voucher.id)
    const problem = voucher.pass === null || !wasUsed ? null : unusedProblem(voucher, lines, pricing)
    return problem === null ? [] : [{ voucher, problem }]
  })
}
