import type { Basket } from '../../src/domain/basket.ts'
import type { OrderId, PrintJobId } from '../../src/domain/ids.ts'
import { changeOf, type Payment } from '../../src/domain/payment.ts'
import type { Sale } from '../../src/domain/sale.ts'
import type { SellInput } from '../../src/ui/till-desk.ts'

interface SoldBasket {
  readonly input: SellInput
  readonly basket: Basket
  readonly payments: readonly Payment[]
  readonly customerName: string
  readonly now: number
  /** Sales before this one. */
  readonly count: number
}

export function fakeSale({ input, basket, payments, customerName, now, count }: SoldBasket): Sale {
  const change = changeOf(payments)
  return {
    id: `ord_${count}` as OrderId,
    key: input.key,
    code: `ABCD234${count + 2}`,
    receiptNumber: count + 1,
    payments,
    ticketForm: input.ticketForm ?? 'individual',
    currency: 'EUR',
    total: basket.total,
    given: basket.total + change,
    change,
    soldAt: now,
    customerId: input.customerId ?? null,
    customerName,
    jobs: ['job_1' as PrintJobId],
    items: basket.items,
    tickets: basket.lines.map((line, index) => ({ ...line, code: String(index).padStart(20, '0') })),
    fees: basket.fees,
  }
}
