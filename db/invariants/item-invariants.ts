import type { SqlInvariant } from './sql-invariants.ts'

/** What was sold beside seats is what it was sold as (T11, F31, F36). */
export const itemInvariants: readonly SqlInvariant[] = [
  {
    id: 'article-line-names-article',
    columns: ['id', 'order_id', 'kind'],
    sql: `SELECT id, order_id, kind FROM order_line l WHERE (kind = 'article') <> (article_id IS NOT NULL)
      OR (article_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM article WHERE id = l.article_id))`,
  },
  {
    id: 'item-refund-takes-same-item',
    columns: ['id', 'order_id', 'reverses'],
    sql: `SELECT r.id, r.order_id, r.reverses FROM order_line r JOIN order_line l ON l.id = r.reverses
      WHERE r.article_id IS NOT l.article_id OR r.gift_card_id IS NOT l.gift_card_id
        OR r.accreditation_id IS NOT l.accreditation_id OR r.pass_id IS NOT l.pass_id`,
  },
  {
    id: 'gift-card-line-loads-its-card',
    columns: ['order_id', 'gift_card_id', 'sold'],
    sql: `SELECT order_id, gift_card_id, sum(amount) AS sold FROM order_line l WHERE kind = 'gift-card'
      GROUP BY order_id, gift_card_id HAVING sum(amount) IS NOT (
        SELECT amount FROM gift_card_entry e WHERE e.order_id = l.order_id AND e.gift_card_id = l.gift_card_id
          AND e.is_payment = 0)`,
  },
  {
    id: 'gift-cards-paid-with-money',
    columns: ['order_id', 'cards', 'money'],
    sql: `SELECT * FROM (SELECT o.id AS order_id,
        (SELECT coalesce(sum(amount), 0) FROM order_line WHERE order_id = o.id AND kind = 'gift-card') AS cards,
        (SELECT coalesce(sum(amount), 0) FROM payment WHERE order_id = o.id AND tender IN ('cash', 'card')) AS money
      FROM orders o WHERE o.kind = 'sale') WHERE cards > 0 AND cards > money`,
  },
]
