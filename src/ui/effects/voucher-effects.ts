/** Vouchers into the basket and out of it. */
import type { Basket } from '../../domain/basket.ts'
import type { PassCover } from '../../domain/pass-cover.ts'
import { isRefusal, type Refusal } from '../../domain/refusal.ts'
import { type AppliedVoucher, voucherName } from '../../domain/voucher.ts'
import { voucherOn } from '../../domain/voucher-rules.ts'
import { money } from '../format.ts'
import { fill, type Words } from '../words.ts'
import { renewPayment } from './sale-effects.ts'
import { type Effects, refuseUnclear, type Till, takeBasket } from './till.ts'

export const voucherEffects: Effects<'apply-voucher' | 'remove-voucher'> = {
  async 'apply-voucher'(till, { code }) {
    await change(till, () => takeVoucher(till, code))
  },

  async 'remove-voucher'(till, { code }) {
    await change(till, async () => {
      const { words, basket } = till.model
      const voucher = basket?.pricing.vouchers.find((each) => each.code === code)
      const isTaken = takeBasket(till, await till.desk.removeVoucher(code))
      if (isTaken && voucher?.pass != null)
        till.notice('info', fill(words.passes.removed, { pass: voucherName(voucher) }))
      else if (isTaken) till.notice('info', fill(words.vouchers.removed, { code }))
      return isTaken
    })
  },
}

/** The total of a payment whose outcome nobody knows must not move. */
async function change(till: Till, work: () => Promise<boolean>): Promise<void> {
  if (!refuseUnclear(till) && (await work())) await renewPayment(till)
}

/** E11: says what it took off, or why it is refused, in the organiser's words. */
async function takeVoucher(till: Till, code: string): Promise<boolean> {
  const before = till.model.basket?.total ?? 0
  const answer = await till.desk.applyVoucher(code)
  if (!takeBasket(till, answer)) return false
  tellApplied(till, answer, before, code)
  return true
}

function tellApplied(till: Till, answer: Basket | Refusal, before: number, code: string): void {
  if (isRefusal(answer)) return
  const { words, language } = till.model
  const [off = '', total = ''] = [before - answer.total, answer.total].map((amount) =>
    money(amount, answer.currency, language),
  )
  const voucher = answer.pricing.vouchers.at(-1)
  till.notice(
    'good',
    voucher?.pass == null
      ? fill(words.vouchers.applied, { code, off, total })
      : passText(words, answer, { ...voucher, pass: voucher.pass }, total),
  )
}

/** T10: what is left to pay, how often the pass can be used after this sale, and whose it is. */
function passText(
  { passes }: Words,
  { lines }: Basket,
  voucher: AppliedVoucher & { readonly pass: PassCover },
  total: string,
): string {
  const { id, usesLeft, pass } = voucher
  const now = lines.filter((line) => voucherOn(line)?.id === id).length
  const left = usesLeft === null ? [] : [fill(passes.left, { left: usesLeft - now })]
  return [fill(passes.applied, { pass: voucherName(voucher), total }), ...left, pass.holder].join(' ')
}

/** A scanned code that is nothing else: false when it is no voucher either. */
export async function takeScannedVoucher(till: Till, code: string): Promise<boolean> {
  if (refuseUnclear(till)) return true
  const before = till.model.basket?.total ?? 0
  const answer = await till.desk.applyVoucher(code)
  if (isRefusal(answer) && answer.refused === 'voucher-unknown') return false
  if (takeBasket(till, answer)) {
    tellApplied(till, answer, before, code)
    await renewPayment(till)
  }
  return true
}
