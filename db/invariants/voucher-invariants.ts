import type { SqlInvariant } from './sql-invariants.ts'

const liveUses = `voucher_use u WHERE u.voucher_id = v.id
        AND NOT EXISTS (SELECT 1 FROM order_line r WHERE r.reverses = u.line_id)`

/** Vouchers are used as often as they may be (E26), and gift cards hold what their entries say (F30). */
export const voucherInvariants: readonly SqlInvariant[] = [
  {
    id: 'gift-card-balances-add-up',
    columns: ['id', 'balance', 'entries'],
    sql: `SELECT * FROM (SELECT id, balance,
        (SELECT coalesce(sum(amount), 0) FROM gift_card_entry WHERE gift_card_id = g.id) AS entries
      FROM gift_card g) WHERE balance <> entries OR balance < 0`,
  },
  {
    id: 'gift-card-lines-loaded',
    columns: ['order_id', 'sold', 'loaded'],
    sql: `SELECT * FROM (SELECT id AS order_id,
        (SELECT coalesce(sum(amount), 0) FROM order_line WHERE order_id = o.id AND kind = 'gift-card') AS sold,
        (SELECT coalesce(sum(amount), 0) FROM gift_card_entry WHERE order_id = o.id AND is_payment = 0) AS loaded
      FROM orders o) WHERE sold <> loaded`,
  },
  {
    id: 'gift-card-payments-taken',
    columns: ['order_id', 'paid', 'taken'],
    sql: `SELECT * FROM (SELECT id AS order_id,
        (SELECT coalesce(sum(amount), 0) FROM payment WHERE order_id = o.id AND tender = 'gift-card') AS paid,
        (SELECT coalesce(-sum(amount), 0) FROM gift_card_entry WHERE order_id = o.id AND is_payment = 1) AS taken
      FROM orders o) WHERE paid <> taken`,
  },
  {
    id: 'voucher-uses-allowed',
    columns: ['id', 'max_uses', 'uses'],
    sql: `SELECT * FROM (SELECT id, max_uses, (SELECT count(*) FROM ${liveUses}) AS uses
      FROM voucher v) WHERE max_uses > 0 AND uses > max_uses`,
  },
  {
    id: 'voucher-budget-kept',
    columns: ['id', 'budget', 'spent'],
    sql: `SELECT * FROM (SELECT id, budget, (SELECT coalesce(sum(u.discount), 0) FROM ${liveUses}) AS spent
      FROM voucher v) WHERE spent > budget`,
  },
]
